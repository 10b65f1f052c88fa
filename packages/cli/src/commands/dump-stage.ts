import type { ReadReport } from '@tongbi/archive';
import { metricsDocument, readMetrics } from '@tongbi/metric-differ';
import type { Comparison, ComparisonSet, MetricsDocument, PairComparison, ReportDocument } from '@tongbi/model';
import { comparedPairs } from '@tongbi/model';

type DumpStage = 'report' | 'alignment' | 'metrics';
type Alignment = Pick<PairComparison, 'previous' | 'current' | 'sections' | 'commitments' | 'passages'>;

/** A report as `tongbi normalize --json` prints it, with its file and what is odd about it. */
export const reportDocument = ({ report, file, diagnostics }: ReadReport): ReportDocument => ({ ...report, file, diagnostics });

/** What `--dump` prints of a stage: an array, one entry a report or a compared pair, each in the form of the fixtures. */
export const dumpStage = {
  report: (reports: readonly ReadReport[]): readonly ReportDocument[] => reports.map(reportDocument),
  metrics: (reports: readonly ReadReport[]): readonly MetricsDocument[] =>
    reports.map((read) => metricsDocument(read, readMetrics(read.report))),
  alignment: (result: Comparison | ComparisonSet): readonly Alignment[] =>
    comparedPairs(result).map(({ previous, current, sections, commitments, passages }) => ({
      previous,
      current,
      sections,
      commitments,
      passages,
    })),
} satisfies Readonly<Record<DumpStage, (made: never) => readonly unknown[]>>;
