import type { Kind, Span } from '@tongbi/model';
import { isAppendixHeading, isBarePart } from '../headings/bare-heading.js';
import { readNumbering } from '../headings/numbering.js';
import { addresses } from '../headings/salutation.js';
import { forms } from '../text/line-forms.js';
import type { TextBlock } from './text-block.js';

/** One line of a plain text, one segment of a line that has lost its line breaks, or a block of Markdown. Never empty, no white space at its ends. */
export interface TextLine extends TextBlock {
  /** White space of an indented line (two U+3000) marks the start of a paragraph. */
  readonly indented: boolean;
  /** An empty line stands before it. */
  readonly afterBlank: boolean;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/gu;
/** A paragraph of a report rarely has more; only longer lines are looked into for lost breaks. */
const longestParagraph = 400;
/** A heading or title is shorter. */
const longestHeading = 60;
const gap = /[\s\u3000]+/gu;
/** Where a whole report stands in one line, the salutation begins a paragraph even without a space before it. */
const flatGap = /[\s\u3000]+|(?<=[。！？])(?=各\s?位\s?代\s?表)|(?<=[^\s，、“])(?=各位代表：)/gu;
/** Where so many gaps of a line are wide, they are its breaks, and a single space between two characters is none. */
const fewestWide = 20;
const fewestStray = 3;
const ended = /[。！？；：…!?][”’」』）)》]*$/u;

/** The lines of a text. Where a whole report stands in one line, runs of spaces are all that is left of its paragraphs. */
export function splitLines(kind: Kind, text: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  let afterBlank = false;
  for (const { index: end, 0: mark } of [...text.matchAll(lineBreak), { index: text.length, 0: '' }]) {
    const span = trimSpan(text, from, end);
    const segments = span && kind.language === 'zh' ? splitLostBreaks(kind, text, span) : span ? [span] : [];
    const indented = span !== null && /[\u3000\t]|\s\s/u.test(text.slice(from, span.start));
    for (const [index, segment] of segments.entries())
      lines.push({ span: segment, indented: indented || index > 0, afterBlank: afterBlank || index > 0 });
    afterBlank = !span;
    from = end + mark.length;
  }
  return lines;
}

/** The span without white space at its ends; null when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | null {
  const trimmed = text.slice(start, end).trimStart();
  const from = end - trimmed.length;
  return trimmed ? { start: from, end: from + trimmed.trimEnd().length } : null;
}

/** `…提出意见。 一、工作回顾 过去一年…` → three segments. A space inside a sentence (龚 正, 1 200公顷) is no break. */
function splitLostBreaks(kind: Kind, text: string, line: Span): Span[] {
  if (line.end - line.start <= longestParagraph) return [line];
  const segments: Span[] = [];
  let from = line.start;
  const source = text.slice(line.start, line.end);
  const flat = source.length > text.length / 3;
  const gaps = [...source.matchAll(flat ? flatGap : gap)];
  const narrow = gaps.filter(({ 0: { length } }) => length === 1);
  const stray = narrow.filter(({ index }) => !ended.test(source.slice(Math.max(0, index - 4), index))).length;
  // Of the breaks that became spaces few follow a heading; where most stand inside the sentences of a paragraph, spaces are strewn over it.
  const spaced = gaps.length - narrow.length >= fewestWide || (!flat && stray > fewestStray + (narrow.length - stray));
  for (const match of gaps) {
    const { length } = match[0];
    const at = line.start + match.index;
    const next = at + length;
    const after = text.slice(next, next + 12);
    const head = text.slice(from, Math.min(at, from + longestHeading + 1));
    const tail = text.slice(Math.max(from, at - 4), at);
    if (!isLostBreak(kind, head, tail, spaced && length === 1 ? 0 : length, after)) continue;
    segments.push({ start: from, end: at });
    from = next;
  }
  segments.push({ start: from, end: line.end });
  return segments;
}

/** `head`: the segment up to the gap, cut where it is too long for a heading; `width` of the gap, 0 where a single space is none. */
function isLostBreak(kind: Kind, head: string, tail: string, width: number, after: string): boolean {
  if (ended.test(tail)) return true;
  if (addresses(kind, after) || forms.pageTurn.test(after) || forms.pageTurn.test(head)) return true;
  if (width === 0) return false;
  if (head.length > longestHeading || forms.sentenceMark.test(head)) return readNumbering(after)?.style === 'bracketed';
  const number = readNumbering(head);
  // 1. 新建… : the space after a number is its own.
  if (number && number.number.length >= head.trimEnd().length) return false;
  // A heading has no mark at its end; a title block has wide gaps between its lines.
  return number !== null || isBarePart(kind, head) || isAppendixHeading(head) || width >= 2 || readNumbering(after) !== null;
}
