import type { ReadReport } from '@tongbi/archive/node';
import type { readMetrics } from '@tongbi/metric-differ';
import type { MetricsDocument } from '@tongbi/model';

/** The figures of a report as the document that `tongbi metrics --json` prints. */
export function metricsDocument({ report, file }: ReadReport, figures: ReturnType<typeof readMetrics>): MetricsDocument {
  const { id, place, year, edition } = report;
  const { metrics, qualitativeTargets } = figures;
  return { schema: 'tongbi/metrics@1', report: { id, place, year, edition, file }, metrics, qualitativeTargets };
}
