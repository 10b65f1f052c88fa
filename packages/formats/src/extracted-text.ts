import type { Diagnostic, Message } from '@tongbi/model';

/** What a file is by its content. */
export type FileFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** The text of a file, in the order in which it is read. */
export interface ExtractedText {
  readonly format: FileFormat;
  /** Of a text or Markdown file its text as decoded; of others a paragraph a line, with empty lines between. */
  readonly text: string;
  /** What the file held that the text lacks, and what may have been read wrongly. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadText {
  readonly text: string;
  /** What was left out, in words: `2 pictures`. */
  readonly lost: readonly Message[];
  /** What may be wrong, in sentences. */
  readonly doubts: readonly Message[];
}
