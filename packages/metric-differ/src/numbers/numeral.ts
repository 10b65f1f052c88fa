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

/** What has its size: the 四亿 of 四亿零七百万. What follows is less than `place`. */
interface Term {
  readonly value: number;
  readonly high: number;
  readonly place: number;
}

/** A numeral while it is read from left to right. */
interface Sum {
  /** Falling. */
  readonly terms: Term[];
  /** What waits for its size: the 七 of 四亿零七. Behind decimals (`place` 0) nothing smaller follows. */
  count: Term | undefined;
  /** 零 stands before the count. */
  zero: boolean;
  /** Whether the sizes that follow are part of the multiplier. */
  multiplies: boolean;
  multiplier: number;
  over: boolean;
}

/** Exact where the text is exact: 143.02万 is 1430200, not 1430199.9999999998. */
export function times(value: number, multiplier: number): number {
  return multiplier === 1 ? value : Number((value * multiplier).toPrecision(15));
}

const plus = (one: Term | undefined, other: Term): Term =>
  one ? { value: one.value + other.value, high: one.high + other.high, place: Math.min(one.place, other.place) } : other;

const digitTerm = (value: number): Term => ({ value, high: value, place: 1 });
const arabicTerm = (value: number): Term => ({ value, high: value, place: Number.isInteger(value) ? 1 : 0 });

/**
 * The count gets its size. With 万 and 亿 all smaller terms count too (三千五百万); right behind one of them they multiply it (万亿, 四万万).
 * 十 needs no count: 十五, 一万零十二. False for what nobody says: 三千百.
 */
function takeSize(sum: Sum, size: number): boolean {
  const { terms } = sum;
  let count = sum.count ?? (size === 10 ? digitTerm(1) : undefined);
  if (size >= 1e4) while (terms.length > 0 && terms.at(-1)!.value < size) count = plus(count, terms.pop()!);
  if (!count && size >= 1e4 && terms.length > 0 && terms.at(-1)!.place <= size) count = terms.pop();
  const last = terms.at(-1);
  if (!count || (last && times(count.high, size) >= last.place)) return false;
  terms.push({ value: times(count.value, size), high: times(count.high, size), place: count.place === 0 ? 0 : size });
  if (sum.multiplies) sum.multiplier *= size;
  [sum.count, sum.zero] = [undefined, false];
  return true;
}

/** 五六, 两三, 三五: neighbours say that it is one or the other. */
const isPair = (one: number, other: number): boolean => other === one + 1 || (one === 3 && other === 5);

const afterNumber = /^(?:[，。；、：！？）”」,.;:!?)\s\n和及与至到—～~-]|以[上下内]|[左上]|$)/;

/** Whether a numeral may well end here, so that its last digit is one: 一万三， and 一万三千; not 五千四川人. */
export const endsWell = (text: string, at: number): boolean => isMeasured(text, at) || afterNumber.test(text.slice(at, at + 2));

/** Nobody reads out more decimals. */
const longestDecimals = 16;

/** 二点五倍, 百分之二点五, 十五点七: of 一点两地 and 四点半 the 点 is none. */
function decimalsEnd(text: string, start: number, point: number): number {
  let end = point + 1;
  while (end - point <= longestDecimals && chineseDigit(text[end]) !== undefined && text[end] !== '两') end++;
  const isNumber =
    end > point + 1 && (text.slice(start - 2, start) === '分之' || endsWell(text, end) || /[万亿千百成折]/.test(text[end] ?? ''));
  return isNumber ? end : point;
}

function takeDecimals(sum: Sum, digits: string): void {
  const { value } = sumOf(sum);
  const whole = Number(`${value}.${[...digits].map((char) => chineseDigit(char)).join('')}`);
  sum.terms.length = 0;
  Object.assign(sum, { count: { value: whole, high: whole, place: 0 }, multiplies: true, multiplier: 1 });
}

/** The short tail counts in tenths of the size before it: 一万三 is 13000, 四百五 450; 一百零五 has its 零, 二十五 its 十. */
function tailPlace({ terms, zero, multiplies }: Sum): number {
  const place = terms.at(-1)?.place ?? 1;
  return zero || multiplies || place <= 10 ? 1 : place / 10;
}

function sumOf(sum: Sum): Term {
  const { terms, count } = sum;
  const place = tailPlace(sum);
  const tail = count && { ...count, value: count.value * place, high: count.high * place };
  return [...terms, ...(tail ? [tail] : [])].reduce(plus, { value: 0, high: 0, place: 1 });
}

/** 一二期, 三四级, 七八年: the first and the second, not one or two. */
const namedByDigits = /[期号级版届类年月日]/;

/** Whether a second digit beside the first makes a pair of neighbours: 五六十, 七八个, 七百三四; “十四五” is a plan. */
function isPairAt({ terms }: Sum, text: string, at: number, one: number, other: number): boolean {
  if (!isPair(one, other)) return false;
  if (sizeOf(text[at + 1]) !== undefined || text[at + 1] === '成') return true;
  const isPlan = other === 5 && terms.length === 1 && terms[0]!.value === 10;
  if (terms.length > 0) return !isPlan && endsWell(text, at + 1);
  if (text.slice(at - 3, at - 1) === '分之') return true;
  return isMeasured(text, at + 1) && (text[at - 1] === '两' || !namedByDigits.test(text[at + 1]!));
}

function takeDigit(sum: Sum, text: string, at: number, digit: number): boolean {
  const { count, terms } = sum;
  if (count) {
    if (sum.multiplies || count.high !== count.value || !isPairAt(sum, text, at, count.value, digit)) return false;
    sum.count = { ...count, high: digit };
    return true;
  }
  // 三十两 and 七万万两 weigh silver: 两 counts at the beginning and before 百, 千, 万, 亿.
  if (text[at] === '两' && terms.length > 0 && !((sizeOf(text[at + 1]) ?? 1) > 10)) return false;
  Object.assign(sum, { count: digitTerm(digit), multiplies: false, multiplier: 1 });
  return true;
}

/** 40万3岁以下婴幼儿: fewer Arabic digits behind a size than this begin another number. */
const leastRest = 1e3;

/** 1亿2千万, 3万4000亿, 2亿4565: Arabic digits behind a size, if a smaller one follows or they are many. */
function takeArabic(sum: Sum, text: string, at: number): number {
  const { end, value } = readArabic(text, at);
  const { place } = sum.terms.at(-1)!;
  const next = isUnitLikeSize(text, end) ? 1 : (sizeOf(text[end]) ?? 1);
  const fits = next === 1 ? value >= leastRest && value < place : value < place && (next >= 1e4 || value * next < place);
  if (!fits || place < 1e3) return at;
  Object.assign(sum, { count: arabicTerm(value), multiplies: true, multiplier: 1 });
  return end;
}

/** 余额 and 多元 begin like 余 and 多; 几 stands for the last digit. */
const overWords = /^(?:多(?![元种样维层点边数年来])|余(?![额热地杭姚])|几)/;

function takeOver(sum: Sum, text: string, at: number): boolean {
  const isOpen = text[at] !== '几' || (!sum.count && endsWell(text, at + 1)) || sizeOf(text[at + 1]) !== undefined;
  if (sum.over || !isOpen || !overWords.test(text.slice(at, at + 2))) return false;
  Object.assign(sum, { over: true, zero: false, multiplies: true });
  return true;
}

/** Where the next piece ends; `at` where there is none, -1 where it makes no numeral. */
function takeNext(sum: Sum, text: string, start: number, at: number): number {
  const char = text[at] ?? '';
  const size = sizeOf(char);
  if (size !== undefined) return isUnitLikeSize(text, at) ? at : takeSize(sum, size) ? at + 1 : -1;
  if (takeOver(sum, text, at)) return at + 1;
  if (sum.over) return at;
  if (arabicDigit(char) !== undefined) return sum.count || sum.terms.length === 0 ? at : takeArabic(sum, text, at);
  if (arabicDigit(text[start]) !== undefined) return at;
  const digit = chineseDigit(char);
  if (digit === 0 && !sum.count && sum.terms.length > 0) {
    sum.zero = true;
    return at + 1;
  }
  if (digit !== undefined) return takeDigit(sum, text, at, digit) ? at + 1 : at;
  if (char !== '点' || sum.multiplies) return at;
  const end = decimalsEnd(text, start, at);
  if (end > at) takeDecimals(sum, text.slice(at + 1, end));
  return end;
}

const emptySum = (): Sum => ({ terms: [], count: undefined, zero: false, multiplies: false, multiplier: 1, over: false });
const plain = { multiplier: 1, over: false } as const;

function runEnd(text: string, start: number): number {
  let end = start;
  while (isChineseNumeral(text[end])) end++;
  return end > start + 1 && isUnitLikeSize(text, end - 1) ? end - 1 : end;
}

/** 十四五, “十百千万”, 万一: digits side by side, sizes alone and sizes before digits name something, they do not count. */
const names = /^(?:十[一二三四五六七八九]{2}|[十百千万亿]+|[百千万亿][零一二三四五六七八九十百千万亿]*)$/;

/** What the grammar does not derive is one number without a value, never the half of it: 三十三一, 三千百. */
function underived(text: string, start: number, at: number): Numeral {
  const end = Math.max(start + 1, at, runEnd(text, at));
  return { end, value: Number.NaN, form: names.test(text.slice(start, end)) ? 'digits' : 'malformed', ...plain };
}

/** 百亿, 几十万, 数千: sizes without a digit. */
function readSizes(text: string, start: number): Numeral | undefined {
  const first = text[start] === '几' || text[start] === '数' ? start + 1 : start;
  const end = runEnd(text, first);
  const sizes = [...text.slice(first, end)].map((char) => sizeOf(char) ?? 0);
  if (sizes.includes(0) || (first === start && sizes[0] === 10)) return undefined;
  return { end, value: sizes.reduce((product, size) => product * size, 1), form: 'size', ...plain };
}

/** 二〇二四, 二0二四: digits without a size. */
function readRow(text: string, start: number): Numeral | undefined {
  let end = start;
  let row = '';
  for (; end === start || text[end] === '0' || (text[end] !== '两' && chineseDigit(text[end]) !== undefined); end++)
    row += chineseDigit(text[end]) ?? (text[end] === '0' ? 0 : 'x');
  if (row.length < 2 || row[0] === 'x' || text[start] === '两') return undefined;
  if (row.length === 2 && isPairAt(emptySum(), text, end - 1, Number(row[0]), Number(row[1]))) return undefined;
  if (sizeOf(text[end]) !== undefined && !isUnitLikeSize(text, end)) return underived(text, start, end);
  return { end, value: row.length > longestDecimals ? Number.NaN : Number(row), form: 'digits', ...plain };
}

function readSum(text: string, start: number): Numeral {
  const sum = emptySum();
  let at = start;
  if (arabicDigit(text[start]) !== undefined) {
    const { end, value } = readArabic(text, start);
    if (Number.isNaN(value)) return { end, value, form: 'malformed', ...plain };
    Object.assign(sum, { count: arabicTerm(value), multiplies: true });
    at = end;
  }
  for (let next = at; ; at = next) {
    next = takeNext(sum, text, start, at);
    if (next < 0) return underived(text, start, at);
    if (next === at) return finish(sum, text, start, at);
  }
}

function finish(sum: Sum, text: string, start: number, at: number): Numeral {
  const arabic = arabicDigit(text[start]) !== undefined;
  const goesOn = !arabic && !sum.over && isChineseNumeral(text[at]) && text[at] !== '两' && !isUnitLikeSize(text, at);
  if (goesOn || (sum.zero && !sum.count)) return underived(text, start, at);
  // 五千四川人: the last digit begins a word.
  const end = sum.count && !sum.over && tailPlace(sum) > 1 && !endsWell(text, at) ? at - 1 : at;
  if (end < at) sum.count = undefined;
  const { value, high } = sumOf(sum);
  const { multiplier, over } = sum;
  if (!Number.isFinite(high)) return underived(text, start, end);
  return { end, value, ...(high > value && { high }), form: arabic ? 'arabic' : 'chinese', multiplier, over };
}

/** The numeral that starts at `start`, read as far as it goes; undefined where none starts. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  if (!startsNumeral(text, start)) return undefined;
  if (arabicDigit(text[start]) !== undefined) return readSum(text, start);
  return readSizes(text, start) ?? readRow(text, start) ?? readSum(text, start);
}
