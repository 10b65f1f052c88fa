import { alignItems, type Item, type LinkThresholds } from '@tongbi/aligner';
import { type Metric, type Span, sliceSpan } from '@tongbi/model';
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
  /** The figures that stand in that part. */
  readonly figures: readonly Metric[];
  readonly confidence: number;
}

const CLAUSE = /[^，；]+/gu;

interface Clause extends Item {
  readonly span: Span;
}

/** The clauses of a review's sentences as items, so that one clause may answer for one promise. */
function clauseItems({ reading, review, figureIndex }: PreparedReport): readonly Clause[] {
  return review.groups.flatMap(({ span, section }, group) =>
    [...sliceSpan(reading.text, span).matchAll(CLAUSE)].map((match) => {
      const start = span.start + match.index;
      const clause = { start, end: start + match[0].length };
      return { text: wordingAt(reading, clause), group, section, figures: figureIndex.keys(clause), span: clause };
    }),
  );
}

/** Words of the sentence that thanks everybody, 支持…建设的各界朋友: it reports nothing. */
const THANKS = resultWords.filter(({ says }) => says === 'thanks').map(({ word }) => word);

/** For each commitment of the previous report, by index, the sentences of the current review that tell of the same thing; best first. */
export function findResults(previous: PreparedReport, current: PreparedReport): ReadonlyMap<number, readonly FoundResult[]> {
  const clauses = clauseItems(current);
  const alignment = alignItems(
    { ...previous.plan, items: previous.items },
    { ...current.review, items: clauses },
    { thresholds: RESULT_THRESHOLDS },
  );
  const found = new Map<number, Map<number, FoundResult>>();
  const add = (commitment: number, group: number, { text, span }: { text: string; span: Span }, confidence: number) => {
    const byGroup = found.get(commitment) ?? new Map<number, FoundResult>();
    found.set(commitment, byGroup);
    if ((byGroup.get(group)?.confidence ?? 0) >= confidence) return;
    byGroup.set(group, { group: current.review.groups[group]!, text, figures: current.figureIndex.within(span), confidence });
  };
  for (const link of alignment.items) add(link.previous, clauses[link.current]!.group, clauses[link.current]!, link.confidence);
  for (const link of alignment.groups) {
    // A sentence that is answered as a whole: its commitments that no clause answers alone are answered by the sentence if it has but one.
    const own = previous.items.flatMap((item, index) => (item.group === link.previous ? [index] : []));
    if (own.length === 1 && !found.get(own[0]!)?.has(link.current))
      add(own[0]!, link.current, current.review.groups[link.current]!, link.confidence);
  }
  return new Map(
    [...found].map(([commitment, byGroup]) => {
      const { span } = previous.commitments[commitment]!;
      const { text } = previous.items[commitment]!;
      const least = previous.figureIndex.within(span).length > 0 ? SOMETHING_SHARED.figure : SOMETHING_SHARED.words;
      const tells = ({ group }: FoundResult) => !group.isHeading && !THANKS.some((word) => group.text.includes(word));
      const results = [...byGroup.values()].filter((one) => tells(one) && containment(text, [one.group.text]) >= least);
      return [commitment, results.sort((a, b) => b.confidence - a.confidence || a.group.span.start - b.group.span.start)];
    }),
  );
}

/** Whether a figure stands in the text that a span covers. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
