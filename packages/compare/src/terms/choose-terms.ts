import type { ListedTerm } from './compare-terms.js';

/** A plain word of two characters (适当, 出现) says little of a year; what a report puts in quotation marks does, however short. */
const SHORTEST_PLAIN = 3;
/** A term that one report alone makes much of stands in the comparisons of that report. */
const LEAST_REPORTS = 2;

/** What several texts make much of, but not all: by the sum of their scores, less for what every year says (和平), which says nothing of the years. */
export function chooseTerms<Term extends Pick<ListedTerm, 'term' | 'inner' | 'score'>>(
  texts: readonly (readonly Term[])[],
  most: number,
): readonly Term[] {
  const sums = new Map<string, { term: Term; score: number; reports: number }>();
  for (const terms of texts) {
    for (const term of terms) {
      if (term.term === term.inner && term.inner.length < SHORTEST_PLAIN) continue;
      const known = sums.get(term.inner) ?? { term, score: 0, reports: 0 };
      sums.set(term.inner, { ...known, score: known.score + term.score, reports: known.reports + 1 });
    }
  }
  return [...sums.values()]
    .filter(({ reports }) => reports >= LEAST_REPORTS)
    .map(({ term, score, reports }) => ({ term, score: score * Math.log((texts.length + 1) / reports) }))
    .sort((a, b) => b.score - a.score || (a.term.inner < b.term.inner ? -1 : 1))
    .slice(0, most)
    .map(({ term }) => term);
}
