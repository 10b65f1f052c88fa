import { type Numbering, type NumberingStyle, readNumbering } from './numbering.js';
import { readChineseNumber } from './read-chinese-number.js';
import type { TextBlock } from './text-block.js';

const listed = /^([一二三四五六七八九十]{1,3})是[：:，,]?/u;
/** Fewer are the points of a paragraph: 一是抓项目。二是抓招商。三是抓服务。 */
const fewestItems = 5;
/** The heading is the first sentence. */
const longestHeading = 40;
/** Share of the items with paragraphs of their own; where each is one paragraph, its first sentence is a topic and no heading. */
const withParagraphs = 0.5;

const outer: ReadonlySet<NumberingStyle> = new Set(['part', 'stem', 'ideographic']);

interface Item {
  readonly start: number;
  /** Blocks below it. */
  below: number;
}

/** 一是 at the start of a block as a numbering of sections; null where it is none. */
export function readListed(head: string): Numbering | null {
  const match = listed.exec(head);
  const ordinal = match ? (readChineseNumber(match[1] ?? '') ?? 0) : 0;
  return match && ordinal > 0 ? { style: 'ordinal', number: match[0], ordinal, length: match[0].length } : null;
}

/**
 * Starts of the blocks that open with 一是, 二是, … and are sections: some reports number so, `一是做强实体经济。…` with three paragraphs below each.
 *
 * Only right below a part: inside a section （一） they are its points. Told by their row (from 一 on, none left out, at least five), by their short first sentences, and by the paragraphs below them.
 */
export function findListedSections(text: string, blocks: readonly TextBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  let row: Item[] = [];
  const close = (): void => {
    // All that follows the last one, to the end of the part, stands below it.
    const own = row.slice(0, -1).filter(({ below }) => below > 0).length;
    if (row.length >= fewestItems && own >= (row.length - 1) * withParagraphs) for (const { start } of row) found.add(start);
    row = [];
  };
  let inside = false;
  for (const { span, depth } of blocks) {
    const head = text.slice(span.start, Math.min(span.end, span.start + 2 * longestHeading));
    const item = readListed(head);
    const numbering = item ? null : readNumbering(head);
    if (depth !== undefined || numbering !== null || item?.ordinal === 1) close();
    if (numbering !== null) inside = !outer.has(numbering.style);
    const heading = item ? head.indexOf('。') : -1;
    const next = item?.ordinal === row.length + 1 && heading > 0 && heading <= longestHeading;
    if (next && !inside) row.push({ start: span.start, below: 0 });
    else if (row.length) row.at(-1)!.below++;
  }
  close();
  return found;
}
