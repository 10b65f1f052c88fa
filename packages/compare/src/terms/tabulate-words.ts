import { referTo, type Segment, said, UserError, type WordsTable } from '@tongbi/model';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { type ListedTerm, listTerms } from './compare-terms.js';
import { countWords, findLonger, type ReportTexts, reportTexts } from './count-words.js';

export interface WordsQuery {
  /** Those to count; else the terms of the full texts, at most so many. */
  readonly words: readonly string[] | { readonly most: number };
  readonly per: number;
  readonly segment: Segment;
}

/** The report as words are counted in it. */
export function countable({ report, file }: Pick<PreparedReport, 'report' | 'file'>): ReportTexts {
  const { placeCode } = report;
  return { ...referTo({ report, file }), ...(placeCode !== undefined && { placeCode }), texts: reportTexts(report) };
}

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

/**
 * How often reports say some words, or the terms that several of them make much of, with what stands inside longer words told apart.
 *
 * @throws {UserError} where nothing is asked for, and no two full texts share a term
 */
export function tabulateWords(reads: readonly ReadFile[], { words: asked, per, segment }: WordsQuery): WordsTable {
  const texts = reads.map(countable);
  const isAsked = !('most' in asked);
  const words = isAsked
    ? asked
    : chooseTerms(
        reads.map((read) => listTerms(prepareReport(read), segment)),
        asked.most,
      ).map(({ inner }) => inner);
  if (words.length === 0) throw new UserError(said('no-terms-shared'));
  const longer = new Set(texts.flatMap((one) => findLonger(one, words, segment)));
  return countWords(texts, words, { per, longer: [...longer], sorted: !isAsked });
}
