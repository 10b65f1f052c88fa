import type { Kind, RemovedRange } from '@tongbi/model';
import { forms } from './line-forms.js';
import { isTraditional, simplify } from './simplify.js';

/** What a text is read without, and what that is. */
export interface Mark {
  readonly pattern: RegExp;
  readonly reason: string;
}

const spelledSpace = /(?:<U\+(?:00A0|3000|200B|FEFF)>|&(?:nbsp|emsp|ensp|#160|#12288);)+/gu;
/** The longest word that headings end with, and what opens a sentence, are shorter. */
const contextWidth = 10;

/** ?农业是…, 各位代表：? and 奋斗目标?今年是… stand where the page had a hard space; a question ends with its mark after a word. */
function isLostSpace(kind: Kind, text: string, at: number, mark: string): boolean {
  const before = text.slice(Math.max(0, at - contextWidth), at);
  const after = text.slice(at + mark.length, at + mark.length + contextWidth);
  if ((at === 0 || /[\r\n]$/u.test(before)) && /^\p{Script=Han}/u.test(after)) return true;
  if (mark !== '?') return false;
  if (/[：。；！]$/u.test(before) && /^[\r\n]/u.test(after)) return true;
  return forms.opensSentence.test(after) && kind.roles.some(({ word, ends }) => ends && before.endsWith(word));
}

/** Radicals and compatibility ideographs that PDF files and old character sets put for the characters they look like: ⼀ for 一. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufa6b\ufa70-\uface]/gu;
/** What stands in a full-width cell and means its half-width twin; the genre's own marks ，：；！？（） stay. */
const wideForms = /[０-９Ａ-Ｚａ-ｚ％＋－]|(?<=[0-9０-９])．(?=[0-9０-９])/gu;
/** Distance of the full-width forms from ASCII in Unicode. */
const wideShift = 0xfee0;
/** Marks that pages leave between the characters and nobody sees: zero-width spaces and joiners, byte order mark. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/gu;
/** As the mainland writes them. */
const cornerBrackets: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** The reading in which promises and figures are looked for: digits and letters in one width. Its length stays the same. */
export const foldReading = (reading: string): string =>
  reading.replace(wideForms, (wide) => String.fromCharCode(wide.charCodeAt(0) - wideShift));

/**
 * Marks of notes: 清单[1]扩容, 增长5.8%①，, 车位1500个（注2）。 The year of 〔2023〕15号 and the items of ①新建…②改造… are none: a circled number must have a
 * punctuation mark behind it.
 */
const noteMark =
  /(?<=[\p{Script=Han}A-Za-z0-9”’」』》）)%％])(?:[[［〔【][0-9]{1,3}[\]］〕】](?!号)|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[①-⑳](?=[，。；：、！？”’》）]))|[（(](?:见?注|备注)\s?[0-9]{1,3}[）)]/gu;
export const noteMarks = [{ pattern: noteMark, reason: 'mark of a note' }] as const;

/** Straight quotation marks, and what ends a paragraph: a mark that was forgotten spoils no other paragraph. */
const straightOrEnd = /["＂]|[。！？：；…]\s*[\r\n]|[\r\n]\s*[\r\n]/gu;

/** "放管服"改革 → “放管服”改革: they open and close by turns. */
function pairQuotes(text: string): string {
  let isOpen = false;
  return text.replace(straightOrEnd, (found) => {
    const isQuote = found === '"' || found === '＂';
    isOpen = isQuote && !isOpen;
    return isQuote ? (isOpen ? '“' : '”') : found;
  });
}

/**
 * The text as the rules read it, as long as the text as given, so that offsets of one are those of the other: Simplified, one form of Chinese quotation marks,
 * blanks where a space was spelled out or one of `noted` stands. `marks`: what was read as a blank, in the order of the text (`<U+00A0>`, `&nbsp;`, a `?` at the start
 * of a paragraph, the mark of a note `[1]`).
 */
export function readingText(kind: Kind, text: string, noted: readonly Mark[]) {
  const marks: RemovedRange[] = [];
  const blank = (mark: string, at: number, reason = 'space that was not decoded'): string => {
    marks.push({ span: { start: at, end: at + mark.length }, reason });
    return ' '.repeat(mark.length);
  };
  const decoded = pairQuotes(text)
    .replace(spelledSpace, (mark, at: number) => blank(mark, at))
    .replace(/[?？]+/gu, (mark, at: number, whole: string) => (isLostSpace(kind, whole, at, mark) ? blank(mark, at) : mark));
  const withoutMarks = noted.reduce(
    (left, { pattern, reason }) =>
      left.replace(pattern, (mark, at: number, whole: string) =>
        /[¹²³]/u.test(mark) && forms.squared.test(whole.slice(at - 1, at)) ? mark : blank(mark, at, reason),
      ),
    decoded,
  );
  const spaced = withoutMarks
    .replace(invisible, (mark, at: number) => blank(mark, at, 'invisible character'))
    .replace(/[「」『』]/gu, (mark) => cornerBrackets[mark]!)
    .replace(/[∶︰](?=\s{0,4}[\r\n])/gu, '：')
    .replace(lookalike, (mark) => mark.normalize('NFKC'));
  marks.sort((a, b) => a.span.start - b.span.start);
  return { reading: isTraditional(spaced) ? simplify(spaced) : spaced, marks };
}
