import { type Span, sliceSpan } from '@tongbi/model';
import { trimSpan } from '../lines/split-lines.js';
import type { TextBlock } from '../lines/text-block.js';
import { isAppendixHeading, isAppendixName } from './bare-heading.js';
import { readNumbering } from './numbering.js';

/** 经济, and below it 吸引人才. */
const mostAbove = 2;

/** 智慧政府, 《海洋法》推广: no sentence, and no piece of one that lost its end. */
const isName = (line: string): boolean =>
  !/[。；;！？]/u.test(line) && isAppendixName(line.replace(/^《/u, '')) && !isAppendixHeading(line);
/** What stands above a name is whole: a line that lost its end goes on in the next. */
const isWhole = (line: string): boolean => /[。！？：:）)”」』]$/u.test(line) || isAppendixHeading(line);

/**
 * Short lines right above a numbered item (智慧政府 above 19. 推广…), by where they begin: they name the group of the items below, and are no end of the item
 * before. The number says how deep: 0 the innermost, -1 what stands above it.
 */
export function findGroups(text: string, blocks: readonly TextBlock[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const lines = blocks.flatMap(({ span }) => linesOf(text, span));
  for (const [index, { words }] of lines.entries()) {
    if (readNumbering(words)?.style !== 'decimal') continue;
    let first = index;
    while (first > 0 && isName(lines[first - 1]!.words)) first--;
    if (index - first > mostAbove || (first > 0 && !isWhole(lines[first - 1]!.words))) continue;
    for (let at = first; at < index; at++) found.set(lines[at]!.start, at - index + 1);
  }
  return found;
}

/** The lines of a block, each with its words and where they stand. */
export const linesOf = (text: string, { start, end }: Span): readonly (Span & { readonly words: string })[] =>
  [...text.slice(start, end).matchAll(/[^\n]+/gu)].flatMap(({ index, 0: { length } }) => {
    const span = trimSpan(text, start + index, start + index + length);
    return span ? [{ ...span, words: sliceSpan(text, span) }] : [];
  });
