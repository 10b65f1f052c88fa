import type {
  CorrectedBy,
  Correction,
  Diagnostic,
  DiagnosticCode,
  Message,
  PlacedCorrection,
  Quote,
  Report,
  Span,
  WrittenCorrection,
} from '@tongbi/model';
import { diagnostic, isOfReport, quotesOf, said } from '@tongbi/model';
import { findQuote, type QuotedReport, SHORTEST_ALONE } from './find-quote.js';

/** Whose word it is, for what it decided. */
export const signedBy = ({ by, on, note }: Correction, says: CorrectedBy['says'], about?: string): CorrectedBy => ({
  says,
  ...(about !== undefined && { about }),
  ...(by !== undefined && { by }),
  ...(on !== undefined && { on }),
  ...(note !== undefined && { note }),
});

/** Where a correction is written, and what kind it is. */
export const nameOf = ({ writtenAt, kind }: WrittenCorrection): Message =>
  said('correction-at', writtenAt === undefined ? said('a-correction') : writtenAt, kind);

/** What is odd about a correction. */
export function diagnose(correction: WrittenCorrection, code: DiagnosticCode, says: Message, more: Partial<Diagnostic> = {}): Diagnostic {
  return diagnostic(code, said('of-correction', nameOf(correction), says), more);
}

const SHOWN = 40;
const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Where the quote of a correction stands in a report; that it stands nowhere, or that it is not known where, becomes a diagnostic. */
export function placeQuote(report: QuotedReport, correction: WrittenCorrection, quote: Quote, diagnostics: Diagnostic[]): Span | undefined {
  const found = findQuote(report, quote);
  if ('span' in found) return found.span;
  const [words, where] = [`“${shorten(quote.exact)}”`, quote.report];
  const times = 'times' in found ? found.times : 0;
  const explained = {
    gone: ['correction-stale', said('quote-gone', words, where)],
    around: ['correction-stale', said('quote-changed-around', words, where)],
    bare: ['correction-ambiguous', said('quote-too-short', words, where, SHORTEST_ALONE)],
    ambiguous: ['correction-ambiguous', said('quote-repeated', words, where, times)],
  } as const satisfies Record<typeof found.trouble, readonly [DiagnosticCode, Message]>;
  const [code, says] = explained[found.trouble];
  diagnostics.push(diagnose(correction, code, says, { report: report.id, actual: quote.exact }));
  return undefined;
}

/** The quotes of a report that do not stand in it as they were quoted, one diagnostic each; no comparison is made for it. */
export function checkQuotes(report: Report, corrections: readonly PlacedCorrection[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const correction of corrections) {
    // A reading of words that are gone is stale, which is counted and no one's fault.
    if (correction.kind === 'reading') continue;
    for (const quote of quotesOf(correction)) if (isOfReport(report, quote.report)) placeQuote(report, correction, quote, diagnostics);
  }
  return diagnostics;
}
