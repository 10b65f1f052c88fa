import { z } from 'zod';
import { data, list, oneOf } from './schema.js';
import { Place } from './span.js';
import { Grade } from './status.js';

/**
 * What a sentence says; docs/rank.md has an example of each. A target is one of a list of main targets or a rate that readers look for first, a
 * plan any other figure that a report sets itself; what a result says follows a target or plan. Of two places: what both and what one says; of two drafts: what was
 * added and removed.
 */
export const SentenceCode = oneOf(
  [
    'target-raised',
    'target-lowered',
    'target-changed',
    'target-same',
    'target-was',
    'target-is',
    'target-new',
    'target-gone',
    'target-unnumbered',
  ],
  ['target-lowest', 'target-highest'],
  ['plan-raised', 'plan-lowered', 'plan-changed', 'plan-same', 'plan-was'],
  ['result', 'result-met', 'result-missed', 'result-exceeded'],
  ['result-below', 'result-slightly-below', 'result-far-below', 'result-above', 'result-slightly-above', 'result-far-above'],
  ['result-below-growth', 'result-above-growth', 'result-words', 'result-silent'],
  ['goal-set', 'promise-reviewed', 'term-new', 'term-gone'],
  ['words-said', 'words-new', 'words-kept', 'words-were', 'words-gone', 'words-changed', 'words-beside'],
  ['section-new', 'section-gone', 'section-renamed', 'section-merged', 'section-split', 'section-moved', 'section-titled'],
  ['target-both', 'target-alike', 'target-only-previous', 'target-only-current', 'plan-both', 'plan-alike', 'goal-of-one'],
  ['term-only-previous', 'term-only-current', 'words-only-previous', 'words-only-current', 'words-alike', 'words-of-one', 'first-sections'],
  ['target-added', 'target-removed', 'words-added', 'words-removed', 'section-added', 'section-removed'],
  ['first-section', 'first-time', 'last-time', 'every-time', 'word-first-time', 'word-last-time'],
);
export type SentenceCode = z.infer<typeof SentenceCode>;

/** What is filled into a sentence: a number, a name, a quotation, as a report writes it. */
export const BriefArgument = data({
  text: z.string(),
  english: z.string().exactOptional().describe('The name in English, where it is that of a known indicator'),
  change: z.enum(['growth', 'fall']).exactOptional().describe('Which way a name goes, where `text` says it: 经济增长, 能耗降低'),
  place: Place.exactOptional().describe('Its evidence'),
  row: z.string().exactOptional().describe('Id of the indicator that it names'),
});
export type BriefArgument = z.infer<typeof BriefArgument>;

const clause = { code: SentenceCode, arguments: list(BriefArgument) };
export const BriefClause = data(clause);
export type BriefClause = z.infer<typeof BriefClause>;

/** One change in the words of the reports: a code, and what is filled in; the words around it are the renderer's. */
export const BriefSentence = data({
  ...clause,
  further: list(BriefClause).exactOptional().describe('Further clauses: what was reached, another target'),
  grade: Grade.describe('What is not certain is said with 可能'),
});
export type BriefSentence = z.infer<typeof BriefSentence>;
