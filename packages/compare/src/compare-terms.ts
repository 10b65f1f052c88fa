import { type Segment, sliceSpan, type TermChange } from '@tongbi/model';
import type { PlaceMaker } from './place-maker.js';
import type { PreparedReport } from './prepare-report.js';

/** A term is worth telling when one report says it at least so often and the other never. */
const LEAST_COUNT = 3;
const LEAST_LENGTH = 2;
const PLACES_SHOWN = 3;
const MOST_TERMS = 30;
const WORD = /^\p{Script=Han}+$/u;

function countWords(report: PreparedReport, segment: Segment): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of segment(sliceSpan(report.reading.text, report.reading.body))) {
    if (text.length >= LEAST_LENGTH && WORD.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function onlyIn(own: PreparedReport, other: PreparedReport, places: PlaceMaker, segment: Segment): readonly TermChange[] {
  const groups = [...own.review.groups, ...own.plan.groups];
  return [...countWords(own, segment)]
    .filter(([term, count]) => count >= LEAST_COUNT && !other.reading.text.includes(term))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([term, count]) => ({
      term,
      count,
      places: groups
        .filter(({ text }) => text.includes(term))
        .slice(0, PLACES_SHOWN)
        .map(({ span, sectionId }) => places.at(span, sectionId)),
    }));
}

/** Words that only one of two full texts uses. Restated texts have no vocabulary of their own to compare. */
export function compareTerms(
  previous: PreparedReport,
  current: PreparedReport,
  places: { readonly previous: PlaceMaker; readonly current: PlaceMaker },
  segment: Segment,
): { readonly new: readonly TermChange[]; readonly vanished: readonly TermChange[] } {
  return { new: onlyIn(current, previous, places.current, segment), vanished: onlyIn(previous, current, places.previous, segment) };
}
