import type { Span } from '@tongbi/model';
import { isTraditional, simplify } from './simplify.js';

export interface ReadingText {
  /** As long as the text as given: what stands at an offset of one stands there in the other. */
  readonly reading: string;
  /** In the order of the text: marks of a hard space that some program could not decode: `<U+00A0>`, `&nbsp;`, a `?` at the start of a paragraph. */
  readonly marks: readonly Span[];
}

const spelledSpace = /(?:<U\+(?:00A0|3000|200B|FEFF)>|&(?:nbsp|emsp|ensp|#160|#12288);)+/gu;
/** ?农业是… and 各位代表：? stand where the page had a hard space; a question ends with its mark after a word. */
const lostSpace = /(?<=^|[\r\n])[?？]+(?=\p{Script=Han})|(?<=[：。；！])\?(?=[\r\n])/gu;
const quotes = new Map([
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
]);

/** The text as the rules read it: Simplified, one form of Chinese quotation marks, blanks where a space was spelled out. */
export function readingText(text: string): ReadingText {
  const marks: Span[] = [];
  const blank = (mark: string, at: number): string => {
    marks.push({ start: at, end: at + mark.length });
    return ' '.repeat(mark.length);
  };
  const spaced = text
    .replace(spelledSpace, blank)
    .replace(lostSpace, blank)
    .replace(/[「」『』]/gu, (mark) => quotes.get(mark)!);
  marks.sort((a, b) => a.start - b.start);
  return { reading: isTraditional(spaced) ? simplify(spaced) : spaced, marks };
}
