import type { Edition, RuleCode, RuleOptions, Span } from '@tongbi/model';
import type { ReadReportFile, RuleContext } from './rule-context.js';

/** What a rule found, before it has a level and a place in lines. */
export interface RawFinding {
  readonly code: RuleCode;
  readonly reason: string;
  readonly span?: Span;
  readonly expected?: string;
  readonly actual?: string;
  /** Where more is known than the table of the rule says. */
  readonly fix?: string;
}

/** What a rule found where it finds one thing. */
export const one = (code: RuleCode, reason: string, more: Omit<RawFinding, 'code' | 'reason'> = {}): RawFinding[] => [
  { code, reason, ...more },
];

/** Looks at one report among its neighbours. */
export type Rule = (context: RuleContext, options: RuleOptions) => readonly RawFinding[];

export function isFull({ report }: Pick<ReadReportFile, 'report'>): boolean {
  return report.edition === ('full' satisfies Edition);
}
