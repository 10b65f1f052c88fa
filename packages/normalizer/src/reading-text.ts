import type { Span } from '@tongbi/model';
import { invisible } from './invisible.js';
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

/** Radicals and compatibility ideographs that PDF files and old character sets put for the characters they look like: ⼀ for 一. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufa6b\ufa70-\uface]/gu;
/** What stands in a full-width cell and means its half-width twin; the genre's own marks ，：；！？（） stay. */
const wideForms = /[０-９Ａ-Ｚａ-ｚ％＋－]|(?<=[0-9０-９])．(?=[0-9０-９])/gu;
/** Distance of the full-width forms from ASCII in Unicode. */
const wideShift = 0xfee0;
const invisibleMarks = new RegExp(`[${[...invisible].join('')}]`, 'gu');

/** The reading for who looks for promises and figures in it: digits and letters in one width. As long as before. */
export function foldReading(reading: string): string {
  return reading.replace(wideForms, (wide) => String.fromCharCode(wide.charCodeAt(0) - wideShift));
}

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
    .replace(invisibleMarks, ' ')
    .replace(/[「」『』]/gu, (mark) => quotes.get(mark)!)
    .replace(lookalike, (mark) => mark.normalize('NFKC'));
  marks.sort((a, b) => a.start - b.start);
  return { reading: isTraditional(spaced) ? simplify(spaced) : spaced, marks };
}
