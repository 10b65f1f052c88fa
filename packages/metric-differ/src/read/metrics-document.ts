import { type MetricsDocument, type Report, referTo } from '@tongbi/model';
import type { ReadMetrics } from './read-metrics.js';

/** The figures of a report as the document that `tongbi metrics --json` prints. */
export function metricsDocument(
  read: { readonly report: Report; readonly file: string },
  { metrics, qualitativeTargets }: ReadMetrics,
): MetricsDocument {
  return { schema: 'tongbi/metrics@1', report: referTo(read), metrics, qualitativeTargets };
}
