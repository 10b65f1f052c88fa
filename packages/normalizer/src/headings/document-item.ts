import type { Span } from '@tongbi/model';
import { headingStyles } from '../generated/heading-styles.js';

/** `bare-part`: a line that names a part without numbering it; `bare`: another short line above paragraphs. */
export type HeadingStyle = keyof typeof headingStyles;

export interface HeadingItem {
  readonly kind: 'heading';
  readonly style: HeadingStyle;
  /** Smaller is further out. */
  readonly rank: number;
  readonly number: string;
  readonly ordinal: number;
  /** In the words that the rules read. */
  readonly heading: string;
  /** In the words of the text as written. */
  readonly written: string;
  /** Null where a part begins without a heading (the closing call). */
  readonly span: Span | null;
}

export type DocumentItem = HeadingItem | { readonly kind: 'paragraph'; readonly span: Span };

/** Order of the styles from the outermost to the innermost; Markdown headings stand above all numbering inside paragraphs. */
export const styleRanks = Object.fromEntries(Object.entries(headingStyles).map(([style, { rank }]) => [style, Number(rank)])) as Readonly<
  Record<HeadingStyle, number>
>;

/** What parts are numbered with, and what their sections are. */
export const partStyles: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>(['part', 'chapter', 'ideographic']);

/** What a part has that begins without a heading: the closing call, notes at the end. */
export const unheaded = { kind: 'heading', number: '', ordinal: 0, heading: '', written: '', span: null } as const;

/** Soft breaks and wide gaps go; single spaces between two phrases of a heading stay, and two lines of an appendix are two. */
export const cleanHeading = (heading: string, style: HeadingStyle): string =>
  heading
    .replace(/\s*[\r\n]\s*/g, style === 'appendix' ? ' ' : '')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    // Left where a page's hard space could not be decoded; no heading is a question.
    .replace(/[?？]+$/u, '')
    .replace(style === 'markdown' || style === 'appendix' ? '' : /[。：:，]$/u, '')
    .trim();
