/** A numeral without multiplier or unit, as it stands at one place of a text. */
interface Numeral {
  readonly end: number;
  readonly value: number;
  /** arabic: 24653; chinese: 二万四千; digits: 二〇二四, a row of digits; size: 百亿, a multiplier without a digit. */
  readonly form: 'arabic' | 'chinese' | 'digits' | 'size';
  readonly malformed: boolean;
}

const [asciiZero, wideZero] = [0x30, 0xff10];
const chineseDigits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
chineseDigits.set('〇', 0).set('两', 2);
const chineseSizes = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** The value of an Arabic digit, full width included; undefined for any other character. */
export function arabicDigit(char: string | undefined): number | undefined {
  if (char === undefined) return undefined;
  const code = char.charCodeAt(0);
  const value = code >= wideZero ? code - wideZero : code - asciiZero;
  return value >= 0 && value <= 9 ? value : undefined;
}

export function isChineseNumeral(char: string | undefined): boolean {
  return char !== undefined && (chineseDigits.has(char) || chineseSizes.has(char));
}

function isPoint(char: string | undefined): boolean {
  return char === '.' || char === '．';
}

/** Where the run of Arabic digits from `at` ends. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (arabicDigit(text[end]) !== undefined) end++;
  return end;
}

const plainNumber = /^\d+(?:\.\d+)?$/;

function plainDigits(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  if (plainNumber.test(written)) return written;
  let digits = '';
  for (let at = start; at < end; at++) digits += arabicDigit(text[at]) ?? (isPoint(text[at]) ? '.' : '');
  return digits;
}

/**
 * The Arabic numeral that starts at `start`: `24,653.5` with thousands separators, decimals, full width. Groups that are not of
 * three (1,2,3), two points (5..6) and two decimals (1.2.3) are malformed; the whole of it is then one numeral without value.
 */
export function readArabic(text: string, start: number): Numeral {
  let end = digitsEnd(text, start);
  let malformed = false;
  const firstLength = end - start;
  while (text[end] === ',' && arabicDigit(text[end + 1]) !== undefined) {
    const next = digitsEnd(text, end + 1);
    const regular = firstLength <= 3 && next - end === 4;
    // One odd comma is punctuation of a careless text; two are a number that nobody can read.
    if (!regular && !malformed && !(text[next] === ',' && arabicDigit(text[next + 1]) !== undefined)) break;
    malformed ||= !regular;
    end = next;
  }
  for (let points = 0; isPoint(text[end]); points++) {
    const next = digitsEnd(text, end + 1);
    if (next === end + 1 && !isPoint(text[end + 1])) break;
    if (points > 0 || next === end + 1) malformed = true;
    end = next;
  }
  const value = malformed ? Number.NaN : Number(plainDigits(text, start, end));
  return Number.isFinite(value) ? { end, value, form: 'arabic', malformed } : { end, value: Number.NaN, form: 'arabic', malformed: true };
}

/** 二万四千六百 → 24600: sections below 万 and 亿, each a sum of digit times 十, 百, 千; 十五 begins with a silent one. */
function chineseValue(run: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of run) {
    const size = chineseSizes.get(char);
    if (size === undefined) {
      digit = chineseDigits.get(char) ?? 0;
    } else if (size >= 1e4) {
      section += digit ?? 0;
      if (size === 1e8) [total, section] = [(total + section || 1) * size, 0];
      else [total, section] = [total + (section || 1) * size, 0];
      digit = undefined;
    } else {
      section += (digit ?? 1) * size;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

/** 千百三, 三千百: sizes that do not fall, or that multiply nothing; 一百十五 is said. */
function isMalformedChinese(run: string): boolean {
  let last = Number.POSITIVE_INFINITY;
  let before = '';
  for (const char of run) {
    const size = chineseSizes.get(char);
    if (size !== undefined && size >= 1e4) last = Number.POSITIVE_INFINITY;
    else if (size !== undefined) {
      if (size >= last || (size > 10 && !chineseDigits.has(before))) return true;
      last = size;
    }
    before = char;
  }
  return false;
}

/** 十四五, 一二三: digits side by side name something, they do not count. */
const sideBySide = /[一二三四五六七八九]{2}/;

/** 五千瓦 is five kilowatts, 9000万千瓦 nine thousand times ten thousand of them: the last size belongs to the unit. */
const unitsLikeSizes = /^(?:千(?:瓦|克|米|伏|卡|乏|焦|赫)|百分)/;

/** Whether what begins at `at` is a unit, though its first character is a size. */
export function isUnitLikeSize(text: string, at: number): boolean {
  return unitsLikeSizes.test(text.slice(at, at + 3));
}

/** A number longer than this is read out in digits. */
const longestDecimals = 6;

/** 二点五倍, 百分之二点五: decimals only before a measure or in a fraction; 一点两地 and 四点半 are none. */
function readChineseDecimals(text: string, start: number, end: number): { readonly end: number; readonly value: number } | undefined {
  if (text[end] !== '点') return undefined;
  let last = end + 1;
  while (last - end <= longestDecimals && chineseDigits.has(text[last] ?? '')) last++;
  if (last === end + 1 || !(/[倍万亿千百个元吨折度%]/.test(text[last] ?? '') || text.slice(start - 2, start) === '分之')) return undefined;
  const digits = [...text.slice(end + 1, last)].map((char) => chineseDigits.get(char)).join('');
  return { end: last, value: Number(`${chineseValue(text.slice(start, end))}.${digits}`) };
}

/** The Chinese numeral that starts at `start`; the caller knows that its first character is one. */
export function readChinese(text: string, start: number): Numeral {
  let end = start;
  let sizes = 0;
  let digits = 0;
  while (isChineseNumeral(text[end]) || (digits > 0 && sizes === 0 && text[end] === '0')) {
    if (chineseSizes.has(text[end]!)) sizes++;
    else digits++;
    end++;
  }
  if (end - start > 1 && isUnitLikeSize(text, end - 1)) end--;
  const run = text.slice(start, end);
  if (sizes === 0 && digits > 1) {
    const value = Number([...run].map((char) => chineseDigits.get(char) ?? 0).join(''));
    return { end, value: Number.isFinite(value) ? value : Number.NaN, form: 'digits', malformed: false };
  }
  if (sideBySide.test(run)) return { end, value: Number.NaN, form: 'digits', malformed: false };
  // “十百千”工程: steps by which something grows, no number.
  if (digits === 0 && run.length > 2 && run[0] === '十') return { end, value: Number.NaN, form: 'digits', malformed: false };
  if (digits === 0 && run[0] !== '十') {
    return { end, value: [...run].reduce((product, char) => product * (chineseSizes.get(char) ?? 1), 1), form: 'size', malformed: false };
  }
  const decimals = readChineseDecimals(text, start, end);
  if (decimals) return { ...decimals, form: 'chinese', malformed: false };
  const value = isMalformedChinese(run) ? Number.NaN : chineseValue(run);
  return Number.isFinite(value)
    ? { end, value, form: 'chinese', malformed: false }
    : { end, value: Number.NaN, form: 'chinese', malformed: true };
}
