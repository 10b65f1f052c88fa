import type { Bound, Span } from '@tongbi/model';
import { enWordsOf } from './en-words.js';

/** A number of an English sentence that measures or counts something. */
export interface EnglishNumber {
  /** With bound words. */
  readonly span: Span;
  /** Without them, from its sign of currency to its unit. */
  readonly core: Span;
  readonly value: number;
  readonly valueHigh?: number;
  /** Sign of a currency, %, 百分点, 倍; empty for a count, whose noun says it. */
  readonly unit: string;
  readonly bound: Bound;
  /** One in three. */
  readonly isShare: boolean;
  /** An average of $5, $5 on average. */
  readonly isMean: boolean;
}

const scales: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9 };
const spelled = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const parts: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const words = spelled.slice(1).join('|');
const scale = Object.keys(scales).join('|');
const currency = String.raw`(?:[A-Z]{0,3}\$|[€£])`;
const percent = String.raw`%|per\scent|percent`;
const amount = (unit: string) =>
  String.raw`(?<minus>(?<=\s)[-−](?=\d))?(?<sign>${currency})?\s?(?<low>${digits})(?:\s?(?<lowScale>${scale})\b)?(?<lowUnit>${unit})?`;
const range = String.raw`(?:\s?(?:-|–|—|to|and)\s?(?<highSign>${currency})?(?<high>${digits})(?:\s?(?<highScale>${scale})\b)?(?<highUnit>${unitAfter()})?)?`;
const number = new RegExp(String.raw`(?<![\w.,$/&#-]|\d\s?[-–])${amount(unitAfter())}${range}(?![\w/]|-[A-Za-z]|[.,]\d)`, 'gu');
const inWords = new RegExp(
  String.raw`\b(?:(?:(?<=between\s)(?<least>${words})\sand\s)?(?<some>${words})(?:-and-a-half)?\s(?=percentage\spoints?\b|(?:million|billion)\b)(?<of>percentage\spoints?|million|billion)|(?<share>${words}|\d{1,2})\s(?:in|out\sof(?:\severy)?)\s(?:every\s)?(?<whole>${words}|\d{1,3})(?=\s[A-Za-z]|[,.;])(?!\s(?:consecutive\s)?(?:days|weeks|months|years)\b)|(?<times>${words}|\d{1,3}(?:\.\d+)?)(?<half>-and-a-half)?(?:\stimes(?!\sa\b)|-?fold)\b|(?<count>one|two|three|four|a)[-\s](?<part>half|third|quarter|fifth|tenth)s?(?=\sof\b(?!\s(?:${enWordsOf('month')}|20\d\d|the\syear)\b))|(?<!\b(?:first|second|last|latter)\s)(?<alone>half)(?=\sof\b(?!\s(?:the\s|this\s|next\s|last\s)?(?:year|month|century|decade|20\d\d))))`,
  'giu',
);
const bounds = (['approx', 'over', 'under', 'mean'] as const).map((bound) => ({
  bound,
  words: new RegExp(
    String.raw`(?<![\w-]|\b(?:go|goes|gone|went|add|adds|rise|rises)\s)(?:${enWordsOf(bound)})\s+(?:an?\s)?(?:(?:additional|further|extra)\s)?$`,
    'iu',
  ),
}));
const averages = /\b(?:averag(?:e|es|ed|ing)|an\saverage\sof|on\saverage,?)\s(?:[a-z]+\s){0,2}$/iu;
const onAverage = /^\s(?:(?:per|a|each)\s[a-z]+\s)?on\saverage\b/u;
/** cap the rebate at */
const caps = /\bcap\s(?!on\b|of\b)[^,;.$\d]{1,60}\sat\s$/u;
const orMore = /^\s(?:or|and)\s(?:more|above|higher|over)\b(?!\sthan)/u;
const orLess = /^\s(?:or|and)\s(?:less|below|lower|fewer|under)\b(?!\sthan)/u;
/** Years, dates, ages, lengths of time and numbers of things that are only named so. */
const namedBefore = new RegExp(
  String.raw`(?:\b(?:${enWordsOf('none-before')}|${enWordsOf('month')})[\s.]*|\b(?:aged?|ages)\s(?:[\w-]+\s){0,3}|[(]|\d\s?[-–/]|\d\sby\s|\bFY\s?)$`,
  'u',
);
const namedAfter = new RegExp(
  String.raw`^(?:(?:\s|-)(?:${enWordsOf('none-after')})\b|\s(?:${enWordsOf('month')})\b|(?:st|nd|rd|th)\b|\sof\s(?:${enWordsOf('month')})\b|\sage\s(?:group|band))|^\s(?:and|or)\s(?:above|below|over|older|under)\b|^[)]`,
  'u',
);
/** A year, a version: 2.0. */
const isYear = (text: string) => /^(?:1[89]|20)\d\d$|^\d\.0$/u.test(text);

function unitAfter(): string {
  return String.raw`\s?(?:${percent})|\scents?\b|\s?-?(?:percentage|basis)[\s-]points?`;
}

const unitOf = (sign: string | undefined, written: string | undefined): string => {
  if (sign) return sign === 'S$' || sign === 'SGD' ? '$' : sign;
  if (!written) return '';
  if (written.includes('cents') || /\scent$/u.test(written)) return /per\s/u.test(written) ? '%' : '$';
  return written.includes('point') ? '百分点' : '%';
};

const numeral = (text: string): number =>
  spelled.includes(text.toLowerCase()) ? spelled.indexOf(text.toLowerCase()) : Number(text.replaceAll(',', ''));
const round = (value: number): number => Number(value.toPrecision(12));

type Groups = Record<string, string | undefined>;

function readAmount(groups: Groups): Pick<EnglishNumber, 'value' | 'valueHigh' | 'unit'> {
  const { minus, sign, low, lowScale, lowUnit, highSign, high, highScale, highUnit } = groups;
  const unit = unitOf(sign, highUnit ?? lowUnit);
  const points = /basis|^\scents?$/u.test(highUnit ?? lowUnit ?? '') ? 0.01 : 1;
  const times = (own: string | undefined, other?: string) => points * (scales[own ?? other ?? ''] ?? 1);
  const value = (minus ? -1 : 1) * round(numeral(low!) * times(lowScale, highSign && !sign ? undefined : highScale));
  return { value, unit, ...(high !== undefined && { valueHigh: round(numeral(high) * times(highScale)) }) };
}

function readWords(groups: Groups): Pick<EnglishNumber, 'value' | 'valueHigh' | 'unit' | 'isShare'> {
  const { least, some, of, share, whole, times, half, count, part, alone } = groups;
  const percentOf = (top: number, bottom: number) => ({ value: round((100 * top) / bottom), unit: '%', isShare: true });
  const size = numeral(some ?? '0') * (scales[of ?? ''] ?? 1);
  const range = least === undefined ? { value: size } : { value: numeral(least) * (scales[of!] ?? 1), valueHigh: size };
  if (some) return { ...range, unit: of!.startsWith('p') ? '百分点' : '', isShare: false };
  if (share) return percentOf(numeral(share), numeral(whole!));
  if (times) return { value: numeral(times) + (half ? 0.5 : 0), unit: '倍', isShare: false };
  return percentOf(count && count.toLowerCase() !== 'a' ? numeral(count) : 1, alone ? 2 : parts[part!.toLowerCase()]!);
}

/** Whether the two numbers are a range: 3% to 5%, between $200 and $400; from 50% to 70% are two. */
function isRange(before: string, { low, lowScale, high, highScale, highSign, sign, highUnit, lowUnit }: Groups, joint: string): boolean {
  if (
    high === undefined ||
    high === low ||
    (/\bfrom\s[^,;]{0,20}$/u.test(before) && !/\bbetween\s$|\bto\s\$?\d\S*,?\sfrom\s[^,;]{0,20}$/u.test(before))
  )
    return false;
  // $59 million - $27 million of it from the Government
  const size = (text: string, scale = highScale) => numeral(text) * (scales[scale ?? ''] ?? 1);
  if (size(high) < size(low!, lowScale)) return false;
  // top up the fund by another $100 million to $2 billion, lower the rate by 0.5% to 25.5%
  if (/\bby\s[^,;]{0,20}$/u.test(before) && (size(high) > 4 * size(low!, lowScale) || Boolean(lowScale && highScale !== lowScale)))
    return false;
  if (Boolean(sign) !== Boolean(highSign) && !/[-–—]/u.test(joint)) return false;
  return joint.trim() === 'and' ? /\bbetween\s[^,;]{0,16}$/u.test(before) : !(lowUnit && !highUnit);
}

/** grew by four times, four times the rent; not what was done four times. */
const isMultiple = (before: string, after: string): boolean =>
  /^\s(?:of|the|as|that|what|its|our|their|more|[a-z]+er)\b/u.test(after) ||
  /\b(?:by|to|from|is|are|was|were|than|about|around|almost|nearly|over|[a-z]+(?:ed|en|wn))\s$/u.test(before);

/** The numbers of a sentence that measure or count, in order; years, dates, ages, lengths of time and names with numbers are none. */
export function findEnglishNumbers(sentence: string): readonly EnglishNumber[] {
  const found: EnglishNumber[] = [];
  const add = (start: number, text: string, read: Pick<EnglishNumber, 'value' | 'unit'> & Partial<EnglishNumber>) => {
    const core = { start: start + text.length - text.trimStart().length, end: start + text.length };
    if (found.some((one) => one.core.start < core.end && core.start < one.core.end)) return;
    const before = sentence.slice(0, core.start);
    const known = bounds.flatMap(({ bound, words: pattern }) => {
      const at = pattern.exec(before)?.index;
      return at === undefined ? [] : [{ bound, at }];
    });
    const [first] = known.sort((a, b) => a.at - b.at);
    const after = sentence.slice(core.end);
    const [more, less] = [orMore, orLess].map((pattern) => pattern.exec(after)?.[0].length ?? 0) as [number, number];
    // about 3% on average is about; an average of 3% is no less exact.
    const said = known.find((one) => one.bound !== 'mean')?.bound as Bound | undefined;
    const bound = more ? 'over' : less ? 'under' : (said ?? (caps.test(before) ? 'under' : 'exact'));
    const isMean = averages.test(before) || onAverage.test(after);
    found.push({ isShare: false, isMean, ...read, core, bound, span: { start: first?.at ?? core.start, end: core.end + more + less } });
  };
  const hasSign = ({ sign, lowUnit, lowScale }: Groups) => Boolean(sign || lowUnit || lowScale);
  for (const match of sentence.matchAll(inWords)) {
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
    if (!/times$/u.test(match[0]) || isMultiple(before, after)) add(match.index, match[0], readWords(match.groups!));
  }
  for (let match = number.exec(sentence); match; match = number.exec(sentence)) {
    const groups: Groups = match.groups!;
    const before = sentence.slice(0, match.index);
    const joint = match[0].slice(
      match[0].indexOf(groups.low!) + groups.low!.length,
      groups.high ? match[0].lastIndexOf(groups.high) : undefined,
    );
    let [text, own] = [match[0], groups];
    if (
      groups.high !== undefined &&
      !isRange(before, groups, joint.replace(/[^a-z–—-]|%|\$/gu, '').replace(/^(?:thousand|million|billion|trillion)/u, ''))
    ) {
      own = { ...groups, high: undefined, highScale: undefined, highUnit: undefined };
      text = match[0].slice(
        0,
        match[0].search(/\s?(?:-|–|—|\bto\b|\band\b)\s?(?:[A-Z]{0,3}\$|[€£])?\d[\d,.]*(?:\s?[a-z%]+(?:\s[a-z]+)?)?$/u),
      );
      number.lastIndex = match.index + text.length;
    }
    const after = sentence.slice(match.index + text.length);
    const isName = !hasSign(own) && (namedBefore.test(before) || namedAfter.test(after) || isYear(own.low!) || isYear(own.high ?? ''));
    if (!isName) add(match.index, text, readAmount(own));
  }
  return found.sort((a, b) => a.core.start - b.core.start);
}
