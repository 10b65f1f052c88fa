import type { Diagnostic, FigureReading, Metric, PlacedCorrection } from '@tongbi/model';
import { correctFigures } from '../corrections/kinds/figure.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { JudgedClaim } from './score-claims.js';

const says = (metric: Metric, read: FigureReading) => Object.entries(read).every(([key, value]) => metric[key as keyof Metric] === value);

/** Figures that persons looked at: right where they were read as the person reads them. A number that was passed over was none, and wrongly. */
export function judgeFigures(
  reports: readonly PreparedReport[],
  corrections: readonly PlacedCorrection[],
): { readonly claims: readonly JudgedClaim[]; readonly diagnostics: readonly Diagnostic[] } {
  const claims: JudgedClaim[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { report, figures } of reports) {
    for (const correction of corrections) {
      if (correction.kind !== 'figure') continue;
      const corrected = correctFigures({ ...figures, diagnostics: [] }, report, [correction]);
      if (corrected.metrics === figures.metrics) continue;
      diagnostics.push(...corrected.diagnostics);
      if (corrected.diagnostics.length > 0) continue;
      const gone = figures.metrics.find((metric) => !corrected.metrics.includes(metric));
      const { read } = correction;
      claims.push({ kind: 'figure', confidence: null, right: read !== 'none' && gone !== undefined && says(gone, read) });
    }
  }
  return { claims, diagnostics };
}
