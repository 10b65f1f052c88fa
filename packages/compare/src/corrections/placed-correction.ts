import {
  type CorrectedBy,
  type Correction,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  isOfReport,
  type PlacedCorrection,
  type Quote,
  quotesOf,
  type Report,
  type Span,
} from '@tongbi/model';
import { findQuote, type QuotedReport, SHORTEST_ALONE } from './find-quote.js';

/** Whose word it is, for what it decided. */
export function signedBy({ by, on, note }: Correction, says: CorrectedBy['says'], about?: string): CorrectedBy {
  return {
    says,
    ...(about !== undefined && { about }),
    ...(by !== undefined && { by }),
    ...(on !== undefined && { on }),
    ...(note !== undefined && { note }),
  };
}

export const nameOf = ({ writtenAt, kind }: PlacedCorrection): string =>
  writtenAt === undefined ? `A correction (${kind})` : `${writtenAt} (${kind})`;

export function diagnose(correction: PlacedCorrection, code: DiagnosticCode, reason: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return diagnostic(code, `${nameOf(correction)}: ${reason}`, more);
}

const SHOWN = 40;
const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Where the quote of a correction stands in a report; that it stands nowhere, or that it is not known where, becomes a diagnostic. */
export function placeQuote(report: QuotedReport, correction: PlacedCorrection, quote: Quote, diagnostics: Diagnostic[]): Span | undefined {
  const found = findQuote(report, quote);
  if ('span' in found) return found.span;
  const [words, where] = [`“${shorten(quote.exact)}”`, quote.report];
  const times = 'times' in found ? found.times : 0;
  const explained: Readonly<Record<typeof found.trouble, readonly [code: DiagnosticCode, reason: string, expected?: string]>> = {
    gone: ['correction-stale', `the words ${words} are no longer in ${where}`],
    around: ['correction-stale', `the words around ${words} in ${where} have changed`],
    bare: [
      'correction-ambiguous',
      `${words} is too short to tell a place of ${where}`,
      `at least ${SHORTEST_ALONE} characters, or \`prefix\` and \`suffix\``,
    ],
    ambiguous: [
      'correction-ambiguous',
      `${words} stands ${times} times in ${where}`,
      '`prefix` and `suffix` that tell the place from the others',
    ],
  };
  const [code, reason, expected] = explained[found.trouble];
  const more = { report: report.id, actual: quote.exact, ...(expected !== undefined && { expected }) };
  diagnostics.push(diagnose(correction, code, reason, more));
  return undefined;
}

/** The quotes of a report that do not stand in it as they were quoted, one diagnostic each; no comparison is made for it. */
export function checkQuotes(report: Report, corrections: readonly PlacedCorrection[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const correction of corrections)
    for (const quote of quotesOf(correction)) if (isOfReport(report, quote.report)) placeQuote(report, correction, quote, diagnostics);
  return diagnostics;
}
