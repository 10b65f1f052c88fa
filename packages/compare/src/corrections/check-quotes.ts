import { type Diagnostic, isOfReport, type PlacedCorrection, quotesOf, type Report } from '@tongbi/model';
import { placeQuote } from './placed-correction.js';

/** The quotes of a report that do not stand in it as they were quoted, one diagnostic each; no comparison is made for it. */
export function checkQuotes(report: Report, corrections: readonly PlacedCorrection[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const correction of corrections)
    for (const quote of quotesOf(correction)) if (isOfReport(report, quote.report)) placeQuote(report, correction, quote, diagnostics);
  return diagnostics;
}
