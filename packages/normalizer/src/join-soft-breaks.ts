import type { Span } from '@tongbi/model';
import { ended, findWrapWidth } from './find-wrap-width.js';
import { readNumbering } from './numbering.js';
import { salutation } from './salutation.js';
import { type TextLine, trimSpan } from './split-lines.js';
import type { TextBlock } from './text-block.js';

const continues = /^(?:[，。、；：）)》”’」』！？%％]|是[：:]|的)/u;
const expectsMore = /[，、“‘「『《（(,]$/u;
/** A heading may end so: …更加可感可及. */
const expectsWord = /(?:的|和|与|及|以及)$/u;
/** 一是 or a figure set in bold on a page comes as a line of its own. */
const loneRun = /^(?:[一二三四五六七八九十]{1,2}[是要]|[0-9０-９.．%％]+)$/u;
const loneOrdinal = /^[一二三四五六七八九十]{1,2}[是要]$/u;
/** Only these are sure to open a section, wherever a line was cut. */
const opensSection = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分)/u;
const startsParagraph = /^(?:——|[-*•·●■◆])/u;
/** Shorter lines without a mark at the end are headings, as 2024年重点工作. */
const shortestBroken = 45;
const quotes = ['《》', '“”', '（）', '「」'] as const;
const openLookBack = 120;

/** Share of lines that are indented or stand below an empty one, from which on these show where the paragraphs of a wrapped text begin. */
const markedShare = 0.05;
const fewestMarked = 5;

interface Form {
  /** The least length of a full line where the text is wrapped at a fixed width, else null. */
  readonly wrap: number | null;
  /** Paragraphs are indented, or have empty lines between them: a full line that ends with 。 may go on as well. */
  readonly separated: boolean;
}

/**
 * Lines → paragraphs. A line that ends inside a sentence goes on in the next one: `…今年经济社会发展的⏎主要预期目标⏎是：…` is one
 * paragraph (a page set part of it in bold), and so are the lines of a text wrapped at a fixed width.
 */
export function joinSoftBreaks(text: string, lines: readonly TextLine[]): TextBlock[] {
  const wrap = findWrapWidth(text, lines);
  const marked = lines.filter(({ afterBlank, indented }) => afterBlank || indented).length;
  const form: Form = { wrap, separated: marked >= Math.max(fewestMarked, lines.length * markedShare) };
  const blocks: Span[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const open = blocks.at(-1);
    if (open && last && goesOn(text, open, last, line, form)) blocks[blocks.length - 1] = { start: open.start, end: line.span.end };
    else blocks.push(line.span);
    last = line;
  }
  return blocks.map((span) => ({ span }));
}

function goesOn(text: string, open: Span, last: TextLine, next: TextLine, { wrap, separated }: Form): boolean {
  // What was removed between two lines stands between them for good.
  if (trimSpan(text, open.end, next.span.start)) return false;
  const tail = text.slice(Math.max(open.start, open.end - openLookBack), open.end);
  const head = text.slice(next.span.start, Math.min(next.span.end, next.span.start + 20));
  if (hasOpenQuotation(tail) && !next.indented && readNumbering(head) === null) return true;
  const isFull = wrap !== null && last.span.end - last.span.start >= wrap;
  // Where lines are wrapped, a full one goes on though the next begins like a number or a bullet: 居全国第⏎一，…
  if (
    isFull &&
    !next.indented &&
    !next.afterBlank &&
    (separated || !ended.test(tail)) &&
    !salutation.test(head) &&
    !opensSection.test(head)
  )
    return true;
  if (startsParagraph.test(head) || salutation.test(head) || readNumbering(head) !== null) return false;
  if (continues.test(head)) return !ended.test(tail) || /^[）)》”’」』]/u.test(head);
  // Whatever stands between: 一是 says nothing by itself.
  if (loneOrdinal.test(text.slice(last.span.start, Math.min(last.span.end, last.span.start + 4)))) return true;
  // A full line of a wrapped text may end after ： or ；, which elsewhere open and close what stands by itself.
  const full = isFull && /[：；]$/u.test(tail);
  if (next.indented || next.afterBlank || (ended.test(tail) && !full)) return false;
  const numbered = readNumbering(text.slice(open.start, open.start + 12)) !== null;
  if (loneRun.test(tail) || loneRun.test(head) || expectsMore.test(tail) || (!numbered && expectsWord.test(tail))) return true;
  // …松紧适度。广义货币M2: a sentence has begun, so the line is no heading.
  if (/[。！？]/u.test(tail)) return true;
  if (wrap !== null) return isFull;
  return open.end - open.start >= shortestBroken && !numbered;
}

function hasOpenQuotation(tail: string): boolean {
  return quotes.some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
}
