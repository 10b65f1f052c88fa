import type { Segment, TermChange } from '@tongbi/model';
import type { PlaceMaker } from '../prepare/place-maker.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { textsOf } from './find-terms.js';
import { scoreTerms, withoutNested } from './score-terms.js';
import { backgroundShare } from './term-background.js';

const PLACES_SHOWN = 3;
const MOST_TERMS = 30;

/** What only a review says is seldom news, and nobody misses what was reported last year. */
const REVIEWED = 0.4;

function onlyIn(own: PreparedReport, other: PreparedReport, places: PlaceMaker, segment: Segment): readonly TermChange[] {
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
        places: saying.slice(0, PLACES_SHOWN).map(({ span, sectionId }) => places.at(span, sectionId)),
        score: Math.round(score * 100) / 100,
        background: backgroundShare(found.inner),
      };
    });
}

/**
 * Words and phrases that only one of two full texts says, best first, against the background of what reports of all places say. Restated texts
 * have no vocabulary of their own to compare.
 */
export function compareTerms(
  previous: PreparedReport,
  current: PreparedReport,
  places: { readonly previous: PlaceMaker; readonly current: PlaceMaker },
  segment: Segment,
): { readonly new: readonly TermChange[]; readonly vanished: readonly TermChange[] } {
  return { new: onlyIn(current, previous, places.current, segment), vanished: onlyIn(previous, current, places.previous, segment) };
}
