import { numberFormats } from '../generated/number-formats.js';

const mostCounted = 99_999;
const mostRepeated = 30;
/** In which order a digit of a Roman number writes the signs of one, five and ten of its place: 4 is one and five. */
const romanDigits = ['', '0', '00', '000', '01', '1', '10', '100', '1000', '02'] as const;
const mostRoman = 3999;

type Way = (ordinal: number, signs: string, units: string) => string | undefined;

/** How the signs of a format write a number; undefined for a number that they cannot write. */
const ways: Readonly<Record<(typeof numberFormats)[number]['way'], Way>> = {
  constant: (_, signs) => signs,
  padded: (ordinal) => String(ordinal).padStart(2, '0'),
  digits: (ordinal, signs) => String(ordinal).replace(/[0-9]/gu, (digit) => signs[Number(digit)]!),
  listed: (ordinal, signs) => signs[ordinal - 1],
  // 1 → a, 27 → aa.
  repeated: (ordinal, signs) => signs[(ordinal - 1) % signs.length]?.repeat(repeats(ordinal, signs.length)) || undefined,
  roman: (ordinal, signs) => {
    const digits = [...String(ordinal)];
    const write = (digit: string, place: number) => romanDigits[Number(digit)]!.replace(/./gu, (sign) => signs[2 * place + Number(sign)]!);
    if (ordinal < 1 || ordinal > mostRoman) return undefined;
    return digits.map((digit, at) => write(digit, digits.length - 1 - at)).join('');
  },
  counted: (ordinal, signs, units) => count(ordinal, signs, units),
  legal: (ordinal, signs, units) => count(ordinal, signs, units, true),
};

const repeats = (ordinal: number, length: number) => (ordinal > mostRepeated * length ? 0 : Math.ceil(ordinal / length));

/** An ordinal in one of the ways of Word, by the words of `w:numFmt`: `chineseCounting` 12 → 十二. Unknown ones are written in digits, as Word does. */
export function formatOrdinal(ordinal: number, format: string): string {
  const row = numberFormats.find((one) => one.format === format);
  return (row && ways[row.way](ordinal, row.signs, row.units)) ?? String(ordinal);
}

/** 12 → 十二, 105 → 一百零五; in legal numerals 12 → 壹拾贰. */
function count(ordinal: number, words: string, units: string, keepsOne = false): string | undefined {
  if (ordinal < 0 || ordinal > mostCounted) return undefined;
  let written = '';
  let gap = false;
  for (let power = 4; power >= 0; power--) {
    const digit = Math.floor(ordinal / 10 ** power) % 10;
    if (digit === 0) {
      gap ||= written !== '';
      continue;
    }
    if (gap) written += words[0];
    gap = false;
    const one = power === 1 && digit === 1 && written === '' && !keepsOne ? '' : words[digit];
    written += `${one}${power > 0 ? units[power - 1] : ''}`;
  }
  return written || words[0];
}

/** What a file says of a list: where it starts, at which level it stands; undefined where it is no number. */
export const readCount = (text = ''): number | undefined => (/^[0-9]{1,6}$/u.test(text) ? Number(text) : undefined);
