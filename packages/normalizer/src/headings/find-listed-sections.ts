import type { TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';
import { type Numbering, type NumberingStyle, readNumbering } from './numbering.js';
import { readNumber } from './read-number.js';

/** What a row of sections may be numbered with, inside a part that has no （一）. */
const marks = [
  // Fewer are the points of a paragraph: 一是抓项目。二是抓招商。三是抓服务。 Where each is one paragraph, its first sentence is a topic and no heading.
  { mark: /^([一二三四五六七八九十]{1,3})\s?是[：:，,]?/u, fewestItems: 5, withParagraphs: 0.5 },
  // 第一，转变政府职能。减少审批… says more than 一是, so that fewer will do.
  { mark: /^第\s?([一二三四五六七八九十]{1,3})\s?[，、,]\s*/u, fewestItems: 3, withParagraphs: 0 },
] as const;
type Form = (typeof marks)[number];
/** The heading is the first sentence; it may be longer where the page set it apart: 第一、 alone in its line, the heading and its text in the next. */
const [longestHeading, longestApart] = [40, 60];
/** … and its row is no short list of points. */
const fewestApart = 5;
/** 新建学校3所: a sentence with a figure promises, and is no heading. */
const figure = /[0-9０-９]/u;

/** Level of the Markdown headings of parts. */
const partDepth = 2;
const outer: ReadonlySet<NumberingStyle> = new Set(['part', 'chapter', 'clause', 'stem', 'ideographic']);

/** 一是 or 第一， at the start of a block as a numbering of sections; null where it is none. */
export function readListed(head: string): (Numbering & { readonly form: Form }) | null {
  for (const form of marks) {
    const match = form.mark.exec(head);
    const ordinal = match ? readNumber(match[1]!) : 0;
    if (match && ordinal > 0) return { form, style: 'ordinal', number: match[0].replace(/\s+/gu, ''), ordinal, length: match[0].length };
  }
  return null;
}

/**
 * Starts of the blocks that open with 一是, 二是, … or 第一， and are sections: some reports number so, `一是做强实体经济。…` with three paragraphs below each.
 *
 * Only right below a part: inside a section （一） they are its points. Recognised by their row (from 一 on, none left out, so many), by their short first
 * sentences without figures, and by the paragraphs below them. `lists`: indexes of the blocks that are items of a list.
 */
export function findListedSections(text: string, blocks: readonly TextBlock[], lists: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  let row: { readonly index: number; readonly length: number }[] = [];
  let form: Form = marks[0];
  const close = (): void => {
    // All that follows the last one, to the end of the part, stands below it.
    const own = row.slice(1).filter((next, index) => next.index > row[index]!.index + 1).length;
    const fewest = row.some(({ length }) => length > longestHeading) ? fewestApart : form.fewestItems;
    if (row.length >= fewest && own >= (row.length - 1) * form.withParagraphs)
      for (const { index } of row) found.add(blocks[index]!.span.start);
    row = [];
  };
  let inside = false;
  for (const [index, { span, depth, words }] of blocks.entries()) {
    const from = words?.start ?? span.start;
    const head = text.slice(from, Math.min(span.end, from + 2 * longestHeading));
    const item = readListed(head);
    const numbering = item || lists.has(index) ? null : readNumbering(head);
    if (depth !== undefined || numbering !== null || item?.ordinal === 1) close();
    if (numbering !== null) inside = !outer.has(numbering.style);
    else if (depth !== undefined) inside = depth > partDepth;
    if (depth !== undefined) continue;
    if (item && !row.length) form = item.form;
    if (item && !inside && item.form === form && item.ordinal === row.length + 1) {
      const length = lengthOfTopic(head);
      if (length) row.push({ index, length });
    }
  }
  close();
  return found;
}

/** Of the first sentence of a block; 0 where it is too long for a heading, or has a figure. */
function lengthOfTopic(head: string): number {
  const end = head.indexOf('。');
  const longest = forms.setApart.test(head) ? longestApart : longestHeading;
  return end > 0 && end <= longest && !figure.test(head.slice(0, end)) ? end : 0;
}
