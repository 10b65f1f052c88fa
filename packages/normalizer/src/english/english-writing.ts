import { type Kind, sliceSpan } from '@tongbi/model';
import { cleanHeading, type DocumentItem, styleRanks } from '../headings/document-item.js';
import type { TextLine } from '../lines/split-lines.js';
import type { TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';
import { readTranscript } from './read-transcript.js';
import { splitEnglishSentences } from './split-english-sentences.js';

/** Where so many lines stand below an empty one, these part the paragraphs. */
const separatedShare = 0.05;
/** A line without a mark at its end goes on where it is no heading. */
const shortestBroken = 60;

/** A line goes on in the next where no empty line, indent or mark of an item stands between, and empty lines part the paragraphs or it ends inside a sentence. */
function joinLines(_: Kind, text: string, lines: readonly TextLine[]): TextBlock[] {
  const isSeparated = lines.filter(({ afterBlank }) => afterBlank).length >= Math.max(2, lines.length * separatedShare);
  const blocks: TextBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const { start, end } = line.span;
    const last = lines[index - 1];
    const before = last ? sliceSpan(text, last.span) : '';
    const isBroken = !forms.enEnded.test(before) && (before.length >= shortestBroken || /[a-z]/u.test(text[start]!));
    if (last && !line.afterBlank && !line.indented && (isSeparated || isBroken) && !forms.enItem.test(text.slice(start, start + 6)))
      blocks.push({ span: { start: blocks.pop()!.span.start, end } });
    else blocks.push({ span: line.span });
  }
  return blocks;
}

/** Headings that a Markdown text marks, and in a plain one numbered lines without a mark at the end and lines in capitals; topics that nothing heads are no sections. */
function findHeadings(_: Kind, text: string, written: string, blocks: readonly TextBlock[]): DocumentItem[] {
  const isMarked = blocks.some(({ depth }) => depth !== undefined);
  return blocks.map(({ span, depth, words = span }): DocumentItem => {
    const match = forms.enNumbered.exec(sliceSpan(text, words));
    const [, number = '', heading = ''] = match ?? [];
    const isLine = !isMarked && match !== null && (forms.enCapitals.test(heading) || (number !== '' && forms.enTitled.test(heading)));
    if (depth === undefined && !isLine) return { kind: 'paragraph', span };
    const clean = (source: string) => cleanHeading(source.slice(words.end - heading.length, words.end), 'markdown');
    const style = depth === undefined ? 'bare-part' : 'markdown';
    const rank = styleRanks[style] + (depth ?? 0);
    return { kind: 'heading', style, rank, number, ordinal: 0, heading: clean(text), written: clean(written), span };
  });
}

export const english = {
  marks: [
    // Remarks of who took a transcript down, and where a reader is sent: [Applause.], [Please refer to Annex B.] A quotation may have a word of its editor.
    { pattern: /\[(?=[A-Z(])[^[\]\n]{3,260}\]/gu, reason: 'applause of a transcript' },
    // Marks of notes that lost their place: 3.6%1, $11 billion2.
    { pattern: /(?<=(?<![A-Za-z])[a-z]{3,20}|(?<![A-Za-z])[A-Z]?[a-z]{4,20}|[%)])\d{1,2}(?![\d%]|[.,]\d)/gu, reason: 'mark of a note' },
  ],
  removePage: readTranscript,
  joinLines,
  findHeadings,
  splitSentences: splitEnglishSentences,
  /** One form of digits, quotes and dashes, single spaces, no Markdown emphasis. */
  normalise: (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[‘’]/gu, "'")
      .replace(/[“”]/gu, '"')
      .replace(/[―–─━﹘‑—]/gu, '-')
      .replace(/\*\*|__|\\(?=[#<>*_`~[\]\\$-])/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
} as const;
