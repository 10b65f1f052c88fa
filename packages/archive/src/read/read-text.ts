import type { ExtractedText } from '@tongbi/formats';
import { LIMITS } from '@tongbi/formats/limits';
import { type Diagnostic, type Kind, type Report, type Segment, said, UserError } from '@tongbi/model';

/** A report with the file it came from and what was odd about it. */
export interface ReadReport {
  readonly report: Report;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a person says of a report beside its file. */
export interface SaidOfReport {
  readonly place?: string | undefined;
  readonly year?: number | undefined;
  /** Id of its kind. */
  readonly kind?: string | undefined;
  /** Kinds of documents beside those that are shipped. */
  readonly kinds?: readonly Kind[] | undefined;
}

/** The text of a file; without a format the text itself shows whether it is Markdown. */
export type ReadText = Pick<ExtractedText, 'text' | 'diagnostics'> & Partial<Pick<ExtractedText, 'format'>>;

/** The report that a text holds; `file` stands in messages, and its place may be taken from it. @throws {UserError} where the text is no report */
export async function readReportText({ text, format, diagnostics }: ReadText, file: string, said: SaidOfReport = {}): Promise<ReadReport> {
  const { normalizeReport } = await import('@tongbi/normalizer');
  const read = normalizeReport(text, {
    file,
    ...(format && { format: format === 'markdown' ? 'markdown' : 'text' }),
    ...(said.place && { place: said.place }),
    ...(said.year && { year: said.year }),
    ...(said.kind && { kind: said.kind }),
    ...(said.kinds && { kinds: said.kinds }),
  });
  const ofFile = diagnostics.map((one) => ({ ...one, report: read.report.id }));
  return { report: read.report, file, diagnostics: [...ofFile, ...read.diagnostics] };
}

/**
 * For what shows neither redline nor vocabulary, the only two that need words: the text is handed back whole, and the dictionary is never loaded.
 */
export const uncut: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];

/**
 * Whether a file is one that may be read: at most `most` bytes, by default what any format may have.
 *
 * @throws {UserError} where it has more, or none
 */
export function checkSize(name: string, size: number, most: number = LIMITS.containerBytes): void {
  if (size > most) throw new UserError(said('input-too-large', name, most / 1e6, (size / 1e6).toFixed(1)));
  if (size === 0) throw new UserError(said('empty-input', name, said(name === '<stdin>' ? 'pipe-a-report' : 'save-the-text')));
}
