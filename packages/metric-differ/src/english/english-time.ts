import type { Metric } from '@tongbi/model';
import { enWordsOf, isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';

const named: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const count = (name: string) => String.raw`(?<${name}>\d{1,2}|${Object.keys(named).join('|')})`;
const when = new RegExp(
  String.raw`\b(?:(?:between|from)\s(?:FY)?(?<from>(?:19|20)\d\d)\s(?:to|and)\s(?:FY)?(?<to>20\d\d)|(?:FY)?(?<first>(?:19|20)\d\d)\s(?:to|-|–)\s(?:FY)?(?<until>20\d\d)|(?:FY|Financial\sYear\s)?(?<![$\d,.])(?<year>(?:19|20)\d\d)(?![\d,.%]?\d)|(?<ahead>(?:over|in|for|within)\s(?:the\s)?(?:next|coming)|over)\s(?:${count('many')}\syears|decade)|(?<decade>(?:end\sof\sthe|this)\sdecade)|(?<behind>(?:over|in|for|during)\s(?:the\s)?(?:past\s)?(?:past|last))\s(?:${count('back')}\s(?:years|decades)|decade)|(?<ago>decades?|\w+\syears)\sago|(?<word>last|this|next)\s(?:financial\s)?year\b(?!'s\sBudget)|(?<now>now|today|currently)\b(?!')|(?<once>in\sthe\spast)(?=,))`,
  'giu',
);

interface Time {
  readonly at: number;
  /** Not said by now. */
  readonly period: string | undefined;
  readonly end: number;
}

/** The times that a sentence names, by where they stand; what was Budget 2019 or Vision 2030 is a name. */
function timesIn(sentence: string, year: number | null): readonly Time[] {
  return [...sentence.matchAll(when)].flatMap(({ index: at, groups, 0: text }) => {
    const { from, to, first, until, year: own, ahead, behind, ago, many, back, word, now, decade, once } = groups!;
    const make = (start: number, end: number = start): readonly Time[] => [
      { at: at + text.length / 2, end, period: start === end ? `${end}` : `${start}-${end}` },
    ];
    if (from ?? first) return make(Number(from ?? first), Number(to ?? until));
    const before = sentence.slice(0, at);
    // What a figure is held against is not its time.
    const isBase =
      year !== null &&
      (ago !== undefined || Number(own) < year) &&
      /\b(?:(?:from|than in|compared (?:to|with))\s(?:an?\s)?|since\s(?:[^,;]{1,40}\s)?)$/iu.test(before);
    if (isBase) return [];
    const isUntil = year !== null && Number(own) > year && /\b(?:until|till)\s(?:[^,;.]{1,20}\s|end-)?(?:FY)?$/u.test(before);
    if (own) return /(?:Budget|Vision|Plan|Committee|Movement)\s$/u.test(before) ? [] : make(isUntil ? year! : Number(own), Number(own));
    if (year === null) return [];
    if (once) return [{ at, end: year - 2, period: undefined }];
    if (now) return [{ at: at + text.length / 2, end: year, period: undefined }];
    const said = many ?? back;
    const years = (named[said?.toLowerCase() ?? ''] ?? Number(said ?? 10)) * (said && /decades/u.test(text) ? 10 : 1);
    const ending = Math.floor(year / 10) * 10 + 10;
    if (decade) return /end of (?:the )?$|end\sof/u.test(before + text) ? make(ending) : make(year, ending - 1);
    if (ahead) return make(year, year + years - 1);
    if (behind) return make(year - years, year - 1);
    if (ago) return make(year - (named[ago.split(' ')[0]!.toLowerCase()] ?? (Number(ago.split(' ')[0]) || 10)));
    return make(year + ({ last: -1, this: 0, next: 1 }[word!.toLowerCase()] ?? 0));
  });
}

const wordsAt = (of: Parameters<typeof enWordsOf>[0], tail: string) => new RegExp(String.raw`\b(?:${enWordsOf(of)})\b${tail}`, 'iu');
const former = wordsAt('former', String.raw`[^,;–$\d]{0,20}(?<!\bto\s)$`);
const threshold = wordsAt('threshold', '[^;,.]{0,45}$');
const thresholdOf = wordsAt('threshold-of', String.raw`\s(?:between\s)?$`);
const supposed = /\b(?:if|suppose|illustrate)\b/iu;
const fromTo = /\bfrom\s(?:the\s)?(?:\w+\s)?$/iu;
const past = new RegExp(String.raw`(?<!\b(?:is|are|be|being)\s)\b(?:${enWordsOf('past')})\b`, 'iu');
/** Firms plan to: no promise of who speaks. */
const others = new RegExp(String.raw`\b(?:${enWordsOf('person')})\s(?:intend|plan|aim)\sto\b`, 'u');
const forecast = wordsAt('forecast', '');
const expected =
  /\b(?:(?:expect|forecast|estimate)(?:s|ed)?|projected|anticipate)\b(?!.*(?:[,;:]|\band)\s(?:[$\w.]+\s){0,4}(?:will|shall|plan|intend)\b)/u;
const perfect =
  /(?<!\b(?:will|would|could|may|might|to|should)\s)\b(?:has|have)\s(?:[\w-]+\s){0,3}?(?:\w+(?:ed|en|wn|un|ht|lt|nt|de|id|ut|et|ne)|come|become)\b/u;
/** What is above a sum is meant, income in excess of $500: a threshold. */
const beyond = /\b(?!(?:to|at|by|is|are|was|were|be|been|from|of|with|and|or|well|far|just|spend|stay|remain)\b)[A-Za-z]+\s$/u;
/** boats with a value of $900: which are meant, not so “a fund with a sum of”. */
const having = /[a-z]\swith\s(?:an?\s)?(?:[\w-]+\s){0,4}?(?<what>[\w-]+)\sof\s(?:between\s)?$/u;
const isMeant = (left: string): boolean => {
  const what = having.exec(left)?.groups?.what;
  return what !== undefined && !isOf(what, 'light', 'base', 'person');
};
/** the $4 billion set aside last year */
const givenThen = new RegExp(String.raw`^\s(?:${enWordsOf('given')})\s`, 'u');
const given = /\b(?:set aside|allocated|committed|earmarked|budgeted)\b/u;
const announces = /\b(?:I\sam|we\sare)\s(?:also\s)?[a-z]+ing\b/iu;
const future = wordsAt('future', '');
/** A time that stands right behind a number is its own; else the last before it, or the next. */
function timeOf(sentence: string, times: readonly Time[], start: number, end: number, next: number): Time | undefined {
  const behind = times.find(({ at }) => at > end && at < next && at - end < 60);
  const isAside =
    behind && sentence.slice(end, behind.at).includes(',') && times.some(({ at, end: past }) => at < start && past > behind.end);
  return (isAside ? undefined : behind) ?? times.findLast(({ at }) => at < start) ?? times.find(({ at }) => at > end && at < next);
}

/** What it was before (from 40%), what it is held against, who is meant (earning up to $4,000), what is supposed. */
const standsBeside = (left: string, own: string): boolean =>
  (former.test(left) && !/\b(?:remain|retain|maintain(?:ed)?|keep|kept)\b[^,;]{0,30}$/u.test(left)) ||
  fromTo.test(left) ||
  (threshold.test(left) && !/\bto\s(?:the\s)?$/u.test(left)) ||
  thresholdOf.test(left) ||
  isMeant(left) ||
  /\b(?:compared (?:to|with)|(?:higher|lower|less|better) than)\s[^,;.]{0,35}$/u.test(left) ||
  supposed.test(left) ||
  (/^(?:in excess of|above|below|beyond|exceeding)/u.test(own) && beyond.test(left));

/**
 * Whether a figure was reached, is promised, or only stands beside, and when: by the time that the sentence names, else the year planned; `next` is where the next number stands. What it was before
 * (from 40%), who is meant (earning up to $4,000), what is forecast and what is long ago stand beside.
 */
export function englishTime(
  sentence: string,
  { core, span }: EnglishNumber,
  {
    year,
    promise,
    next,
    earlier,
    isListed,
    isFirst,
  }: {
    readonly year: number | null;
    readonly promise: RegExp;
    readonly next: number;
    readonly earlier: string;
    readonly isListed: boolean;
    /** Nothing is said before it in its clause. */
    readonly isFirst: boolean;
  },
): Pick<Metric, 'role' | 'period'> {
  const left = sentence.slice(0, span.start);
  // That $9 billion is not needed, about 300 boats will sail: what is said of a number that stands first is behind it.
  const before = isFirst ? `${left} ${/^(?:,\swhich\s[^,]*,)?[^,;.$]*/u.exec(sentence.slice(core.end))![0]}` : left;
  const time = timeOf(sentence, timesIn(sentence, year), core.start, core.end, next);
  const isReached = /\bto\s(?:the\s)?$/u.test(left) && time?.period?.includes('-') && time.end < (year ?? 0);
  const period = time?.period === undefined ? undefined : { period: isReached ? `${time.end}` : time.period };
  const planned = year === null ? {} : { period: String(year) };
  // the transport sector, which emits 15% today: what the clause itself says
  const own = /,\swhich\s[^,]*$/u.exec(before)?.[0] ?? before;
  const isPromise = (!others.test(before) && promise.test(` ${isListed ? earlier : own}`)) || announces.test(own) || future.test(before);
  if (standsBeside(left, sentence.slice(span.start))) return { role: 'background' };
  const isOver = time !== undefined && year !== null && time.end < year;
  const isGiven = isOver && givenThen.test(sentence.slice(core.end));
  if (isPromise && !isGiven && !expected.test(before)) return { role: 'target', ...((!isOver && period) || planned) };
  if (isOver) return { role: time.end === year - 1 && !forecast.test(before) ? 'actual' : 'background', ...period };
  const isForecast = forecast.test(before) || forecast.test(sentence.slice(span.start, core.start));
  if (isForecast) return { role: 'background', ...period };
  if (time && year !== null && time.end > year && !past.test(before)) return { role: 'target', ...period };
  // What has been set aside for this year is promised.
  if (perfect.test(before)) return { role: time?.period && time.end >= (year ?? 0) && given.test(before) ? 'target' : 'actual', ...period };
  if (time || !past.test(before) || year === null) return { role: 'background', ...period };
  const told = timesIn(earlier, year).findLast(({ end, period }) => end < year && period !== undefined);
  return {
    role: told && told.end < year - 1 ? 'background' : 'actual',
    period: told && /\bto\s(?:the\s)?$/u.test(left) ? String(told.end) : (told?.period ?? String(year - 1)),
  };
}
