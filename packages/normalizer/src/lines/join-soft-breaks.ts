import { type Kind, onceEach, type Span } from '@tongbi/model';
import { isBarePart } from '../headings/bare-heading.js';
import { readNumbering } from '../headings/numbering.js';
import { isBoundary } from '../headings/run-together.js';
import { addresses, opensReport, salutationWidth } from '../headings/salutation.js';
import { forms } from '../text/line-forms.js';
import { findWrapWidth } from './find-wrap-width.js';
import { type TextLine, trimSpan } from './split-lines.js';
import { headOf, type TextBlock } from './text-block.js';

/** Shorter lines without a mark at the end are headings, as 2024年重点工作. */
const shortestBroken = 45;
const quotes = ['《》', '“”', '（）', '「」'] as const;
const openLookBack = 120;

/** Share of lines that are indented or stand below an empty one, from which on these show where the paragraphs of a wrapped text begin. */
const markedShare = 0.05;
const fewestMarked = 5;
/** Where nearly all lines have an empty one above them, that says nothing of where a paragraph begins. */
const allMarked = 0.9;

/** Enough of the end of a line and of the start of the next to see in whether a heading ends between them. */
const seamWidth = 10;

/** How the lines of a text are laid out. */
function formOf(text: string, lines: readonly TextLine[]) {
  const marked = lines.filter(({ afterBlank, indented }) => afterBlank || indented).length;
  // Made when first asked: few texts have a line that is cut so short.
  const pairs = onceEach(() => new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2))));
  return {
    wrap: findWrapWidth(text, lines),
    /** Paragraphs are indented, or have empty lines between them: a full line that ends with 。 may go on as well. */
    separated: marked >= Math.max(fewestMarked, lines.length * markedShare),
    /** All lines are: then the marks say nothing against what a line itself says. */
    uniform: marked >= lines.length * allMarked,
    /** Whether two characters stand side by side elsewhere in the text. */
    areNeighbours: (pair: string) => /^\p{Script=Han}{2}$/u.test(pair) && pairs().has(pair),
  };
}
type Form = ReturnType<typeof formOf>;

/**
 * Lines → paragraphs. A line that ends inside a sentence goes on in the next one: `…今年经济社会发展的⏎主要预期目标⏎是：…` is one
 * paragraph (a page set part of it in bold), and so are the lines of a text wrapped at a fixed width.
 */
export function joinSoftBreaks(kind: Kind, text: string, lines: readonly TextLine[]): TextBlock[] {
  const form = formOf(text, lines);
  const blocks: Span[] = [];
  let last: TextLine | undefined;
  let isOpen = false;
  for (const line of lines) {
    const open = blocks.at(-1);
    if (open && last && goesOn(kind, text, open, last, line, form, isOpen))
      blocks[blocks.length - 1] = { start: open.start, end: line.span.end };
    else blocks.push(line.span);
    isOpen ||= addresses(kind, text.slice(line.span.start, line.span.start + salutationWidth));
    last = line;
  }
  return blocks.map((span) => ({ span }));
}

/** `isOpen`: the salutation has been read, so that what follows is no title block. */
function goesOn(kind: Kind, text: string, open: Span, last: TextLine, next: TextLine, form: Form, isOpen: boolean): boolean {
  const { wrap, separated, uniform } = form;
  // Lines stay apart where something was removed between them.
  if (trimSpan(text, open.end, next.span.start)) return false;
  const tail = text.slice(Math.max(open.start, open.end - openLookBack), open.end);
  const head = headOf(text, next.span, 20);
  const [isEnded, isApart, isNumber] = [forms.ended.test(tail), next.indented || next.afterBlank, readNumbering(head) !== null];
  const isQuoting = quotes.some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
  if (isQuoting && !next.indented && !isNumber) return true;
  const length = last.span.end - last.span.start;
  const isFull = wrap !== null && length >= wrap.full;
  // Where lines are wrapped, a full one goes on though the next begins like a number or a bullet: 居全国第⏎一，… One that ends with 。 right at the
  // width ends there by chance more often than not.
  const runsOn = isFull && !isApart && (separated || !isEnded || length >= wrap.width);
  if (runsOn && !addresses(kind, head) && !forms.opensSection.test(head)) return true;
  if (forms.startsParagraph.test(head) || addresses(kind, head) || isNumber) return false;
  if (forms.continues.test(head)) return !isEnded || /^[）)》”’」』]/u.test(head);
  // Whatever the lines look like: 一是 says nothing by itself.
  if (forms.loneOrdinal.test(headOf(text, last.span, 4))) return true;
  const numbered = readNumbering(text.slice(open.start, open.start + 12)) !== null;
  const isBroken =
    forms.loneRun.test(tail) || forms.loneRun.test(head) || forms.expectsMore.test(tail) || (!numbered && forms.expectsWord.test(tail));
  const isIndented = /[ \t\u3000]/u.test(text[open.start - 1] ?? '');
  // 在⏎轮渡票价⏎的调整中: a paragraph has begun, its indent says, and the words that the page links or sets in bold are in no line of their own.
  if (!uniform && separated && isIndented && !isApart && !numbered && !isEnded) return true;
  // Below 主席女士， comes the first heading, or the first paragraph.
  if (uniform && isBroken && !isEnded && !(length <= salutationWidth && opensReport(kind, tail))) return true;
  // A full line of a wrapped text may end after ： or ；, which elsewhere open and close what stands by itself.
  if (isApart || (isEnded && !(isFull && /[：；]$/u.test(tail)))) return false;
  // …松紧适度。广义货币M2: a sentence has begun, so the line is no heading.
  if (isBroken || /[。！？]/u.test(tail)) return true;
  if (wrap !== null) return isFull;
  if (numbered) return false;
  return open.end - open.start >= shortestBroken || (isOpen && (forms.promise.test(tail) || breaksWord(kind, tail, head, form)));
}

/** 凝心聚⏎力: the two characters stand side by side elsewhere, and no heading ends between them (…绿色发展⏎坚持…). */
function breaksWord(kind: Kind, tail: string, head: string, { areNeighbours }: Form): boolean {
  const seam = tail.slice(-seamWidth);
  return (
    areNeighbours(seam.slice(-1) + head.slice(0, 1)) && !isBarePart(kind, seam) && !isBoundary(seam + head.slice(0, seamWidth), seam.length)
  );
}
