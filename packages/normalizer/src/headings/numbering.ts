import { readNumber } from './read-number.js';

/** Styles of numbering, from the outermost to the innermost; a report uses some of them, in this order. */
export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'clause'
  | 'stem'
  | 'ideographic'
  | 'bracketed'
  | 'decimal'
  | 'decimal-bracketed'
  | 'circled'
  | 'ordinal';

export interface Numbering {
  readonly style: NumberingStyle;
  /** As written, without white space: "（二）". */
  readonly number: string;
  readonly ordinal: number;
  /** Characters from the start of the text to the first of the heading. */
  readonly length: number;
}

const ideographs = '一二三四五六七八九十百〇○零';
const styles: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: 'part', pattern: new RegExp(`^第([${ideographs}]{1,3}|[0-9]{1,2})(?:部分|篇|编)[\\s：:、.．]*`, 'u') },
  { style: 'chapter', pattern: new RegExp(`^第([${ideographs}]{1,3}|[0-9]{1,2})章[\\s：:、.．]*`, 'u') },
  { style: 'clause', pattern: new RegExp(`^第([${ideographs}]{1,3}|[0-9]{1,2})节[\\s：:、.．]+`, 'u') },
  // 乙 经济 as well; 丁 is a family name.
  { style: 'stem', pattern: /^(?:([甲乙丙丁戊己庚辛壬癸])[、.．]|([甲乙丙戊己庚辛壬癸])(?=[ \u3000]))\s*/u },
  // Not 三、四线城市 (a list of numerals).
  {
    style: 'ideographic',
    pattern: new RegExp(
      `^([${ideographs}](?:\\s{0,8}[${ideographs}]){0,2})\\s{0,8}[、.．﹑，,](?![${ideographs}]{1,2}[、是线产季届级])\\s*`,
      'u',
    ),
  },
  { style: 'bracketed', pattern: new RegExp(`^[（(﹙]\\s{0,8}([${ideographs}](?:\\s{0,8}[${ideographs}]){0,2})\\s{0,8}[）)﹚]\\s*`, 'u') },
  { style: 'bracketed', pattern: /^([㈠-㈩])\s*/u },
  // Not 1.5万 and not 1,234.
  { style: 'decimal', pattern: /^([0-9０-９]{1,3})[.．、](?![0-9０-９])\s*/u },
  { style: 'decimal-bracketed', pattern: /^[（(]\s{0,8}([0-9０-９]{1,2})\s{0,8}[）)]\s*/u },
  { style: 'decimal-bracketed', pattern: /^([⑴-⒇])\s*/u },
  { style: 'decimal', pattern: /^([⒈-⒛])\s*/u },
  { style: 'circled', pattern: /^([①-⑳])\s*/u },
  { style: 'ordinal', pattern: new RegExp(`^第\\s?([${ideographs}]{1,3})\\s?[，、,]\\s*`, 'u') },
];

/**
 * The number that `text` begins with, or null. `（二）强化…` → bracketed, 2. `一是…` is no numbering: it opens a sentence.
 */
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
