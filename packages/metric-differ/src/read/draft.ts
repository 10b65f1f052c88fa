import type { Metric, Span } from '@tongbi/model';
import type { readingRules } from '../generated/reading-rules.js';
import type { NumberSpan } from '../numbers/number-span.js';

/** Name of a rule, as `rule` of a figure gives it. */
export type ReadingRule = keyof typeof readingRules;

/** A figure as the grammar reads it, before role, period and id. */
export interface Draft {
  readonly number: NumberSpan;
  readonly measured: Pick<Metric, 'indicator' | 'aspect' | 'value' | 'valueHigh' | 'unit' | 'bound' | 'basis'>;
  /** With bound words around. */
  readonly span: Span;
  readonly rule: ReadingRule;
  /** Where its clause and its sentence start. */
  readonly clauseStart: number;
  readonly sentenceStart: number;
  /** The former value of 从…增加到…, told for comparison only. */
  readonly former: boolean;
  /** Told as reached (达到, 增至, 突破): a state at the end, not a sum or mean over the time. */
  readonly reached: boolean;
}
