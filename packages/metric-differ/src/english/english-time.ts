import type { Metric } from '@tongbi/model';
import { behindTimes, clauseStart, isVerbal } from './clause-nouns.js';
import { enWordsOf, isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';
import type { Verb } from './governing-verb.js';
import { governsPlainly, type PlainNoun } from './said-plainly.js';
import type { Line } from './tag-words.js';

const named: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };
const count = (name: string) => String.raw`(?<${name}>\d{1,2}|${Object.keys(named).join('|')})`;
const when = new RegExp(
  String.raw`\b(?:(?:between|from|over)\s(?:FY|YA)?(?<from>(?:19|20)\d\d)\s(?:to|and)\s(?:FY|YA)?(?<to>20\d\d)|(?:FY|YA)?(?<first>(?:19|20)\d\d)(?:\s(?:to|and|-|–)\s(?:FY|YA)?|[-–])(?<until>(?:19|20)\d\d|(?<=[-–])\d\d(?!\d))|(?:FY|YA|Financial\sYear\s)?(?<![$\d,.])(?<year>(?:19|20)\d\d)(?:\d(?!\d))?(?![\d,.%]?\d|s\b)|FY\s?(?<short>\d\d)\b|(?<ahead>(?:over|in|for|within)\s(?:the\s)?(?:next|coming)|over)\s(?:${count('many')}\syears|decade)|(?<decade>(?:end\sof\sthe|this)\sdecade)|(?<behind>(?:over|in|for|during)\s(?:the\s)?(?:past\s)?(?:past|last))\s(?:${count('back')}\s(?:years|decades)|decade|year)|(?<ago>decades?|\w+\syears)\sago|(?<word>last|this|next|coming)\s(?:(?:financial|fiscal)\s)?year\b(?!'s\sBudget)|(?<now>(?<!\bjust\s)now|today|currently)\b(?!'))`,
  'giu',
);

/** Budget 2019, the 2030 Plan, where # stands for the year */
const titled = /\b(?:Budget|Vision|Plan|Committee|Movement)\s#|#\s(?:Budget|Master|Plan|Package|Survey)/u;

interface Time {
  readonly at: number;
  /** Not said by now. */
  readonly period: string | undefined;
  readonly end: number;
  /** It may begin at any time: over five years. */
  readonly isLoose?: boolean;
}

/** FY97 */
const fullYear = (text: string): string => (text.length > 2 ? text : `${text > '50' ? 19 : 20}${text}`);

/** The times that a sentence names, by where they stand; what was Budget 2019 or Vision 2030 is a name. */
function timesIn(sentence: string, year: number | null): readonly Time[] {
  return [...sentence.matchAll(when)].flatMap(({ index: at, groups, 0: text }) => {
    const { from, to, first, until, year: full, short, ahead, behind, ago, many, back, word, now, decade } = groups!;
    const own = full ?? (short && fullYear(short));
    const make = (start: number, end: number = start): readonly Time[] => [
      { at: at + text.length / 2, end, period: start === end ? `${end}` : `${start}-${end}` },
    ];
    // 1971-72 is a financial year.
    if (until?.length === 2 && Number(fullYear(until)) === Number(first) + 1) return make(Number(first));
    if (from ?? first) return make(Number(from ?? first), Number(to ?? fullYear(until!)));
    const before = sentence.slice(0, at);
    // What a figure is held against is not its time.
    const isBase =
      year !== null &&
      (ago !== undefined || Number(own) < year || word?.toLowerCase() === 'last') &&
      /\b(?:(?:from|than in|over|compared (?:to|with))\s(?:an?\s)?|since\s(?:[^,;]{1,80}\s)?)$/iu.test(before);
    if (isBase) return [];
    const isUntil = year !== null && Number(own) > year && /\b(?:until|till)\s(?:[^,;.]{1,20}\s|end-)?(?:FY)?$/u.test(before);
    const isName = !/\bby\s(?:the\s)?$/u.test(before) && titled.test(`${before}#${sentence.slice(at + text.length)}`);
    if (own) return isName ? [] : make(isUntil ? year! : Number(own), Number(own));
    if (year === null) return [];
    if (now) return [{ at: at + text.length / 2, end: year, period: undefined }];
    const said = many ?? back;
    const years =
      (named[said?.toLowerCase() ?? ''] ?? Number(said ?? (/year$/u.test(text) ? 1 : 10))) * (said && /decades/u.test(text) ? 10 : 1);
    const ending = Math.floor(year / 10) * 10 + 10;
    if (decade) return /end of (?:the )?$|end\sof/u.test(before + text) ? make(ending) : make(year, ending - 1);
    if (ahead) return make(year, year + years - 1).map((time) => ({ ...time, isLoose: /^over$/iu.test(ahead) || stepped.test(sentence) }));
    if (behind) return make(year - years, year - 1);
    if (ago) return make(year - (named[ago.split(' ')[0]!.toLowerCase()] ?? (Number(ago.split(' ')[0]) || 10)));
    // The next financial year is the one that is planned.
    return make(year + ({ last: -1, this: 0, coming: 0, next: /f\w+\syear$/u.test(text) ? 0 : 1 }[word!.toLowerCase()] ?? 0));
  });
}

const wordsAt = (of: Parameters<typeof enWordsOf>[0], tail: string) => new RegExp(String.raw`\b(?:${enWordsOf(of)})\b${tail}`, 'iu');
const former = wordsAt('former', String.raw`[^,;–$\d]{0,20}(?<!\b(?:to|by)\s)$`);
const threshold = wordsAt('threshold', '[^;,.]{0,45}$');
const thresholdOf = wordsAt('threshold-of', String.raw`\s(?:between\s)?$`);
/** above $500 and up to */
const upper = /\b(?:above|beyond|exceeding|in excess of)\s[$\d]\S*(?:\s[mb]illion)?\s(?:(?:and|but)\s)?$/iu;
const supposed = /\b(?:if|suppose|illustrate)\b/iu;
const fromTo = /\bfrom\s(?:the\s)?(?:\w+\s)?$/iu;
const expected = wordsAt('expected', '');
/** What is above a sum is meant, income in excess of $500: a threshold. */
const beyond = /\b(?!(?:to|at|by|is|are|was|were|be|been|from|of|with|and|or|well|far|just|spend|stay|remain)\b)[A-Za-z]+\s$/u;
/** the $4 billion set aside last year */
const givenThen = new RegExp(String.raw`^\s(?:${enWordsOf('given')})\s`, 'u');
const future = wordsAt('future', '');
/** 50% in the first two years, 30% in the next two */
const stepped = /\bfirst\s(?:\w+\s)?years?\b/iu;
/** At a time that is not said. */
const loose = /\b(?:when|once|(?:this|that|the)\speriod|(?:next|coming)\s(?:few\s|several\s)?years)\b/iu;
/** A time that stands right behind a number is its own; else the last before it, or the next. */
function timeOf(sentence: string, times: readonly Time[], start: number, end: number, next: number): Time | undefined {
  // the fund that was set up last year; by 3% against 2% in 2019; is now forecast for 2026
  const isOwn = ({ at }: Time) =>
    at > end && at < next && !/\b(?:that|which|who|than|against|same|compared|pace|half|twice|double)\b/u.test(sentence.slice(end, at));
  const after = times.find((time) => isOwn(time) && time.period !== undefined) ?? times.find(isOwn);
  const behind = after && after.at - end < 60 ? after : undefined;
  const isAside =
    behind && sentence.slice(end, behind.at).includes(',') && times.some(({ at, end: past }) => at < start && past >= behind.end);
  // from $3 million in 2015 to $4 million
  const isFormer = ({ at }: Time) =>
    /^\S+\sto\s(?:the\s)?[$]?$/u.test(sentence.slice(at, start)) && /\bfrom\s[^;]*\sin\s\S*$/u.test(sentence.slice(0, at));
  return (isAside ? undefined : behind) ?? times.findLast((time) => time.at < start && !isFormer(time)) ?? after;
}

/** What it was before (from 40%), what it is held against, who is meant (earning up to $4,000), what is supposed. */
const standsBeside = (left: string, own: string): boolean =>
  (former.test(left) && !/\b(?:remain|retain|maintain(?:ed)?|keep|kept)\b[^,;]{0,30}$/u.test(left)) ||
  fromTo.test(left) ||
  (threshold.test(left) && !/\bto\s(?:the\s)?$/u.test(left)) ||
  thresholdOf.test(left) ||
  /\b(?:compared (?:to|with)\s[^,;]{0,60}|(?:higher|lower|less|better) than\s[^,;.]{0,35})$/u.test(left) ||
  supposed.test(left) ||
  upper.test(left) ||
  (/^(?:in excess of|above|below|beyond|(?:not )?exceeding)/u.test(own) && beyond.test(left));

interface Around {
  readonly line: Line;
  readonly verb: Verb | undefined;
  readonly year: number | null;
  /** Where the next number stands that has a time of its own. */
  readonly next: number;
  /** The sentences before, and those behind that say from when something is so. */
  readonly earlier: string;
  readonly later: string;
  /** What is measured, where that is said plainly. */
  readonly noun: PlainNoun | undefined;
}

type Told = Pick<Metric, 'role' | 'period'> & { readonly isSure: boolean };

/** What only stands beside: from 40% in 2020; a threshold that is no bound may be more than that. */
function besideTime({ core, span, bound, unit }: EnglishNumber, sentence: string): Told {
  const left = sentence.slice(0, span.start);
  const after = sentence.slice(core.end);
  const isTold = /^(?:\sof\s\w+|\sper\sannum)?\s(?:in|between|during)\s(?:(?:19|20)\d\d|FY\s?\d\d)/u.test(after);
  const then = isTold ? timesIn(after, null)[0]?.period : undefined;
  const isOpen = (unit === '' && fromTo.test(left)) || threshold.test(left);
  const isSure = !supposed.test(left) && (/^(?:over|under)$/u.test(bound) || !isOpen);
  return { role: 'background', ...(then !== undefined && { period: then }), isSure };
}

/** Whether a time that a sentence names is another verb's: ready by 2026 and cost $5 million; not of one that opens it, starting from 2026. */
const isOthers = (line: Line, { at, period }: Time, number: number): boolean => {
  const { words } = line;
  const isOpener = (index: number) => /ing$/u.test(words[index]!.text) && behindTimes(line, index + 1) > index + 1;
  const verbs = words.flatMap((one, index) => (isVerbal(one) && !isOpener(index) ? [{ ...one, isBefore: index < number }] : []));
  const isBetween = verbs.some(({ start, isBefore }) => (isBefore ? start > at : start < at));
  return period !== undefined && isBetween && verbs.some(({ end, isBefore }) => isBefore && (at > words[number]!.start || end < at));
};

/** Whether what will be is in the year planned, or in the one that is named: not once the port is open, over five years, in the first year, nor when the sentence before names another. */
function isDated({ line: { sentence }, year, earlier, later }: Around, time: Time | undefined, left: string): boolean {
  if (expected.test(left) || (!time && stepped.test(sentence))) return false;
  if (time?.period !== undefined && !(time.end < year!)) return true;
  return !loose.test(sentence) && (time !== undefined || timesIn(`${earlier} ${sentence} ${later}`, year).every(({ end }) => end <= year!));
}

/** A figure by the force of its verb and its time: whether it was reached, is promised or stands beside, and whether that is meant for sure. */
function tellTime(around: Around, left: string, clause: string, time: Time | undefined, force: Verb['force'] | undefined): Told {
  const { verb, year, earlier } = around;
  const isOver = time !== undefined && year !== null && time.end < year;
  const isReached = isOver && /\bto\s(?:the\s|[^,;]{1,30},\sor\s)?$/u.test(left) && time.period?.includes('-');
  const period = time?.period === undefined ? undefined : { period: isReached ? `${time.end}` : time.period };
  const planned = (!isOver && period) || (year === null ? {} : { period: String(year) });
  const isExpected = verb?.force === 'expected' || expected.test(clause);
  const background = { role: 'background', ...period } as const;
  if (force === 'will' && !isExpected) return { role: 'target', ...planned, isSure: isDated(around, time, left) };
  if (isExpected || force === 'may') return { ...background, isSure: verb?.force === 'expected' };
  if (isOver) return { ...background, ...(time.end === year - 1 && { role: 'actual' }), isSure: force === 'past' || force === 'perfect' };
  if (future.test(clause)) return { role: 'target', ...planned, isSure: time !== undefined };
  if (force === 'perfect') return { role: 'actual', ...period, isSure: time === undefined };
  if (time && year !== null && time.end > year && force !== 'past') return { role: 'target', ...period, isSure: false };
  if (time || force !== 'past' || year === null) return { ...background, isSure: force === 'now' };
  const told = timesIn(earlier, year).findLast((one) => one.end < year && one.period !== undefined);
  const { end, period: then } = told ?? { end: year - 1, period: String(year - 1) };
  // Our economy grew by 4%: last year, where nothing says otherwise; not from peak to trough, on a quarterly basis.
  const { words } = around.line;
  const isTimed = words[0]!.tag === 'preposition' || words.some(({ text }) => isOf(text, 'time-noun', 'month') || /\d{4}/u.test(text));
  const isSure = !isTimed && then === String(year - 1) && /^(?:moved|subject)$/u.test(around.noun?.by ?? '');
  return { role: end < year - 1 ? 'background' : 'actual', period: then!, isSure };
}

/** Whether a figure was reached, is promised, or only stands beside (what is expected and long ago, too), and when: by its verb and time, else the year planned. */
export function englishTime(number: EnglishNumber, around: Around): Told {
  const [{ core, span }, { line, verb, year, next, noun }] = [number, around];
  const { sentence, words } = line;
  const left = sentence.slice(0, span.start);
  const at = words.findIndex(({ start }) => start === span.start);
  const isPlain = governsPlainly(line, verb, at, noun);
  if (standsBeside(left, sentence.slice(span.start))) {
    const beside = besideTime(number, sentence);
    return { ...beside, isSure: beside.isSure && isPlain };
  }
  const time = timeOf(sentence, timesIn(sentence, year), core.start, core.end, next);
  const clause = sentence.slice(words[clauseStart(line, at)]!.start, core.start);
  const isGiven = time !== undefined && year !== null && time.end < year && givenThen.test(sentence.slice(core.end));
  const told = tellTime(around, left, clause, time, isGiven ? 'past' : verb?.force);
  const isPart = time !== undefined && /\b(?:quarter|half|months)\sof\s\S*$/u.test(sentence.slice(0, time.at));
  const isTimed = told.isSure && !isPart && !(time && (time.isLoose || isOthers(line, time, at)));
  // A promise whose time its sentence does not say plainly has none.
  if (isPlain && noun && verb?.force === 'will' && told.role === 'target' && !isTimed)
    return stepped.test(sentence) ? { ...told, isSure: false } : { role: 'target', isSure: true };
  return { ...told, isSure: isTimed && isPlain };
}
