import type { PairComparison, Segment, TermChange } from '@tongbi/model';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import type { RecordContext } from '../records/record-context.js';
import { textsOf } from './find-terms.js';
import { backgroundShare, scoreTerms, withoutNested } from './score-terms.js';

const PLACES_SHOWN = 3;
const MOST_TERMS = 30;

/** What only a review says is seldom news, and nobody misses what was reported last year. */
const REVIEWED = 0.4;

function onlyIn(side: SideName, { segment, ...context }: RecordContext): readonly TermChange[] {
  const [own, other] = [context[side], context[side === 'current' ? 'previous' : 'current']];
  const said = `${other.reading.text}\n${textsOf(other).join('\n')}`;
  const planned = own.plan.groups.map(({ text }) => text).join('\n');
  const scored = scoreTerms(own, segment)
    .filter(({ found }) => !said.includes(found.inner))
    .map((one) => (planned.includes(one.found.inner) ? one : { ...one, score: one.score * REVIEWED }));
  const groups = [...own.review.groups, ...own.plan.groups];
  return [...withoutNested(scored)]
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ term, found, score }) => {
      const saying = groups.filter(({ text }) => text.includes(found.inner));
      return {
        term,
        count: saying.reduce((sum, { text }) => sum + text.split(found.inner).length - 1, 0),
        places: saying.slice(0, PLACES_SHOWN).map(({ span, sectionId }) => context.places[side].at(span, sectionId)),
        score: Math.round(score * 100) / 100,
        background: backgroundShare(found.inner),
      };
    });
}

/**
 * Words and phrases that only one of two full texts says, best first, against the background of what reports of all places say. Restated texts
 * have no vocabulary of their own to compare.
 */
export const compareTerms = (context: RecordContext): PairComparison['terms'] => ({
  new: onlyIn('current', context),
  vanished: onlyIn('previous', context),
});

/** A term of one report, with how much it tells. */
export interface ListedTerm {
  /** As written; a name or slogan with its quotation marks. */
  readonly term: string;
  /** As it is looked for in a text: without its marks. */
  readonly inner: string;
  readonly count: number;
  /** (1 + ln count) · rarity · weight; see docs/vocabulary.md. */
  readonly score: number;
}

/** The terms of a full text, what tells most first; none of a restated one, which has no vocabulary of its own. */
export function listTerms(report: PreparedReport, segment: Segment): readonly ListedTerm[] {
  if (report.report.edition !== 'full') return [];
  return withoutNested(scoreTerms(report, segment))
    .map(({ term, found, score }) => ({ term, inner: found.inner, count: found.count, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}
