import type { Span } from '@tongbi/model';
import { readNumbering } from './numbering.js';
import { type TextLine, trimSpan } from './split-lines.js';
import type { TextBlock } from './text-block.js';

const ended = /[。！？；：…!?;:][”’」』）)》】]*$/u;
const continues = /^(?:[，。、；：）)》”’」』！？%％]|是[：:]|的)/u;
const expectsMore = /(?:[，、“‘「『《（(,]|的|和|与|及|以及)$/u;
/** 一是 or a figure set in bold on a page comes as a line of its own. */
const loneRun = /^(?:[一二三四五六七八九十]{1,2}[是要]|[0-9０-９.．%％]+)$/u;
const startsParagraph = /^(?:各位(?:代表|委员|议员)|——|[-*•·●■◆])/u;
/** Shorter lines without a mark at the end are headings, as 2024年重点工作. */
const shortestBroken = 45;
const quotes = ['《》', '“”', '（）', '「」'] as const;
const openLookBack = 120;

/** How a text that is wrapped at a fixed width is told: this share of its lines is full and ends inside a sentence. */
const wrappedShare = 0.4;
const widestWrap = 80;
const fewestLines = 40;

/**
 * Lines → paragraphs. A line that ends inside a sentence goes on in the next one: `…今年经济社会发展的⏎主要预期目标⏎是：…` is one
 * paragraph (a page set part of it in bold), and so are the lines of a text wrapped at a fixed width.
 */
export function joinSoftBreaks(text: string, lines: readonly TextLine[]): TextBlock[] {
  const wrap = findWrapWidth(text, lines);
  const blocks: Span[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const open = blocks.at(-1);
    if (open && last && goesOn(text, open, last, line, wrap)) blocks[blocks.length - 1] = { start: open.start, end: line.span.end };
    else blocks.push(line.span);
    last = line;
  }
  return blocks.map((span) => ({ span }));
}

function goesOn(text: string, open: Span, last: TextLine, next: TextLine, wrap: number | null): boolean {
  // What was removed between two lines stands between them for good.
  if (trimSpan(text, open.end, next.span.start)) return false;
  const tail = text.slice(Math.max(open.start, open.end - openLookBack), open.end);
  const head = text.slice(next.span.start, Math.min(next.span.end, next.span.start + 20));
  if (hasOpenQuotation(tail) && !next.indented && readNumbering(head) === null) return true;
  if (startsParagraph.test(head) || readNumbering(head) !== null) return false;
  if (continues.test(head)) return !ended.test(tail) || /^[）)》”’」』]/u.test(head);
  if (next.indented || next.afterBlank || ended.test(tail)) return false;
  if (loneRun.test(tail) || loneRun.test(head) || expectsMore.test(tail)) return true;
  if (wrap !== null) return last.span.end - last.span.start >= wrap;
  return (
    open.end - open.start >= shortestBroken && (tail.includes('。') || readNumbering(text.slice(open.start, open.start + 12)) === null)
  );
}

function hasOpenQuotation(tail: string): boolean {
  return quotes.some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
}

/** The least length of a full line where the text is wrapped at a fixed width, else null. */
function findWrapWidth(text: string, lines: readonly TextLine[]): number | null {
  if (lines.length < fewestLines) return null;
  const lengths = lines.map((line) => line.span.end - line.span.start).sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  if (wide > widestWrap) return null;
  const full = Math.floor(wide * 0.85);
  const broken = lines.filter(
    (line) => line.span.end - line.span.start >= full && !ended.test(text.slice(line.span.end - 3, line.span.end)),
  );
  return broken.length >= lines.length * wrappedShare ? full : null;
}
