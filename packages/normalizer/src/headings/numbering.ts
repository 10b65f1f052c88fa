import { numberings } from '../generated/numberings.js';
import { readNumber } from './read-number.js';

/** Styles of numbering; a report uses some of them, the outer ones before the inner. */
export type NumberingStyle = (typeof numberings)[number]['style'];

export interface Numbering {
  readonly style: NumberingStyle;
  /** As written, without white space: "（二）". */
  readonly number: string;
  readonly ordinal: number;
  /** Characters from the start of the text to the first of the heading. */
  readonly length: number;
}

/** Of each block of a text; null for what has none. */
export type Numberings = readonly (Numbering | null)[];

const styles = numberings.map(({ style, pattern }) => ({ style, pattern: new RegExp(pattern, 'u') }));

/** The number that `text` begins with, or null. `（二）强化…` → bracketed, 2. `一是…` is no numbering: it opens a sentence. */
export function readNumbering(text: string): Numbering | null {
  for (const { style, pattern } of styles) {
    const match = pattern.exec(text);
    if (!match) continue;
    const ordinal = readOrdinal(match[1] ?? match[2] ?? '');
    if (ordinal > 0) return { style, number: match[0].replace(/\s+/gu, ''), ordinal, length: match[0].length };
  }
  return null;
}

function readOrdinal(written: string): number {
  const stem = '甲乙丙丁戊己庚辛壬癸'.indexOf(written);
  if (stem >= 0) return stem + 1;
  const sign = written.codePointAt(0) ?? 0;
  // ① to ⑳, ⑴ to ⒇ and ⒈ to ⒛ are three rows of twenty in Unicode; ㈠ to ㈩ one of ten.
  if (sign >= 0x2460 && sign <= 0x249b) return ((sign - 0x2460) % 20) + 1;
  if (sign >= 0x3220 && sign <= 0x3229) return sign - 0x3220 + 1;
  return readNumber(written);
}
