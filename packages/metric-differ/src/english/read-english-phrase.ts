import { behind, behindOpening, governed, isBe, isDone, isVerbal, type Said, subjectOf } from './clause-nouns.js';
import { isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';
import { coreOf, isBare, isMany, isNoun, isPerson, type Noun, nounAt, nounTo, wholeBefore } from './find-nouns.js';
import { type By, type PlainNoun, plainNoun } from './said-plainly.js';
import type { Line } from './tag-words.js';

/** What a number may be of, and by which construction, where it is one that says so. */
type Naming = readonly [said: Said, by?: By | undefined];

/** Where a number's share of the economy ends: 15% of GDP is said of what is spent. */
function behindBase(line: Line, at: number): number {
  if (line.words[at + 1]?.text !== 'of') return at;
  const noun = nounAt(line, at + 2, false);
  return noun && isOf(line.words[noun.head]!.text, 'base') ? noun.to : at;
}

/** What stands right behind a number: a $500 grant; of a 10% increase, what increases. */
function direct(line: Line, at: number): Said {
  const noun = nounAt(line, at + 1);
  if (!noun || !isOf(line.words[noun.head]!.text, 'change-noun')) return noun;
  return /^(?:in|of|to)$/u.test(line.words[noun.head + 1]?.text ?? '')
    ? nounAt(line, noun.head + 2)
    : { ...noun, to: noun.head, text: line.words[noun.head]!.text };
}

const isMeasure = ({ words }: Line, at: number) => isOf(words[at + 1]?.text ?? '', 'measure');

/** The last word before a number that is not about its size: to in “to a modest 3%”. */
function lastBefore({ words }: Line, at: number): number {
  let last = at - 1;
  while (
    last >= 0 &&
    (words[last]!.tag === 'article' ||
      isOf(words[last]!.text, 'lead') ||
      words[last]!.text === 'between' ||
      (words[last]!.tag === 'adverb' && !/^(?:up|down)$/u.test(words[last]!.text)))
  )
    last--;
  return last;
}

/** What a number is the size of, rebate in “a rebate of $5”, and who is meant by it. */
function* sized(line: Line, at: number, last: number, whole: Noun | undefined): Generator<Naming> {
  const { words } = line;
  const step = whole ? (words[lastBefore(line, whole.from)]?.text ?? '') : '';
  // a package at a lifetime cost of $8 million; raise the cap from a present size of $5 million
  if (whole && step === 'at' && isOf(words[whole.head]!.text, 'outlay')) yield ['own'];
  const isStep = step === 'from' || (step === 'to' && words.some(({ text }, index) => text === 'from' && index < at));
  if (whole && isStep) yield [governed(line, whole.from), 'moved'];
  if (whole && !isBare(whole)) yield [whole, 'size'];
  // skippers earning up to $4,000
  const who = words.slice(0, Math.max(0, last)).findLastIndex((word) => isNoun(word) && isOf(word.text, 'person'));
  if (who >= 0 && words[last]!.tag === 'verb' && isOf(words[last]!.text, 'threshold'))
    yield [{ ...nounTo(line, who, 'none')!, isSure: true }];
}

/** What a number may be of, the likeliest first. */
function* namings(line: Line, at: number, { unit, isShare }: EnglishNumber): Generator<Naming> {
  const { words } = line;
  const last = lastBefore(line, at);
  const [before, base] = [words[last], behindBase(line, at)];
  const isMoney = !['%', '百分点', '倍'].includes(unit);
  const whole = before && /^(?:of|worth)$/u.test(before.text) ? nounTo(line, last - 1, 'close') : undefined;
  yield* sized(line, at, last, whole);
  const isMoved = before?.tag === 'preposition' && /^(?:to|by|from|at)$/u.test(before.text);
  // raise the cap from three times the fee
  if (isMoved && unit === '倍' && !isOf(words[at + 1]?.text ?? '', 'change-noun')) yield [governed(line, last + 1), 'moved'];
  const near = direct(line, at);
  // eight in ten boats, 100% new boats: a share of them
  const isPart = isShare || unit === '倍' || (unit === '%' && typeof near === 'object' && near.from === at + 1 && isMany(near.text));
  if (base === at && !isMeasure(line, at)) yield [near, isPart ? undefined : 'right'];
  if (isMoved || unit === '倍' || unit === '百分点') yield [governed(line, last + 1), 'moved'];
  const isSubject = before && (isBe(before) || (isDone(before) && !isOf(before.text, 'object-verb')));
  const subject = isSubject ? subjectOf(line, last) : undefined;
  if (!(isBe(before) && typeof subject === 'object') && !isMoney && base === at) yield [behind(line, at, false)];
  if (subject) yield [subject, 'subject'];
  // a limit of $9 million for loans
  const isPlain = (isMoney || base > at) && (!whole || isOf(words[whole.head]!.text, 'outlay'));
  yield [behind(line, base, isMoney || base > at), isPlain ? 'aim' : undefined];
  if (whole) yield [whole];
  // boats with a value above $900; not who it is given to
  const valued = isNoun(before) ? nounTo(line, last) : undefined;
  if (valued && words[lastBefore(line, valued.from)]?.tag !== 'verb') yield [valued];
  const verb = words.findLastIndex((word, index) => index < at && isVerbal(word));
  if (verb >= 0) yield [subjectOf(line, verb)];
}

/** What a sentence is about: what the government gives or raises, else its subject; nothing where that has no name of its own. */
function topicNoun(line: Line): Noun | undefined {
  const from = behindOpening(line, 0, line.words.length);
  const verb = line.words.findIndex((word, at) => at >= from && isVerbal(word));
  const subject = verb < 0 ? undefined : subjectOf(line, verb);
  if (typeof subject === 'object' && !isPerson(line, subject)) return isBare(subject) ? undefined : subject;
  const main = line.words.findIndex(({ tag }, at) => at >= verb && tag === 'verb' && line.words[at + 1]?.text !== 'to');
  const object = verb < 0 || main < 0 ? undefined : nounAt(line, main + 1);
  return object && !isPerson(line, object) && !isBare(object) ? object : undefined;
}

/** The last name in capitals that ends in a word: Tide Fund, for the Fund; of two with different words it says nothing. */
const lastNamed = (text: string, earlier: string): string | undefined => {
  const found = [...earlier.matchAll(/(?:[A-Z][\w'&-]*\s(?:(?:and|for|of)\s)?)+[A-Z][a-z]+\b/gu)].map(([name]) =>
    name.replace(/^The\s/u, ''),
  );
  const named = new Set(found.filter((name) => name.endsWith(` ${text}`)));
  return named.size === 1 ? [...named][0] : undefined;
};

/** The whole name of what is called “the rebate” or “this fund” and was named before: Tide Rebate. */
function wholeOf({ words }: Line, { text, from }: Noun, told: readonly string[], earlier: string): string | undefined {
  const isMeant =
    /^(?:the|this|these|such)$/iu.test(words[words[from - 1]?.tag === 'number' ? from - 2 : from - 1]?.text ?? '') &&
    /^[\w-]+(?:\s[\w-]+)?$/u.test(text);
  const heads = (other: string) => coreOf(other).toLowerCase().endsWith(` ${text.toLowerCase()}`);
  return isMeant ? (told.find(heads) ?? (/^[A-Z][a-z]+$/u.test(text) ? lastNamed(text, earlier) : undefined)) : undefined;
}

function trim(name: string): string {
  const [first, ...rest] = name.split(' ');
  const isMere = rest.length > 0 && /^[a-z]/u.test(first!) && /^[A-Z]/u.test(rest[0]!);
  return isMere && isOf(first!, 'lead') ? trim(rest.join(' ')) : name;
}

/** The name of what a sentence is about, for a pronoun in the next. */
export const topicOf = (line: Line): string => trim(topicNoun(line)?.text ?? '');

export interface EnglishPhrase {
  readonly indicator: string;
  /** What is counted; empty for money and shares. */
  readonly counted: string;
  /** `tonne` of $25 per tonne. */
  readonly per: string;
  /** Its name, where the sentence says plainly that it is this. */
  readonly noun?: PlainNoun | undefined;
}

const eachTime: Readonly<Record<string, string>> = { annually: 'year', annum: 'year', yearly: 'year', monthly: 'month' };

/** The time that a number is for each of: month, of “$80 a month”; not of “$80 a year earlier”. */
function timeOf({ words }: Line, at: number): string {
  const [link = '', time = '', next] = words.slice(at + 1, at + 4).map(({ text }) => text);
  const isEach = /^(?:per|an?|each|every)$/u.test(link) && isOf(time, 'each-time') && !isOf(next ?? '', 'ago') && !isNoun(words[at + 3]);
  return isEach ? (eachTime[time] ?? time.toLowerCase()) : (eachTime[link] ?? '');
}

/** What a sum is for one of: $25 per tonne, per cubic metre, of all in “by $5 from $25 to $30 per tonne”, $25 a month. */
function perOf(line: Line, at: number): string {
  const { words } = line;
  const link = words[at + 1]?.text ?? '';
  const next = words.findIndex(({ tag }, index) => index > at && tag !== 'mark');
  if (/^(?:to|from)$/u.test(words[next]?.text ?? '') && words[next + 1]?.tag === 'number') return perOf(line, next + 1);
  const noun = /^(?:per|a|each|every)$/u.test(link) ? nounAt(line, at + 2, false) : undefined;
  const isFree =
    noun && words[at + 2] === words[noun.from] && ![noun.head, noun.head + 1].some((place) => isOf(words[place]?.text ?? '', 'time-noun'));
  if (!isFree) return timeOf(line, at);
  const to = isOf(words[noun.from]!.text, 'measure') ? noun.from : noun.head;
  // $900 a boat; not who has $900 a harbour grant
  const thing = link === 'a' && noun.from < to ? '' : line.sentence.slice(words[noun.from]!.start, words[to]!.end);
  return [thing, timeOf(line, to)].filter(Boolean).join('/');
}

/** What was named before a number: by the sentence before, by the paragraph above, by the number before. */
export interface Named {
  readonly topic: string;
  readonly above: string;
  readonly last: string;
  /** What its own sentence is about. */
  readonly own?: string;
  /** What was counted, of which this is a part. */
  readonly things: string;
  /** The sentences before. */
  readonly earlier: string;
}

/** What something that a sentence says of a number is called; a pronoun, and a name that says nothing, by what was named before. */
function nameOf(line: Line, at: number, said: Said, named: Named, isShare: boolean): readonly [name: string, own?: Noun | undefined] {
  const { topic, above, last, own } = named;
  if (said === undefined) return [''];
  if (said === 'own') return [last || own || topic];
  if (typeof said === 'string') return [topic || above];
  const whole = wholeOf(line, said, [last, topic, above], named.earlier);
  if (whole) return [whole, { ...said, text: whole }];
  const name = said.to < at && !said.isSure ? wholeBefore(line, said, lastBefore(line, at)) : said;
  const isThis = /^(?:this|these|such)$/iu.test(line.words[said.from - 1]?.text ?? '');
  if (isBare(said)) return [isMany(said.text) || said.from > at ? said.text : last || own || topic || (isThis && above) || said.text];
  if (isPerson(line, said) && !said.isSure && !isShare) return [''];
  return [trim((name ?? said).text), isThis ? undefined : name];
}

/** What is done with money for a thing, where it is no fund: spending on, in “spend $5 million on the reef”. */
function outlayOn({ words }: Line, { from }: Noun): string {
  const verb = words.slice(0, from).findLast(({ tag }) => tag === 'verb')?.text ?? '';
  const link = words.slice(0, from).findLast(({ tag }) => tag !== 'article')?.text ?? '';
  if (isOf(verb, 'spends') && link === 'on') return 'spending on ';
  return isOf(verb, 'invests') && /^(?:in|into|on)$/u.test(link) ? 'investment in ' : '';
}

/** What the number at a place of a sentence measures, in the words of the sentence. */
export function readEnglishPhrase(line: Line, number: EnglishNumber, place: number, before: Named): EnglishPhrase {
  const at = line.words.findIndex((word) => word.number === place);
  const isPortion = ['%', '百分点', '倍'].includes(number.unit);
  const per = number.unit === '' || isPortion ? timeOf(line, at) : perOf(line, at);
  const thing = number.unit === '' ? nounAt(line, line.words[at + 1]?.text === 'of' ? at + 2 : at + 1, false) : undefined;
  const counted = thing?.text ?? '';
  const make = (indicator: string, named?: Noun, by?: By | undefined): EnglishPhrase => {
    const noun = plainNoun(line, at, named, by);
    return { indicator: (noun && by === 'aim' ? outlayOn(line, noun) : '') + indicator, counted, per, noun };
  };
  // 24 tonnes of steel
  const isOfMeasure = thing !== undefined && isMeasure(line, at);
  const measured = isOfMeasure && line.words[thing.to + 1]?.text === 'of' ? nounAt(line, thing.to + 2, false) : undefined;
  if (thing && (measured || !isOfMeasure)) return make((measured ?? thing).text);
  if (before.things && !thing) return { ...make(before.things), counted: before.things };
  const about = topicNoun(line);
  const named = { ...before, own: about && about.to < at ? trim(about.text) : '' };
  let person = '';
  for (const [said, by] of namings(line, at, number)) {
    const isShare = number.unit === '%' && (number.isShare || (typeof said === 'object' && said.from > at));
    const [name, noun] = nameOf(line, at, said, named, isShare);
    // The number of boats has grown to 900.
    const boats = number.unit ? '' : (/^number of (.+?)(?=\s(?:with|of|in|for|on|to)\s|$)/u.exec(name)?.[1] ?? '');
    if (name) return { ...make(name, noun, isOfMeasure ? undefined : by), counted: counted || boats };
    if (typeof said === 'object') person ||= said.text;
  }
  const { last, own, topic, above } = named;
  return make((isOfMeasure ? counted : '') || last || own || topic || person || above);
}

/** Whether nothing but times and joints stands between two numbers, so that the second is of the same thing: from 10% in 2020 to 12%. */
export const joinsNumbers = (between: string): boolean =>
  /^\sfor\s[^;.$]{1,60}(?:,?\sand|,)\s$/u.test(between) ||
  (between.length < 90 &&
    (between.match(/[A-Za-z][\w'-]*|\d[\d,.]*|\S/gu) ?? []).every(
      (text) =>
        /^(?:[\d,().]+|FY\d*|tonne|range|and|or)$/u.test(text) ||
        isOf(text, 'stop', 'article', 'preposition', 'month', 'change-noun', 'former', 'aux'),
    ));
