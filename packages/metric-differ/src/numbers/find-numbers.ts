import type { NumberSpan } from './number-span.js';
import { arabicDigit, isChineseNumeral } from './numeral.js';
import { type Amount, readAmount } from './read-amount.js';
import { type BrokenNumber, readBrokenNumber, startsBroken } from './read-broken-number.js';
import { readSpecialNumber } from './read-special-number.js';

const rangeSigns = ['——', '—', '–', '―', '－', '-', '~', '～', '∼', '〜', '至', '到'];
const startsSpecial = new Set([...'第首榜前连翻零半']);

const rangeStarts = new Set(rangeSigns.map((sign) => sign[0]));

function rangeSignLength(text: string, at: number): number {
  if (!rangeStarts.has(text[at] ?? '')) return 0;
  return rangeSigns.find((sign) => text.startsWith(sign, at))?.length ?? 0;
}

/** 5%—6%, 2~3家, 200-300亿元: the second number when both measure the same. 由65%到72% tells a change, not a range. */
function readRangeEnd(text: string, low: Amount): Amount | undefined {
  const sign = rangeSignLength(text, low.end);
  if (sign === 0 || low.kind !== 'amount') return undefined;
  if ('至到'.includes(text[low.end]!) && /[从由]/.test(text.slice(Math.max(0, low.start - 6), low.start))) return undefined;
  const high = readAmount(text, low.end + sign);
  if (high?.kind !== 'amount' || high.chinese !== low.chinese || Number.isNaN(high.value)) return undefined;
  if (low.unit === '' && high.unit === '') return undefined;
  if (low.unit !== '' && low.unit !== high.unit) return undefined;
  return high;
}

function lowOfRange(low: Amount, high: Amount): number {
  const shares = low.unit === '' && low.multiplier === 1 && high.multiplier > 1;
  return shares ? Number((low.value * high.multiplier).toPrecision(15)) : low.value;
}

/** 增长-0.3%: a sign between a word and its number; 项目-5个 and 5%-6% have none. */
function isNegative(text: string, start: number): boolean {
  return '-－−﹣'.includes(text[start - 1] ?? ' ') && /[长降为达到在约率速幅值]/.test(text[start - 2] ?? '');
}

/** Chinese figures in pairs (三五, 七八) are no range; a dash between years or months is calendar. */
function toNumber(text: string, low: Amount): NumberSpan {
  const high = readRangeEnd(text, low);
  const end = high?.end ?? low.end;
  const value = high ? lowOfRange(low, high) : low.value;
  const isRange = high !== undefined && high.value > value;
  const span = { start: low.start, end: high && !isRange ? low.end : end };
  const last = isRange ? high : low;
  const sign = !low.chinese && low.kind === 'amount' && isNegative(text, low.start) ? -1 : 1;
  if (sign < 0) span.start--;
  return {
    span,
    numerals: { start: low.start, end: last.numeralsEnd },
    text: text.slice(span.start, span.end),
    kind: low.kind,
    value: sign * value,
    ...(isRange && { valueHigh: high.value }),
    unit: last.unit,
    multiplier: last.multiplier,
    ...((low.over || last.over) && { bound: 'over' as const }),
    chinese: low.chinese,
  };
}

function malformed(text: string, start: number, broken: BrokenNumber): NumberSpan {
  let { end } = broken;
  while ('百千万亿'.includes(text[end] ?? ' ')) end++;
  const meant = broken.meant && broken.meant + text.slice(broken.end, end);
  const span = { start, end };
  const shape = { kind: 'malformed', value: Number.NaN, unit: '', multiplier: 1, chinese: false } as const;
  return { span, numerals: span, text: text.slice(start, end), ...shape, ...(meant !== undefined && { meant }) };
}

/** 第一、二、三位: the ranks after the first leave out 第. */
function readRankList(text: string, ordinal: NumberSpan): readonly NumberSpan[] {
  const list = /^(?:、[一二三四五六七八九十])+(?=[位名])/.exec(text.slice(ordinal.span.end, ordinal.span.end + 12))?.[0] ?? '';
  return [...list].flatMap((char, index) => {
    const start = ordinal.span.end + index;
    const span = { start, end: start + 1 };
    return char === '、'
      ? []
      : [{ ...ordinal, span, numerals: span, text: char, value: readAmount(char, 0)?.value ?? Number.NaN, chinese: true }];
  });
}

/**
 * Every number-like thing of a text in order, without overlap: amounts with multiplier and unit, ranges, ratios, fractions, ranks,
 * streaks, years, dates, ordinals and malformed numbers. No segmentation is needed, no judgement made: see `notAFigure`.
 * Spans are UTF-16 offsets into `text`; values are in base units (`1.57万家` is 15700 家).
 */
export function findNumbers(text: string): readonly NumberSpan[] {
  const found: NumberSpan[] = [];
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    if (!startsSpecial.has(char) && !isChineseNumeral(char) && arabicDigit(char) === undefined && !startsBroken(char)) {
      at++;
      continue;
    }
    const broken = readBrokenNumber(text, at);
    const special = broken ? undefined : readSpecialNumber(text, at);
    const amount = broken || special ? undefined : readAmount(text, at);
    if (broken) found.push(malformed(text, at, broken));
    else if (special) {
      const number = { ...special, text: text.slice(special.span.start, special.span.end) };
      found.push(number);
      if (number.kind === 'ordinal') found.push(...readRankList(text, number));
    } else if (amount) found.push(toNumber(text, amount));
    at = Math.max(at + 1, found.at(-1)?.span.end ?? 0);
  }
  return found;
}
