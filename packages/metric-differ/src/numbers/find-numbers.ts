import { forms } from '../genre-words.js';
import { type FoundNumber, type NumberSpan, numberAt } from './number-span.js';
import { readNumeral, times } from './numeral.js';
import { chineseDigit, numeralStarts, rangeSignLength, sizeOf } from './numeral-characters.js';
import { readAmount, withUnit } from './read-amount.js';
import { readFollowed, readWordNumber, wordStarts } from './read-special-number.js';
import { isMeasured } from './read-unit.js';

const isMeasure = ({ kind }: FoundNumber): boolean => kind === 'amount' || kind === 'fraction';

/** 5%—6%, 2~3家, 200-300亿元: the second number when both measure the same. 由65%到72% tells a change, not a range. */
function readRangeEnd(text: string, low: FoundNumber): FoundNumber | undefined {
  const { start, end } = low.span;
  const sign = rangeSignLength(text, end);
  if (sign === 0 || !isMeasure(low) || low.valueHigh !== undefined) return undefined;
  if ('至到'.includes(text[end]!) && /[从由]/.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  const high = readAmount(text, end + sign);
  if (!high || !isMeasure(high) || high.chinese !== low.chinese) return undefined;
  return (low.unit === '' ? high.unit !== '' : low.unit === high.unit) ? high : undefined;
}

/** 5%—6% is one number, and 2—3万家 shares its 万; of 6%—5% only the first is read. */
function withRange(text: string, low: FoundNumber): FoundNumber {
  const high = readRangeEnd(text, low);
  if (!high) return low;
  const shares = low.unit === '' && low.multiplier === 1 && high.multiplier > 1;
  const value = shares ? times(low.value, high.multiplier) : low.value;
  const valueHigh = high.valueHigh ?? high.value;
  const span = { start: low.span.start, end: high.span.end };
  return valueHigh > value ? { ...low, ...high, span, value, valueHigh } : low;
}

const minusSigns = new Set('-－−﹣');

/** 增长-0.3%, 出口-5.2%, 负3.2%: a sign between a word and its number; 项目-5个 and 5%-6% have none, and 减负100亿元 lightens burdens. */
function withSign(text: string, number: FoundNumber): FoundNumber {
  const { span, value, valueHigh = value, unit } = number;
  const sign = text[span.start - 1] ?? '';
  const before = text[span.start - 2] ?? '';
  const isSign =
    forms.mayPrecedeSign.test(before) || (minusSigns.has(sign) && unit === '%' && /^(?![年月日])\p{Script=Han}$/u.test(before));
  if (!isMeasure(number) || !isSign || !(sign === '负' || minusSigns.has(sign))) return number;
  const signed = { ...number, span: { start: span.start - 1, end: span.end }, value: -valueHigh };
  return valueHigh > value ? { ...signed, valueHigh: -value } : signed;
}

/** Letters that a scanner reads for digits: O for 0, l and I for 1. */
const scannerSlips: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', 〇: '0' };

/** 1O亿元: the sizes behind belong to what it was meant to be. */
function malformed(text: string, start: number, written: number, meant?: string): FoundNumber {
  let end = written;
  while ((sizeOf(text[end]) ?? 0) > 10) end++;
  return numberAt([start, end], 'malformed', Number.NaN, '', { chinese: false, ...(meant && { meant: meant + text.slice(written, end) }) });
}

/** A number in a form that no report writes, or one that a scanner misread, with what a person would try first: 1O% is 10%. */
function readBroken(text: string, start: number): FoundNumber | undefined {
  if (text[start] === '∞') return malformed(text, start, start + 1);
  const ahead = text.slice(start, start + 40);
  if (!forms.suspectDigits.test(ahead) || /[A-Za-z0-9.+-]/.test(text[start - 1] ?? '')) return undefined;
  for (const broken of [forms.lostSign, forms.machineNumber, forms.slippedDigits]) {
    const [all, whole, rest] = broken.exec(ahead) ?? [''];
    if (all === '' || !isMeasured(text, start + all.length)) continue;
    const meant = rest === undefined ? all.replace(/[OolI〇]/g, (slip) => scannerSlips[slip]!) : `${whole}.${rest}`;
    return malformed(text, start, start + all.length, /^\d+(?:\.\d+)?$/.test(meant) ? meant : undefined);
  }
  return undefined;
}

/** 第一、二、三位: the ranks after the first leave out 第. */
function readRankList(text: string, { span: { end }, unit }: FoundNumber): readonly FoundNumber[] {
  const list = /^(?:、[一二三四五六七八九十])+(?=[位名])/.exec(text.slice(end, end + 12))?.[0] ?? '';
  return [...list].flatMap((char, at) => {
    const rank = chineseDigit(char) ?? sizeOf(char);
    return rank === undefined ? [] : [numberAt([end + at, end + at + 1], 'ordinal', rank, unit)];
  });
}

/** As the units of their characters: a letter of a text as a string is made anew each time. */
const starts = new Set([...wordStarts, '∞', ...Object.keys(scannerSlips), ...numeralStarts].map((start) => start.charCodeAt(0)));

/** What begins here: a broken number, one that a word makes (第四, 翻一番, 三分之二), or an amount. */
function readAt(text: string, at: number): readonly FoundNumber[] {
  const broken = readBroken(text, at);
  if (broken) return [broken];
  const numeral = readNumeral(text, at);
  const special = readWordNumber(text, at) ?? (numeral && readFollowed(text, at, numeral));
  const number = special ?? (numeral && withRange(text, withUnit(text, at, numeral)));
  if (!number) return [];
  return number.kind === 'ordinal' ? [number, ...readRankList(text, number)] : [withSign(text, number)];
}

/**
 * Every number-like thing of a text in order, without overlap: amounts with multiplier and unit, ranges, ratios, fractions, ranks,
 * streaks, years, dates, ordinals and malformed numbers. No segmentation is needed, no judgement made: see `notAFigure`.
 * Spans are UTF-16 offsets into `text`; values are in base units (`1.57万家` is 15700 家).
 */
export function findNumbers(text: string): readonly NumberSpan[] {
  const found: NumberSpan[] = [];
  for (let at = 0; at < text.length; ) {
    const numbers = starts.has(text.charCodeAt(at)) ? readAt(text, at) : [];
    for (const number of numbers) found.push({ ...number, text: text.slice(number.span.start, number.span.end) });
    at = numbers.at(-1)?.span.end ?? at + 1;
  }
  return found;
}
