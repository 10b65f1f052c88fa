import { referTo, type Segment, said, UserError, type WordsTable } from '@tongbi/model';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { chooseTerms } from './choose-terms.js';
import { listTerms } from './compare-terms.js';
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
