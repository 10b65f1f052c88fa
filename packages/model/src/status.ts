import { z } from 'zod';
import { data, oneOf } from './schema.js';

/** Where a thing stands: new in the current report alone, dropped in the previous one alone, changed and kept in both. What that is called says the label. */
export const Status = z.enum(['new', 'dropped', 'changed', 'kept']);
export type Status = z.infer<typeof Status>;

export const Reported = z.enum(['done', 'missed', 'in-progress', 'none']);
export type Reported = z.infer<typeof Reported>;

export const ChangeKind = z.enum(['figure', 'strength', 'scope', 'wording']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/**
 * How a claim is worded, by how often claims as sure were right on pairs of reports that took no part in choosing the weights: certain (90 of 100 and
 * more) is asserted, likely (70 and more) said with 多半, unsure marked 待核.
 */
export const Grade = z.enum(['certain', 'likely', 'unsure']);
export type Grade = z.infer<typeof Grade>;

/**
 * What a record is called, decided once: `moved`, `split`, `merged` are kept in words and changed in place; `unseen-previous` may be new and
 * `unseen-current` may be dropped, which an edition keeps from being asserted; `from-review` was reported as done or under way before it was promised. Of
 * two places: in both, or in one of them. Of two drafts: added, removed, edited in words, set elsewhere, divided, joined, left as it was.
 */
export const Label = oneOf(
  ['new', 'dropped', 'done', 'changed', 'kept', 'moved', 'split', 'merged'],
  ['unseen-previous', 'unseen-current', 'from-review'],
  ['both', 'only-previous', 'only-current'],
  ['added', 'removed', 'edited', 'relocated', 'divided', 'joined', 'unedited'],
);
export type Label = z.infer<typeof Label>;

/** Why something is worth reading; docs/rank.md explains each. */
export const Reason = oneOf(
  ['missed-target', 'figure-moved', 'figure-stated', 'figure-left-out', 'dropped-figure', 'new-named', 'new-figure'],
  ['strength-moved', 'dropped-named', 'target-raised', 'target-lowered', 'target-reworded', 'target-new', 'target-gone'],
  ['target-differs', 'target-in-one', 'figure-differs', 'figure-in-one', 'named-in-one'],
  ['below-target', 'exceeded-target', 'not-judged', 'growth', 'core-rate', 'goal-of-years'],
  ['policy-turn', 'new-formula', 'macro-policy', 'precedence', 'first-time', 'new-term', 'heading-changed', 'first-task'],
);
export type Reason = z.infer<typeof Reason>;

/** Whose word a claim rests on, and what that word is. */
export const CorrectedBy = data({
  says: z
    .enum(['same', 'not-same', 'status', 'result', 'telling', 'figure', 'role'])
    .describe('same: the two are one; not-same: the words of `about` are another'),
  about: z.string().exactOptional().describe('The words that it is not the same as'),
  by: z.string().exactOptional(),
  on: z.string().exactOptional().describe('ISO 8601 date'),
  note: z.string().exactOptional(),
});
export type CorrectedBy = z.infer<typeof CorrectedBy>;

/** figure: compared with one of the same thing; wording: the review says the promise itself; person: a correction does. */
export const Ground = z.enum(['figure', 'wording', 'person']);
export type Ground = z.infer<typeof Ground>;
