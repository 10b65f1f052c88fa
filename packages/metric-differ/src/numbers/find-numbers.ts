import type { NumberSpan } from './number-span.js';
import { readNumeral } from './numeral.js';
import { startsNumeral } from './numeral-characters.js';
import { rangeSignLength } from './range-sign.js';
import { type Amount, readAmount, withUnit } from './read-amount.js';
import { type BrokenNumber, readBrokenNumber, startsBroken } from './read-broken-number.js';
import { readFollowed, readWordNumber, startsWord } from './read-special-number.js';

/** 5%—6%, 2~3家, 200-300亿元: the second number when both measure the same. 由65%到72% tells a change, not a range. */
function readRangeEnd(text: string, low: Amount): Amount | undefined {
  const sign = rangeSignLength(text, low.end);
  if (sign === 0 || !isMeasure(low) || low.high !== undefined) return undefined;
  if ('至到'.includes(text[low.end]!) && /[从由]/.test(text.slice(Math.max(0, low.start - 6), low.start))) return undefined;
  const high = readAmount(text, low.end + sign);
  if (!high || !isMeasure(high) || high.chinese !== low.chinese) return undefined;
  if (low.unit === '' ? high.unit === '' : low.unit !== high.unit) return undefined;
  return high;
}

const isMeasure = ({ kind }: Amount): boolean => kind === 'amount' || kind === 'fraction';

function lowOfRange(low: Amount, high: Amount): number {
  const shares = low.unit === '' && low.multiplier === 1 && high.multiplier > 1;
  return shares ? Number((low.value * high.multiplier).toPrecision(15)) : low.value;
}

const minusSigns = new Set('-－−﹣');
/** 增长-0.3%, 出口-5.2%: a sign between a word and its number; 项目-5个 and 5%-6% have none, and 减负100亿元 lightens burdens. */
function isNegative(text: string, { start, kind, unit }: Amount): boolean {
  const sign = text[start - 1] ?? '';
  const before = text[start - 2] ?? '';
  if (kind !== 'amount' && kind !== 'fraction') return false;
  if (sign === '负') return /^[从由长为达到在约率速幅值有的，。；、]?$/.test(before);
  return (
    minusSigns.has(sign) &&
    (/[长降为达到在约率速幅值]/.test(before) || (unit === '%' && /^(?:[^\P{Script=Han}年月日]|[，。；、]|)$/u.test(before)))
  );
}

/** Chinese figures in pairs (三五, 七八) are no range; a dash between years or months is calendar. */
function toNumber(text: string, low: Amount): NumberSpan {
  const last = readRangeEnd(text, low) ?? low;
  const value = last === low ? low.value : lowOfRange(low, last);
  const top = last === low ? low.high : (last.high ?? last.value);
  const isRange = top !== undefined && top > value;
  const sign = isNegative(text, low) ? -1 : 1;
  const span = { start: sign < 0 ? low.start - 1 : low.start, end: isRange ? last.end : low.end };
  const { numeralsEnd, unit, multiplier, kind } = isRange ? last : low;
  const [least, most] = sign < 0 && isRange ? [-top, -value] : [sign * (isRange ? value : low.value), top];
  return {
    span,
    numerals: { start: low.start, end: numeralsEnd },
    text: text.slice(span.start, span.end),
    kind,
    value: least,
    ...(isRange && { valueHigh: most! }),
    unit,
    multiplier,
    ...((low.over || (isRange && last.over)) && { bound: 'over' as const }),
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

/** What begins here: a broken number, one that a word makes (第四, 翻一番, 三分之二), or an amount. */
function readAt(text: string, at: number): readonly NumberSpan[] {
  const broken = readBrokenNumber(text, at);
  if (broken) return [malformed(text, at, broken)];
  const numeral = readNumeral(text, at);
  const special = readWordNumber(text, at) ?? (numeral && readFollowed(text, at, numeral));
  if (!special) return numeral ? [toNumber(text, withUnit(text, at, numeral))] : [];
  const number = { ...special, text: text.slice(special.span.start, special.span.end) };
  return number.kind === 'ordinal' ? [number, ...readRankList(text, number)] : [number];
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
    if (!startsWord(char) && !startsNumeral(text, at) && !startsBroken(char)) {
      at++;
      continue;
    }
    found.push(...readAt(text, at));
    at = Math.max(at + 1, found.at(-1)?.span.end ?? 0);
  }
  return found;
}
