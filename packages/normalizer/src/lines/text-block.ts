import type { Span } from '@tongbi/model';

/**
 * One paragraph or heading line of a document, before anything is known of parts and sections.
 *
 * The span holds no white space at its ends, but it may hold soft line breaks.
 */
export interface TextBlock {
  readonly span: Span;
  /** Level of a Markdown heading; a plain text has none. */
  readonly depth?: number;
  /** The words of a Markdown heading, without its signs. */
  readonly words?: Span;
}

/** The start of a stretch, enough of it to see its number and its heading in. */
export const headOf = (text: string, { start, end }: Span, width = 160): string => text.slice(start, Math.min(end, start + width));
