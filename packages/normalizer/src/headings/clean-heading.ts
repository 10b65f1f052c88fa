import type { HeadingStyle } from './document-item.js';

/** Soft breaks and wide gaps go; single spaces between two phrases of a heading stay, and two lines of an appendix are two. */
export function cleanHeading(heading: string, style: HeadingStyle): string {
  return (
    heading
      .replace(/\s*[\r\n]\s*/g, style === 'appendix' ? ' ' : '')
      .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[\s\u3000]+/g, ' ')
      // Left where a page's hard space could not be decoded; no heading is a question.
      .replace(/[?？]+$/u, '')
      .replace(style === 'markdown' || style === 'appendix' ? '' : /[。：:，]$/u, '')
      .trim()
  );
}
