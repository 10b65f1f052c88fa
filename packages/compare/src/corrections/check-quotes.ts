import { type Correction, type Diagnostic, isOfReport, type PlacedCorrection, type Quote, type Report } from '@tongbi/model';
import { QuoteFinder } from './find-quote.js';
import { explainQuote } from './placed-correction.js';

/** The places that a correction is bound to. */
export const quotesOf = (correction: Correction): readonly Quote[] =>
  Object.values(correction).filter((value): value is Quote => typeof value === 'object' && value !== null && 'exact' in value);

/** The quotes of a report that do not stand in it as they were quoted, one diagnostic each; no comparison is made for it. */
export function checkQuotes(report: Report, corrections: readonly PlacedCorrection[]): readonly Diagnostic[] {
  const own = corrections.flatMap((correction) =>
    quotesOf(correction).flatMap((quote) => (isOfReport(report, quote.report) ? [{ correction, quote }] : [])),
  );
  if (own.length === 0) return [];
  const finder = new QuoteFinder(report);
  return own.flatMap(({ correction, quote }) => {
    const found = finder.find(quote);
    return 'span' in found ? [] : [explainQuote(correction, quote, found, report.id)];
  });
}
