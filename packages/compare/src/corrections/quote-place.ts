import { type Quote, type Report, remembered, type Span } from '@tongbi/model';
import { type FoundQuote, QuoteFinder } from './find-quote.js';

/** Of a report what a quote is found by. */
export type QuotedReport = Pick<Report, 'id' | 'text' | 'body' | 'removed'>;

/** A report is read through once, however many quotes are looked for in it. */
const finders = new WeakMap<QuotedReport, QuoteFinder>();

const finderOf = (report: QuotedReport) => remembered(finders, report, () => new QuoteFinder(report));

/**
 * The quote by which a place of a report is found again after edits elsewhere: its words, with the fewest surroundings that tell them from all others.
 * Undefined where none do, as in a text that stands twice from end to end.
 */
export function quotePlace(report: QuotedReport, span: Span): Quote | undefined {
  const found = finderOf(report).quote(span);
  return found && { report: report.id, ...found };
}

/** Where a quote stands in a report, or why that cannot be told. White space counts for nothing. */
export function findQuote(report: QuotedReport, quote: Pick<Quote, 'exact' | 'prefix' | 'suffix'>): FoundQuote {
  return finderOf(report).find(quote);
}
