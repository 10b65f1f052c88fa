import {
  type CorrectedBy,
  type Correction,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type PlacedCorrection,
  type Quote,
  type Report,
} from '@tongbi/model';
import { type FoundQuote, SHORTEST_ALONE } from './find-quote.js';

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

export function tell(code: DiagnosticCode, correction: PlacedCorrection, reason: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return diagnostic(code, `${nameOf(correction)}: ${reason}`, more);
}

const SHOWN = 40;
const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** The diagnostic of a quote that could not be found. */
export function explainQuote(correction: PlacedCorrection, quote: Quote, found: FoundQuote, report: Report['id']): Diagnostic {
  const words = `“${shorten(quote.exact)}”`;
  const more = { report, actual: quote.exact };
  if ('span' in found) throw new TypeError('a quote that was found needs no explanation');
  switch (found.trouble) {
    case 'gone':
      return tell('correction-stale', correction, `the words ${words} are no longer in ${quote.report}`, more);
    case 'around':
      return tell('correction-stale', correction, `the words around ${words} in ${quote.report} have changed`, more);
    case 'bare':
      return tell('correction-ambiguous', correction, `${words} is too short to tell a place of ${quote.report}`, {
        ...more,
        expected: `at least ${SHORTEST_ALONE} characters, or \`prefix\` and \`suffix\``,
      });
    case 'ambiguous':
      return tell('correction-ambiguous', correction, `${words} stands ${found.times} times in ${quote.report}`, {
        ...more,
        expected: '`prefix` and `suffix` that tell the place from the others',
      });
  }
}
