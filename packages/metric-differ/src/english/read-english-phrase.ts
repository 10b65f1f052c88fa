import {
  behind,
  behindOpening,
  behindTimes,
  clauseStart,
  governed,
  isBe,
  isDone,
  isVerbal,
  opening,
  type Said,
  subjectOf,
} from './clause-nouns.js';
import { isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';
import { isBare, isNoun, isPerson, type Noun, namesPerson, nounAt, nounTo } from './find-nouns.js';
import type { Line, Word } from './tag-words.js';

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

/** What stands around a number. */
interface Place {
  readonly line: Line;
  readonly at: number;
  /** The last word before it that is not about its size. */
  readonly last: number;
  readonly before: Word | undefined;
  /** Where “of GDP” behind it ends. */
  readonly base: number;
  readonly unit: string;
  readonly isMoney: boolean;
  /** Behind “to”, “by”, “from” or “at”. */
  readonly isAt: boolean;
  /** What it is the size of: rebate in “a rebate of $5”. */
  readonly whole: Noun | undefined;
}

function placeOf(line: Line, at: number, unit: string): Place {
  const { words } = line;
  let last = lastBefore(line, at);
  // will cost the port $5 million
  const receiver = isNoun(words[last]) ? nounTo(line, last) : undefined;
  const giver = receiver ? lastBefore(line, receiver.from) : -1;
  if (receiver && words[giver]?.tag === 'verb' && (isPerson(line, receiver) || /^costs?$/u.test(words[giver]!.text))) last = giver;
  const before = words[last];
  return {
    line,
    at,
    last,
    before,
    base: behindBase(line, at),
    unit,
    isMoney: !['%', '百分点', '倍'].includes(unit),
    isAt: before?.tag === 'preposition' && /^(?:to|by|from|at)$/u.test(before.text),
    whole: before && /^(?:of|worth)$/u.test(before.text) ? nounTo(line, last - 1, 'close') : undefined,
  };
}

/** What a number is the size of, and who is meant by it. */
function* sized({ line, at, last, before, whole }: Place): Generator<Said> {
  const { words } = line;
  // raise the limit from the present size of $5 million
  const step = whole ? (words[lastBefore(line, whole.from)]?.text ?? '') : '';
  const isStep = step === 'from' || (step === 'to' && words.some(({ text }, index) => text === 'from' && index < at));
  const stepped = isStep ? governed(line, whole!.from) : undefined;
  if (typeof stepped === 'object') yield stepped;
  if (whole && !isBare(whole)) yield whole;
  if (before?.text === 'worth' && !whole) yield 'own';
  if (before?.tag !== 'verb' || !isOf(before.text, 'threshold')) return;
  // skippers earning up to $4,000
  const who = words.findLastIndex((word, index) => index < last && isNoun(word) && isOf(word.text, 'person'));
  yield sure(nounTo(line, who, 'none') ?? subjectOf(line, last));
}

/** What a verb or the words behind say that a number is of. */
function* told({ line, at, last, before, base, unit, isMoney, isAt, whole }: Place): Generator<Said> {
  const { words } = line;
  if (isAt && unit === '倍' && !isOf(words[at + 1]?.text ?? '', 'change-noun')) yield governed(line, last + 1);
  if (base === at && !isMeasure(line, at)) yield direct(line, at);
  if (isAt || unit === '倍' || unit === '百分点') yield governed(line, last + 1);
  if (!isMoney && base === at && !whole && !isBe(before)) yield behind(line, at, false);
  if (before && (isBe(before) || (isDone(before) && !isOf(before.text, 'object-verb')))) {
    const said = subjectOf(line, last);
    if (said === 'earlier' && !isMoney && base === at) yield behind(line, at, false);
    yield said;
  }
  // a fund with a first sum of $5 million to mend piers
  if (whole && (!isMoney || words[lastBefore(line, whole.from)]?.text === 'with')) yield whole;
  yield behind(line, base, isMoney || base > at);
  // draw $5 million from the reserves
  const source = behindTimes(line, at + 1);
  if (isMoney && (whole || before?.tag === 'verb') && words[source]?.text === 'from') yield nounAt(line, source + 1);
  if (whole) yield whole;
}

/** What may be meant where neither says it. */
function* loose({ line, at, last, before, base }: Place): Generator<Said> {
  const { words } = line;
  // At 19% of GDP, spending is low
  if (last <= 0 && words[base + 1]?.text === ',') yield nounAt(line, base + 2);
  if (base > at) yield governed(line, at);
  if (before?.text === '–') yield nounTo(line, last - 1);
  if (isNoun(before)) yield nounTo(line, last);
  const verb = words.findLastIndex((word, index) => index < at && isVerbal(word));
  const subject = verb < 0 ? undefined : subjectOf(line, verb);
  if (before?.text === ',' && typeof subject !== 'object') yield subject;
  if (typeof subject !== 'object' || isPerson(line, subject)) yield opening(line, at);
  yield base > at ? sure(subject) : subject;
}

/** The places that may name what a number is of, the surest first. */
function* candidates(place: Place): Generator<Said> {
  yield* sized(place);
  yield* told(place);
  yield* loose(place);
}

const sure = (said: Said): Said => (typeof said === 'object' ? { ...said, isSure: true } : said);

/** What a sentence is about: what the government gives or raises, else its subject. */
function topicNoun(line: Line): Noun | undefined {
  const from = behindOpening(line, 0, line.words.length);
  const verb = line.words.findIndex((word, at) => at >= from && isVerbal(word));
  if (verb < 0) return undefined;
  const subject = subjectOf(line, verb);
  if (typeof subject === 'object' && !isPerson(line, subject)) return subject;
  const main = line.words.findIndex(({ tag }, at) => at >= verb && tag === 'verb' && line.words[at + 1]?.text !== 'to');
  return main < 0 ? undefined : nounAt(line, main + 1);
}

/** The whole name of what is called “the rebate” or “this fund” and was named before: Tide Rebate. */
function wholeOf({ words }: Line, { text, from }: Noun, told: readonly string[]): string | undefined {
  const isMeant =
    /^(?:the|this|these|such)$/iu.test(words[words[from - 1]?.tag === 'number' ? from - 2 : from - 1]?.text ?? '') &&
    /^[\w-]+(?:\s[\w-]+)?$/u.test(text);
  const heads = (other: string) =>
    other
      .split(/\s(?:of|for|to|on|in|under)\s/u, 1)[0]!
      .toLowerCase()
      .endsWith(` ${text.toLowerCase()}`);
  return isMeant ? told.find(heads) : undefined;
}

function trim(name: string): string {
  const [first, ...rest] = name.split(' ');
  const isMere = rest.length > 0 && (/^[a-z]/u.test(first!) || /^[a-z]/u.test(rest[0]!)) && !/^(?:and|or)$/u.test(rest[0]!);
  return isMere && isOf(first!, 'lead') ? trim(rest.join(' ')) : name;
}

/** What a sentence is about, for a pronoun in the next; empty where it has no name of its own. `names` are of its figures. */
export function topicOf(line: Line, names: readonly (string | undefined)[]): string {
  const noun = topicNoun(line);
  const verb = line.words.findIndex(isVerbal);
  // One in eight sailors is …; they will receive $300.
  const figure = line.words.find(
    ({ number }, at) => number !== undefined && (at < verb ? at <= 1 : line.words[lastBefore(line, at)]?.tag === 'verb'),
  );
  const name = figure ? (names[figure.number!] ?? '') : '';
  const isSaid = figure && line.words.indexOf(figure) < verb;
  const isShare = figure !== undefined && /%|\b(?:in|of|half)\b/u.test(line.sentence.slice(figure.start, figure.end));
  if (figure && (!noun || isPerson(line, noun))) return (isSaid && isShare) || !namesPerson(name) ? name : '';
  return noun && !isPerson(line, noun) && !isBare(noun) ? trim(noun.text) : '';
}

export interface EnglishPhrase {
  readonly indicator: string;
  /** What is counted; empty for money and shares. */
  readonly counted: string;
  /** `$25 per tonne` */
  readonly per: string;
  /** The sentence does not say it; what was named before may be meant. */
  readonly isGuess?: boolean;
}

/** What a sum is for one of: $25 per tonne; empty for times. */
function perOf(line: Line, at: number): string {
  const { words } = line;
  const noun = /^(?:per|a|each|every)$/u.test(words[at + 1]?.text ?? '') ? nounAt(line, at + 2, false) : undefined;
  const isFree =
    noun && words[at + 2] === words[noun.from] && ![noun.head, noun.head + 1].some((place) => isOf(words[place]?.text ?? '', 'time-noun'));
  return isFree ? words[noun.head]!.text : '';
}

/** What was named before a number: by the sentence before, by the paragraph above, by the number before. */
export interface Named {
  readonly topic: string;
  readonly above: string;
  readonly last: string;
  /** What was counted, of which this is a part. */
  readonly things: string;
}

/** What the number at a place of a sentence measures, in the words of the sentence. */
export function readEnglishPhrase(line: Line, number: EnglishNumber, place: number, { topic, above, last, things }: Named): EnglishPhrase {
  const at = line.words.findIndex((word) => word.number === place);
  const per = number.unit ? perOf(line, at) : '';
  const thing = number.unit === '' ? nounAt(line, line.words[at + 1]?.text === 'of' ? at + 2 : at + 1, false) : undefined;
  const counted = thing?.text ?? '';
  // 24 tonnes of steel
  const isOfMeasure = thing !== undefined && isMeasure(line, at);
  const measured = isOfMeasure && line.words[thing.to + 1]?.text === 'of' ? nounAt(line, thing.to + 2, false) : undefined;
  if (thing && (measured || !isOfMeasure)) return { indicator: (measured ?? thing).text, counted, per };
  if (things && !thing) return { indicator: things, counted: things, per };
  const about = topicNoun(line);
  const own = about && about.to < at && !isPerson(line, about) && !isBare(about) ? trim(about.text) : '';
  const object = own && line.words.slice(0, about!.from).some(isVerbal) ? own : '';
  const nameOf = (said: Said): string => {
    if (typeof said !== 'object') return said === 'earlier' ? object || topic || above : said === 'own' ? own || last || topic : '';
    const isThis = /^(?:this|these|such)$/iu.test(line.words[said.from - 1]?.text ?? '');
    const isMany = /s$/u.test(said.text) || (said.from > at && !isOf(line.words[said.head]!.text, 'change-noun'));
    if (isBare(said))
      return (isMany && !(isThis && said.from > at) ? said.text : last || own || topic || (isThis && !isMany && above)) || said.text;
    return isPerson(line, said) && !said.isSure && !(number.unit === '%' && (said.from > at || number.isShare)) ? '' : trim(said.text);
  };
  let person = '';
  for (const said of candidates(placeOf(line, at, number.unit))) {
    const name = (typeof said === 'object' && wholeOf(line, said, [last, topic, above])) || nameOf(said);
    // The number of boats has grown to 900.
    if (name)
      return {
        indicator: name,
        counted: counted || (number.unit ? '' : (/^number of (.+?)(?=\s(?:with|of|in|for|on|to)\s|$)/u.exec(name)?.[1] ?? '')),
        per,
      };
    if (typeof said === 'object') person ||= said.text;
  }
  // Skippers will receive $300: of what was spoken of above.
  const isGift = line.words.slice(0, at).findLast(({ tag }) => tag === 'verb' || tag === 'aux');
  const given = isGift && isOf(isGift.text, 'get') ? above : '';
  return { indicator: (isOfMeasure ? counted : '') || own || last || topic || given || person || above, counted, per, isGuess: true };
}

/** Whether a number is in what its clause is about: about 300 boats will sail. */
export function standsFirst(line: Line, place: number): boolean {
  const at = line.words.findIndex((word) => word.number === place);
  const verb = line.words.findIndex((word, index) => index > at && isVerbal(word));
  return verb >= 0 && !line.words.slice(behindOpening(line, clauseStart(line, verb), at), at).some(isVerbal);
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
