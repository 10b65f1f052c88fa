import type { Span } from '@tongbi/model';
import { cleanHeading, type DocumentItem, styleRanks } from '../headings/document-item.js';
import type { TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';

/** Headings that a Markdown text marks, and in a plain one numbered lines without a mark at the end and lines in capitals; topics that nothing heads are no sections. */
export function findEnglishHeadings(text: string, written: string, blocks: readonly TextBlock[]): DocumentItem[] {
  const isMarked = blocks.some(({ depth }) => depth !== undefined);
  return blocks.map(({ span, depth, words = span }): DocumentItem => {
    const match = forms.enNumbered.exec(text.slice(words.start, words.end));
    const [, number = '', heading = ''] = match ?? [];
    const isLine = !isMarked && match !== null && (forms.enCapitals.test(heading) || (number !== '' && forms.enTitled.test(heading)));
    if (depth === undefined && !isLine) return { kind: 'paragraph', span };
    const clean = ({ start, end }: Span, source: string) => cleanHeading(source.slice(start, end), 'markdown');
    const own = { start: words.end - heading.length, end: words.end };
    const style = depth === undefined ? 'bare-part' : 'markdown';
    const rank = styleRanks[style] + (depth ?? 0);
    return { kind: 'heading', style, rank, number, ordinal: 0, heading: clean(own, text), written: clean(own, written), span };
  });
}
