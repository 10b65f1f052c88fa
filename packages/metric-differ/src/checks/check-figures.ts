import type { Diagnostic, DiagnosticCode } from '@tongbi/model';
import type { CheckedReport, FigureCheck } from './checked-report.js';
import { checkGrowth } from './growth-contradicts.js';
import { checkShares } from './share-over-100.js';
import { checkTargetYears } from './target-past.js';
import { checkTwoValues } from './two-values.js';
import { checkUnits } from './unit-unusual.js';

type CheckCode = Extract<DiagnosticCode, 'growth-contradicts' | 'share-over-100' | 'target-past' | 'two-values' | 'unit-unusual'>;

const checks = {
  'share-over-100': checkShares,
  'unit-unusual': checkUnits,
  'target-past': checkTargetYears,
  'two-values': checkTwoValues,
  'growth-contradicts': checkGrowth,
} as const satisfies Record<CheckCode, FigureCheck>;

/**
 * What cannot be right about the figures of a report: shares over 100, units that an indicator never has, targets for a year that is over, one
 * indicator with two values, and, where the report of the year before is given, growth that its level contradicts. In the order of
 * the text. Tuned to stay silent on real reports: each is a slip of the text, of its copy, or of our reading.
 */
export function checkFigures(current: CheckedReport, previous?: CheckedReport): readonly Diagnostic[] {
  return Object.values(checks)
    .flatMap((check) => check(current, previous))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
