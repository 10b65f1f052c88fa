import { alignItems, type Item, type LinkThresholds } from '@tongbi/aligner';
import { type Reported, type Span, sliceSpan } from '@tongbi/model';
import { resultWords } from './generated/result-words.js';
import type { Group, PreparedReport } from './prepare-report.js';
import { containment } from './weigh-wording.js';
import { wordingAt } from './wording-at.js';

/**
 * A review tells of a promise in other words and shorter than a plan carries it on, so less is asked than of a link between two plans.
 * Measured on one national pair: .2 for sentences gives the best balance (reported told from unreported F1 69, links 58).
 */
const RESULT_THRESHOLDS: LinkThresholds = { group: 0.2, item: 0.3, leftover: 0.05, onlyOne: 0.05 };

/**
 * So much of what the promise says must stand in the sentence at all; more where the promise has a figure, for its indicator must be
 * there: 工业增加值增长6% is no result of 生产总值增长8%. More than this costs results that two careful readers see.
 */
const SOMETHING_SHARED = { words: 0.1, figure: 0.35 } as const;

export interface FoundResult {
  readonly group: Group;
  /** The part of the sentence that tells of it. */
  readonly text: string;
  readonly confidence: number;
}

const CLAUSE = /[^，；]+/gu;

/** The clauses of a review's sentences as items, so that one clause may answer for one promise. */
function clauseItems({ reading, review, figureIndex }: PreparedReport): readonly Item[] {
  return review.groups.flatMap(({ span, section }, group) =>
    [...sliceSpan(reading.text, span).matchAll(CLAUSE)].map((match) => {
      const start = span.start + match.index;
      const clause = { start, end: start + match[0].length };
      return { text: wordingAt(reading, clause), group, section, figures: figureIndex.keys(clause) };
    }),
  );
}

/** For each commitment of the previous report, by index, the sentences of the current review that tell of the same thing; best first. */
export function findResults(previous: PreparedReport, current: PreparedReport): ReadonlyMap<number, readonly FoundResult[]> {
  const clauses = clauseItems(current);
  const alignment = alignItems(
    { ...previous.plan, items: previous.items },
    { ...current.review, items: clauses },
    { thresholds: RESULT_THRESHOLDS },
  );
  const found = new Map<number, Map<number, FoundResult>>();
  const add = (commitment: number, group: number, text: string, confidence: number) => {
    const byGroup = found.get(commitment) ?? new Map<number, FoundResult>();
    found.set(commitment, byGroup);
    if ((byGroup.get(group)?.confidence ?? 0) < confidence) byGroup.set(group, { group: current.review.groups[group]!, text, confidence });
  };
  for (const link of alignment.items) add(link.previous, clauses[link.current]!.group, clauses[link.current]!.text, link.confidence);
  for (const link of alignment.groups) {
    // A sentence that is answered as a whole: its commitments that no clause answers alone are answered by the sentence if it has but one.
    const own = previous.items.flatMap((item, index) => (item.group === link.previous ? [index] : []));
    if (own.length === 1 && !found.get(own[0]!)?.has(link.current))
      add(own[0]!, link.current, current.review.groups[link.current]!.text, link.confidence);
  }
  return new Map(
    [...found].map(([commitment, byGroup]) => {
      const { span } = previous.commitments[commitment]!;
      const { text } = previous.items[commitment]!;
      const least = previous.figureIndex.within(span).length > 0 ? SOMETHING_SHARED.figure : SOMETHING_SHARED.words;
      const results = [...byGroup.values()].filter(({ group }) => !group.isHeading && containment(text, [group.text]) >= least);
      return [commitment, results.sort((a, b) => b.confidence - a.confidence || a.group.span.start - b.group.span.start)];
    }),
  );
}

const wordsThatSay = (says: string) => resultWords.filter((row) => row.says === says).map(({ word }) => word);
const DONE = wordsThatSay('done');
const STAGE = wordsThatSay('stage');
const MISSED = wordsThatSay('missed');
const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** So much of what the promise says must be said by the clause that tells it done: a shared place name is no completion. */
const SAME_THING = 0.5;

/** What was promised: its words, and what became of its figures where the review tells of them. */
export interface Promised {
  readonly texts: readonly string[];
  readonly hasFigures: boolean;
  readonly outcomes: readonly ('met' | 'missed')[];
}

/**
 * What the results say became of the promise: the review's own words, never a guess. Numbers decide where there are any: a target is
 * met or it is not, and a promise with a number that the review tells nothing of is worked on at most.
 */
export function judgeResults(results: readonly FoundResult[], { texts, hasFigures, outcomes }: Promised): Reported {
  if (outcomes.length > 0) return outcomes.includes('missed') ? 'missed' : 'done';
  const best = results[0];
  if (!best) return 'none';
  if (includesAny(best.text, MISSED)) return 'missed';
  const isDone =
    !hasFigures &&
    includesAny(best.text, DONE) &&
    !includesAny(best.text, STAGE) &&
    texts.some((text) => containment(text, [best.text]) >= SAME_THING);
  return isDone ? 'done' : 'in-progress';
}

/** Whether a figure stands in the text that a span covers. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
