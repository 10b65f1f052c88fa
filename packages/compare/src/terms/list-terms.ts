import type { Segment } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { scoreTerms, withoutNested } from './score-terms.js';

/** A term of one report, with how much it tells. */
export interface ListedTerm {
  /** As written; a name or slogan with its quotation marks. */
  readonly term: string;
  /** As it is looked for in a text: without its marks. */
  readonly inner: string;
  readonly count: number;
  /** (1 + ln count) · rarity, more for a programme or a numbered slogan; see docs/vocabulary.md. */
  readonly score: number;
}

/** The terms of a full text, what tells most first; none of a restated one, which has no vocabulary of its own. */
export function listTerms(report: PreparedReport, segment: Segment): readonly ListedTerm[] {
  if (report.report.edition !== 'full') return [];
  return withoutNested(scoreTerms(report, segment))
    .map(({ term, found, score }) => ({ term, inner: found.inner, count: found.count, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}
