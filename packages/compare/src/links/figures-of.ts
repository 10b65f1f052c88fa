import type { ReadReport } from '@tongbi/metric-differ';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** The figures of a report as the differ takes them. */
export const figuresOf = ({ report, figures }: PreparedReport): ReadReport => ({
  report,
  metrics: figures.metrics,
  qualitativeTargets: figures.qualitativeTargets,
});
