import type { NumberKind } from './number-span.js';
import { arabicDigit, isChineseNumeral, isUnitLikeSize, readArabic, readChinese } from './numeral.js';
import { readUnit } from './read-unit.js';

/** A number with its multipliers and unit, before ranges are put together. */
export interface Amount {
  readonly start: number;
  readonly numeralsEnd: number;
  readonly end: number;
  readonly kind: NumberKind;
  readonly value: number;
  readonly multiplier: number;
  readonly unit: string;
  readonly over: boolean;
  readonly chinese: boolean;
}

const sizes = new Map([
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);
const sizesAndMore = new Set([...sizes.keys(), '多', '余', '几']);
/** 余额 and 多元 begin like 余 and 多. */
const overWords = /^(?:多(?![元种样维层点边数年来])|余(?![额热地杭姚])|几(?=[万亿千百]))/;

interface Multiplied {
  readonly end: number;
  readonly multiplier: number;
  readonly over: boolean;
}

/** 万亿, 多万, 余: what stands between the numeral and the unit. */
function readMultipliers(text: string, start: number): Multiplied {
  let end = start;
  let multiplier = 1;
  let over = false;
  for (;;) {
    const char = text[end];
    if (char === undefined || !sizesAndMore.has(char)) return { end, multiplier, over };
    const ahead = text.slice(end, end + 3);
    const size = sizes.get(char);
    if (size !== undefined && !isUnitLikeSize(text, end)) {
      multiplier *= size;
      end++;
    } else if (!over && overWords.test(ahead)) {
      over = true;
      end++;
    } else {
      return { end, multiplier, over };
    }
  }
}

/** Exact where the text is exact: 143.02万 is 1430200, not 1430199.9999999998. */
function times(value: number, multiplier: number): number {
  return multiplier === 1 ? value : Number((value * multiplier).toPrecision(15));
}

function kindOf(form: string, value: number, next: string | undefined, unit: string): NumberKind {
  if (form === 'size') return 'size';
  if (form === 'digits') return next === '年' ? 'year' : 'digits';
  if (next === '年' && Number.isInteger(value) && value >= 1900 && value <= 2100) return 'year';
  if ((next === '月' || next === '日') && unit === '' && value <= 31) return 'date';
  return 'amount';
}

/** 1亿2千万5百元 has three parts; nobody writes four. */
const longestSum = 3;

/** 2万4千元, 5亿6千万元, 1千2百亿元: Arabic digits read out like Chinese ones; the sizes fall. */
function readSecondPart(text: string, first: Amount, parts: number): Amount {
  if (first.unit !== '' || first.multiplier < 1000 || arabicDigit(text[first.end]) === undefined) return first;
  let size = first.end;
  while (arabicDigit(text[size]) !== undefined) size++;
  if ((sizes.get(text[size] ?? '') ?? Number.POSITIVE_INFINITY) >= first.multiplier) return first;
  const second = readAmount(text, first.end, parts);
  if (second?.kind !== 'amount' || second.multiplier < 100) return first;
  const outer = second.multiplier >= 1e8 ? 1e8 : second.multiplier >= 1e4 ? 1e4 : 1;
  const scale = first.multiplier < 1e4 ? outer : 1;
  const inner = second.multiplier / (scale === 1 ? 1 : outer);
  if (inner >= first.multiplier || second.value / scale >= first.multiplier) return first;
  const value = times(first.value, scale) + second.value;
  return { ...second, start: first.start, value, multiplier: first.multiplier * scale, over: first.over || second.over };
}

/** The number at `start` with multipliers and unit; undefined where no numeral starts there. */
export function readAmount(text: string, start: number, parts = longestSum): Amount | undefined {
  const isArabic = arabicDigit(text[start]) !== undefined;
  if (!isArabic && !isChineseNumeral(text[start])) return undefined;
  const numeral = isArabic ? readArabic(text, start) : readChinese(text, start);
  if (numeral.malformed) {
    const { end } = numeral;
    return { start, numeralsEnd: end, end, kind: 'malformed', value: Number.NaN, multiplier: 1, unit: '', over: false, chinese: !isArabic };
  }
  const { end, value } = numeral;
  const {
    end: numeralsEnd,
    multiplier,
    over,
  } = isArabic || numeral.form === 'chinese' ? readMultipliers(text, end) : { end, multiplier: 1, over: false };
  const unit = numeral.form === 'digits' ? undefined : readUnit(text, numeralsEnd);
  const kind = kindOf(numeral.form, value, text[numeralsEnd], unit?.unit ?? '');
  const hasUnit = kind === 'amount' || kind === 'size';
  const amount: Amount = {
    start,
    chinese: !isArabic,
    numeralsEnd,
    end: numeralsEnd + (hasUnit ? (unit?.word.length ?? 0) : kind === 'year' || kind === 'date' ? 1 : 0),
    kind,
    value: times(value, multiplier),
    multiplier,
    unit: hasUnit ? (unit?.unit ?? '') : '',
    over,
  };
  return isArabic && kind === 'amount' && parts > 1 ? readSecondPart(text, amount, parts - 1) : amount;
}
