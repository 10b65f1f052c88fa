import type { Metric } from '@tongbi/model';
import { enWordsOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';

const named: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const count = (name: string) => String.raw`(?<${name}>\d{1,2}|${Object.keys(named).join('|')})`;
const when = new RegExp(
  String.raw`\b(?:(?:between|from)\s(?:FY)?(?<from>(?:19|20)\d\d)\s(?:to|and)\s(?:FY)?(?<to>20\d\d)|(?:FY|Financial\sYear\s)?(?<![$\d,.])(?<year>(?:19|20)\d\d)(?![\d,.%]?\d)|(?<ahead>(?:over|in|for|within)\s(?:the\s)?(?:next|coming)|over)\s${count('many')}\syears|(?<behind>(?:over|in|for)\s(?:the\s)?(?:past|last))\s(?:${count('back')}\s(?:years|decades)|decade)|(?<ago>decades?|\w+\syears)\sago|(?<word>last|this|next)\s(?:financial\s)?year\b(?!'s\sBudget))`,
  'giu',
);

interface Time {
  readonly at: number;
  readonly period: string;
  readonly end: number;
}

/** The times that a sentence names, by where they stand; what was Budget 2019 or Vision 2030 is a name. */
function timesIn(sentence: string, year: number | null): readonly Time[] {
  return [...sentence.matchAll(when)].flatMap(({ index: at, groups, 0: text }) => {
    const { from, to, year: own, ahead, behind, ago, many, back, word } = groups!;
    const make = (start: number, end: number = start) => [
      { at: at + text.length / 2, end, period: start === end ? `${end}` : `${start}-${end}` },
    ];
    if (from) return make(Number(from), Number(to));
    const before = sentence.slice(0, at);
    // What a figure is held against is not its time.
    const isBase = year !== null && Number(own) < year && /\b(?:from|since|than in|compared (?:to|with))\s$/u.test(before);
    if (own) return isBase || /(?:Budget|Vision|Plan|Committee|Movement)\s$/u.test(before) ? [] : make(Number(own));
    if (year === null) return [];
    const said = many ?? back;
    const years = named[said?.toLowerCase() ?? ''] ?? Number(said ?? 10);
    if (ahead) return make(year, year + years - 1);
    if (behind) return make(year - years, year - 1);
    if (ago) return make(year - (named[ago.split(' ')[0]!.toLowerCase()] ?? (Number(ago.split(' ')[0]) || 10)));
    return make(year + ({ last: -1, this: 0, next: 1 }[word!.toLowerCase()] ?? 0));
  });
}

const wordsAt = (of: Parameters<typeof enWordsOf>[0], tail: string) => new RegExp(String.raw`\b(?:${enWordsOf(of)})\b${tail}`, 'iu');
const former = wordsAt('former', String.raw`[^,;$\d]{0,20}$`);
const threshold = wordsAt('threshold', '[^;,.]{0,30}$');
const supposed = /\b(?:if|suppose|illustrate)\b/iu;
const fromTo = /\bfrom\s(?:the\s)?(?:\w+\s)?$/iu;
const past = wordsAt('past', '');
const forecast = wordsAt('forecast', '');
const expected = /\b(?:expect|project|forecast|estimate)(?:s|ed)?\b[^,;]{0,50}$/u;
const perfect = /\b(?:has|have)\b/u;
/** A time that stands right behind a number is its own; else the last before it, or the next. */
function timeOf(times: readonly Time[], start: number, end: number, next: number): Time | undefined {
  const behind = times.find(({ at }) => at > end && at < next && at - end < 60);
  return behind ?? times.findLast(({ at }) => at < start) ?? times.find(({ at }) => at > end && at < next);
}

/**
 * Whether a figure was reached, is promised, or only stands beside, and when: by the time that the sentence names, else the year planned; `next` is where the next number stands. What it was before
 * (from 40%), who is meant (earning up to $4,000), what is forecast and what is long ago stand beside.
 */
export function englishTime(
  sentence: string,
  { core, span }: EnglishNumber,
  {
    year,
    isPromise,
    next,
    hasNext,
  }: { readonly year: number | null; readonly isPromise: boolean; readonly next: number; readonly hasNext: boolean },
): Pick<Metric, 'role' | 'period'> {
  const before = sentence.slice(0, span.start);
  const time = timeOf(timesIn(sentence, year), core.start, core.end, next);
  const period = time && { period: time.period };
  if (former.test(before) || (fromTo.test(before) && hasNext) || threshold.test(before) || supposed.test(before))
    return { role: 'background' };
  if (perfect.test(before) && /\bsince\b/iu.test(before)) return { role: 'actual' };
  if (time && year !== null && time.end < year)
    return { role: time.end === year - 1 && !forecast.test(before) ? 'actual' : 'background', period: time.period };
  if (isPromise && !expected.test(before)) return { role: 'target', ...(period ?? (year === null ? {} : { period: String(year) })) };
  if (time && year !== null && time.end > year && !past.test(before) && !forecast.test(before))
    return { role: 'target', period: time.period };
  if (!time && past.test(before) && !forecast.test(before))
    return { role: 'actual', ...(year !== null && !perfect.test(before) && { period: String(year - 1) }) };
  return { role: 'background', ...period };
}
