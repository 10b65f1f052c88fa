import { type Correction, type Diagnostic, isOfReport, type PlacedCorrection, type Quote, type Report } from '@tongbi/model';
import { explainQuote } from './placed-correction.js';
import { findQuote } from './quote-place.js';

/** The places that a correction is bound to. */
export const quotesOf = (correction: Correction): readonly Quote[] =>
  Object.values(correction).filter((value): value is Quote => typeof value === 'object' && value !== null && 'exact' in value);

/** The quotes of a report that do not stand in it as they were quoted, one diagnostic each; no comparison is made for it. */
export function checkQuotes(report: Report, corrections: readonly PlacedCorrection[]): readonly Diagnostic[] {
  const own = corrections.flatMap((correction) =>
    quotesOf(correction).flatMap((quote) => (isOfReport(report, quote.report) ? [{ correction, quote }] : [])),
  );
  return own.flatMap(({ correction, quote }) => {
    const found = findQuote(report, quote);
    return 'span' in found ? [] : [explainQuote(correction, quote, found, report.id)];
  });
}
