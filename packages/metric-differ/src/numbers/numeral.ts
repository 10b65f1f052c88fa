import { forms } from '../genre-words.js';
import { arabicDigit, chineseDigit, isChineseNumeral, isUnitLikeSize, sizeOf, startsNumeral } from './numeral-characters.js';
import { readArabic } from './read-arabic.js';
import { isMeasured } from './read-unit.js';

/** A numeral without unit, as it stands at one place of a text. Its grammar, with examples, is docs/numerals.md. */
export interface Numeral {
  readonly end: number;
  /** NaN where the grammar derives none. */
  readonly value: number;
  /** 五六十: the upper of two neighbours. */
  readonly high?: number;
  /** digits: 二〇二四, a row of digits; size: 百亿, a multiplier without a digit; malformed: what the grammar does not derive. */
  readonly form: 'arabic' | 'chinese' | 'digits' | 'size' | 'malformed';
  /** The sizes behind Arabic digits, decimals or 多: 1e8 of 3.5亿, 1e4 of 三十多万. */
  readonly multiplier: number;
  /** 多, 余 or 几 stands inside. */
  readonly over: boolean;
}

/** Where in a numeral the reading is, and what was read so far. */
interface Reader {
  readonly text: string;
  readonly start: number;
  at: number;
  multiplier: number;
  over: boolean;
  /** Behind decimals nothing smaller follows; behind them and Arabic digits sizes are multipliers. */
  decimals: boolean;
  multiplies: boolean;
  /** A word begins behind, though with a digit. */
  ended: boolean;
  /** Where the second of two neighbours stands: the 六 of 五六十. */
  pair: number;
}

/** Exact where the text is exact: 143.02万 is 1430200, not 1430199.9999999998. */
const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

export const times = (value: number, multiplier: number): number => (multiplier === 1 ? value : exact(value * multiplier));

const falling = [1e12, 1e8, 1e4, 1e3, 100, 10];

/** The size at the reader; the 千 of 千瓦 is none. */
function sizeAt({ text, start, at }: Reader): number | undefined {
  const size = sizeOf(text[at]);
  return size === undefined || (at > start && isUnitLikeSize(text, at)) ? undefined : size;
}

/**
 * What one size counts and what is smaller: 四亿 and 零七百万. Each level is the next one, its size, and the next one again; 亿 and 万 may
 * stand twice (四万万), 十 needs no count (十五, 一百十五), and 百 and 千 have a single digit before them.
 */
function readLevel(reader: Reader, level: number, below: number): number | undefined {
  const size = falling[level];
  if (size === undefined) return readCount(reader, below);
  const from = reader.at;
  let value = readLevel(reader, level + 1, below);
  if (value === undefined && size === 10 && !reader.over && sizeAt(reader) === 10) value = 1;
  const isCount = value !== undefined && (size >= 1e4 || value < 10 || arabicDigit(reader.text[from]) !== undefined);
  if (!isCount || sizeAt(reader) !== size) return value;
  do {
    value = times(value!, size);
    if (reader.multiplies) reader.multiplier *= size;
    reader.at++;
  } while (size >= 1e4 && sizeAt(reader) === size);
  return readMore(reader, exact(value + readRest(reader, level, size)));
}

/** What is smaller than the size just read: the 零七百万 of 四亿零七百万, the 5百 of 3万5百; 0 where nothing is. */
function readRest(reader: Reader, level: number, size: number): number {
  const { text } = reader;
  if (reader.over || reader.decimals || reader.ended) return 0;
  const zero = chineseDigit(text[reader.at]) === 0 && !reader.multiplies;
  if (zero) reader.at++;
  const from = reader.at;
  const value = readLevel(reader, level + 1, size) ?? 0;
  const isDigit = value >= 1 && value < 10 && !zero && size > 10 && (!reader.multiplies || reader.decimals);
  if (!isDigit || reader.over) return value;
  // 一万三 is 13000 and 四百五 is 450, where the number ends there; of 五千四川人 the 四 begins a word.
  const digit = Math.floor(value);
  if (endsWell(text, reader.at)) return exact((digit * size) / 10 + (value - digit));
  Object.assign(reader, { at: from, ended: true });
  return 0;
}

/** Fewer Arabic digits behind a size begin another number: 40万3岁以下婴幼儿. */
const leastRest = 1e3;

/** A digit, two neighbours, or Arabic digits. */
function readCount(reader: Reader, below: number): number | undefined {
  const { text, start, at } = reader;
  if (reader.over) return undefined;
  if (arabicDigit(text[at]) !== undefined) {
    const { end, value } = readArabic(text, at);
    const next = isUnitLikeSize(text, end) ? below : (sizeOf(text[end]) ?? below);
    if (at > start && !(value < below && (value * next < below || value >= leastRest))) return undefined;
    Object.assign(reader, { at: end, decimals: !Number.isInteger(value), multiplies: true, multiplier: 1 });
    return readMore(reader, value);
  }
  // 一百几十种: at least one ten.
  if (text[at] === '几' && at > start && (sizeOf(text[at + 1]) ?? 1e4) < 1e4) {
    Object.assign(reader, { at: at + 1, over: true, multiplies: true });
    return 1;
  }
  const digit = chineseDigit(text[at]);
  if (digit === undefined || arabicDigit(text[start]) !== undefined) return undefined;
  // 三十两 and 七万万两 weigh silver: 两 counts at the beginning and before 百, 千, 万, 亿.
  if (text[at] === '两' && at > start && !((sizeOf(text[at + 1]) ?? 1) > 10)) return undefined;
  const isPair = reader.pair < 0 && isPairAt(text, start, at);
  Object.assign(reader, { at: at + (isPair ? 2 : 1), multiplies: false, multiplier: 1, pair: isPair ? at + 1 : reader.pair });
  return readMore(reader, digit);
}

/** 五六十, 七八个, 两三年, 七百三四, 百分之三五: neighbours say that it is one or the other. “十四五” is a plan. */
function isPairAt(text: string, start: number, at: number): boolean {
  const [one, other] = [chineseDigit(text[at])!, chineseDigit(text[at + 1])];
  const next = text[at + 2];
  if (other !== one + 1 && !(one === 3 && other === 5)) return false;
  if (sizeOf(next) !== undefined || next === '成') return true;
  // 十一两 weighs eleven; 一两个 are one or two.
  if (at > start) return text[at + 1] !== '两' && !(other === 5 && text.slice(start, at) === '十') && endsWell(text, at + 2);
  return text.slice(start - 2, start) === '分之' || (isMeasured(text, at + 2) && (text[at] === '两' || !forms.namedByDigits.test(next!)));
}

/** Whether a numeral may well end here: before a unit or a mark. */
export const endsWell = (text: string, at: number): boolean => isMeasured(text, at) || forms.afterNumber.test(text.slice(at, at + 2));

/** 多, 余, 几 behind a size or digits, and decimals: 二点五倍, 百分之二点五, 十五点七; of 一点两地 and 四点半 the 点 is none. */
function readMore(reader: Reader, value: number): number {
  const { text, start, at } = reader;
  const isOpen = text[at] === '几' && sizeOf(text[at - 1]) !== undefined && endsWell(text, at + 1);
  if (!reader.over && (isOpen || forms.overWord.test(text.slice(at, at + 2)))) {
    Object.assign(reader, { at: at + 1, over: true, multiplies: true });
    return value;
  }
  const digits = text[at] === '点' && !reader.multiplies ? forms.decimalDigits.exec(text.slice(at, at + 18))?.[1] : undefined;
  const end = at + 1 + (digits?.length ?? 0);
  if (!digits || !(text.slice(start - 2, start) === '分之' || endsWell(text, end) || /[万亿千百成折]/.test(text[end] ?? ''))) return value;
  Object.assign(reader, { at: end, decimals: true, multiplies: true, multiplier: 1 });
  return Number(`${value}.${[...digits].map(chineseDigit).join('')}`);
}

const plain = { multiplier: 1, over: false } as const;

function runEnd(text: string, start: number): number {
  let end = start;
  while (isChineseNumeral(text[end])) end++;
  return end > start + 1 && isUnitLikeSize(text, end - 1) ? end - 1 : end;
}

/** What the grammar does not derive is one number without a value, never the half of it: 三十三一, 三千百. */
function underived(text: string, start: number, at: number): Numeral {
  const end = Math.max(start + 1, at, runEnd(text, at));
  return { end, value: Number.NaN, form: forms.namesByDigits.test(text.slice(start, end)) ? 'digits' : 'malformed', ...plain };
}

/** 百亿, 几十万, 数千: sizes without a digit. */
function readSizes(text: string, start: number): Numeral | undefined {
  const first = text[start] === '几' || text[start] === '数' ? start + 1 : start;
  if (sizeOf(text[first]) === undefined) return undefined;
  const end = runEnd(text, first);
  const sizes = [...text.slice(first, end)].map((char) => sizeOf(char) ?? 0);
  if (sizes.includes(0) || (first === start && sizes[0] === 10)) return undefined;
  return { end, value: sizes.reduce((product, size) => product * size, 1), form: 'size', ...plain };
}

/** No row is longer: an identity number has eighteen. */
const longestRow = 20;

/** 二〇二四, 二0二四: digits without a size. */
function readRow(text: string, start: number): Numeral | undefined {
  const row = forms.rowOfDigits.exec(text.slice(start, start + longestRow))?.[0] ?? '';
  const end = start + row.length;
  if (row === '' || (row.length === 2 && isPairAt(text, start, start))) return undefined;
  if (sizeOf(text[end]) !== undefined && !isUnitLikeSize(text, end)) return underived(text, start, end);
  return { end, value: Number([...row].map((char) => chineseDigit(char) ?? char).join('')), form: 'digits', ...plain };
}

function readSum(text: string, start: number): Numeral {
  const reader: Reader = { text, start, at: start, over: false, decimals: false, multiplies: false, ended: false, multiplier: 1, pair: -1 };
  const value = readLevel(reader, 0, Number.POSITIVE_INFINITY) ?? Number.NaN;
  const { at: end, pair, multiplier, over } = reader;
  const arabic = arabicDigit(text[start]) !== undefined;
  const goesOn =
    sizeOf(text[end]) !== undefined || (!arabic && !over && !reader.ended && text[end] !== '两' && isChineseNumeral(text[end]));
  const isCut = end > start + 1 && text[end - 1] === '零' && !reader.decimals;
  if ((goesOn && !isUnitLikeSize(text, end)) || isCut || !Number.isFinite(value)) return underived(text, start, end);
  const high = pair < 0 ? value : readSum(text.slice(start, pair - 1) + text.slice(pair, end + 2), 0).value;
  return { end, value, ...(high > value && { high }), form: arabic ? 'arabic' : 'chinese', multiplier, over };
}

/** The numeral that starts at `start`, read as far as it goes; undefined where none starts. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  if (!startsNumeral(text, start)) return undefined;
  if (arabicDigit(text[start]) !== undefined) return readSum(text, start);
  return readSizes(text, start) ?? readRow(text, start) ?? readSum(text, start);
}
