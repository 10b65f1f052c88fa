import { isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';
import { isBare, isNoun, isPerson, isTime, type Noun, namesPerson, nounAt, nounTo } from './find-nouns.js';
import { basesOf, type Line, type Word } from './tag-words.js';

/** What a number is said of; a pronoun stands for what was named before. */
type Said = (Noun & { readonly isSure?: boolean }) | 'earlier' | 'own' | undefined;

const isVerbal = ({ tag }: Word) => tag === 'verb' || tag === 'aux';
const isBe = (word: Word | undefined) => word?.tag === 'aux' && isOf(word.text, 'be');
const isDone = ({ tag, text }: Word) => tag === 'verb' && isOf(text.toLowerCase(), 'change', 'subject-verb');
const isChanging = (word: Word) =>
  isDone(word) || (word.tag === 'verb' && basesOf(word.text.toLowerCase()).some((base) => isOf(base, 'change', 'subject-verb')));

/** Where the clause around a word begins: behind “; ”, “, and the”, “whose”, “that the”. */
function clauseStart({ words }: Line, at: number): number {
  for (let start = at; start > 0; start--) {
    const [before, own] = [words[start - 1]!, words[start]!];
    const isClause = words.slice(start, at + 1).some(isVerbal);
    const isDash = before.text === '–' && !(/^[A-Z]/u.test(own.text) && /^[A-Z]/u.test(words[start - 2]?.text ?? ''));
    if (isClause && (isDash ? own.tag !== 'aux' && own.tag !== 'verb' : /^[;:—.]$/u.test(before.text))) return start;
    const isNew = isClause && (/^(?:article|pronoun|noun)$/u.test(own.tag) || (own.tag === 'preposition' && before.text === 'that'));
    if (
      isNew &&
      ((before.tag === 'joint' && words[start - 2]?.text === ',' && words.slice(0, start - 2).some(isVerbal)) ||
        (isOf(before.text, 'clause', 'opener') && words[start - 2]?.text !== 'such'))
    )
      return start;
  }
  return 0;
}

/** Behind what opens a clause before its subject: in the last year, to help families, if needed. */
function behindOpening({ words }: Line, start: number, end: number): number {
  let from = start;
  for (;;) {
    while (from < end && /^(?:adverb|joint|mark)$/u.test(words[from]!.tag) && !isOf(words[from]!.text, 'opener')) from++;
    const first = words[from];
    const comma = words.findIndex(({ text }, at) => at > from && at < end && text === ',');
    const isAside =
      first &&
      (/^(?:preposition|aux|verb)$/u.test(first.tag) || [first, words[from - 1]].some((word) => word && isOf(word.text, 'opener')));
    // all in all
    const isEmpty =
      comma > 0 && words.slice(from, comma).every(({ tag }) => tag !== 'noun' && tag !== 'pronoun' && tag !== 'verb' && tag !== 'aux');
    if (!(isAside || isEmpty) || comma < 0) return from;
    from = comma + 1;
  }
}

/** Who does or what is what the verb at a place says: the first name of its clause, or the one that “which” stands for. */
function subjectOf(line: Line, verb: number): Said {
  const { words } = line;
  let before = verb - 1;
  while (before > 0 && (words[before]!.tag === 'aux' || words[before]!.tag === 'adverb')) before--;
  const last = words[before]?.text ?? '';
  if (/^(?:which|that|who)$/u.test(last)) return nounTo(line, words[before - 1]?.text === ',' ? before - 2 : before - 1, 'all');
  if (/^(?:it|they|this|these|both)$/iu.test(last)) return 'earlier';
  const isLoose = /ing$/u.test(words[verb]!.text) ? words[verb - 1]?.tag !== 'aux' : words[before + 1]!.text === 'to';
  if (isLoose && isNoun(words[before])) return nounTo(line, before, 'all');
  // keep the rate from rising
  if (isLoose && last === 'from') return nounTo(line, before - 1);
  const apposed = isLoose && last === ',' ? nounTo(line, before - 1, 'all') : undefined;
  for (let at = behindOpening(line, clauseStart(line, verb), verb); at < verb; at++) {
    if (words[at]!.tag === 'pronoun') return apposed ?? (/^(?:I|we|that)$/iu.test(words[at]!.text) ? 'own' : 'earlier');
    const link = words[at - 1]?.tag === 'article' ? words[at - 2] : words[at - 1];
    if (isNoun(words[at]) && link?.tag !== 'preposition') return nounAt(line, at);
  }
  return nounTo(line, before);
}

/** What a number behind “by”, “to”, “from” or “at” changes or holds: the object of what raises, the subject of what grows. */
function governed(line: Line, at: number): Said {
  const { words } = line;
  const start = clauseStart(line, at);
  // bring the total to $5 million
  let held: Said;
  for (let verb = at - 1; verb >= start; verb--) {
    const [word, next] = [words[verb]!, words[verb + 1]];
    if (isNoun(word) && isOf(word.text, 'change-noun') && next?.tag === 'preposition')
      return (/^(?:in|of|to)$/u.test(next.text) && nounAt(line, verb + 2)) || nounTo(line, verb);
    if (isBe(word)) return held ?? subjectOf(line, verb);
    const object = word.tag !== 'verb' || isBe(words[verb - 1]) ? undefined : nounAt(line, verb + 1);
    const isHeld = object !== undefined && object.to < at;
    if (isChanging(word)) return isHeld ? object : subjectOf(line, verb);
    if (isHeld && !isTime(words[object.head])) held ??= object;
  }
  if (held || words[at - 1]!.text !== 'at') return held;
  return nounTo(line, words[at - 2]?.text === ',' ? at - 3 : at - 2);
}

/** Where what stands behind a number goes on behind its times: each year, over the next five years. */
function behindTimes({ words }: Line, at: number): number {
  let from = at;
  while (words[from] && (words[from]!.tag === 'adverb' || words[from]!.text === 'each')) from++;
  if (!/^(?:a|an|per|every|over|for|in|from|by|on)$/u.test(words[from]?.text ?? '')) return from;
  let end = from + 1;
  while (
    end < from + 6 &&
    words[end] &&
    !isTime(words[end], words[end + 1]) &&
    (/^(?:article|adverb|joint|preposition|mark)$/u.test(words[end]!.tag) || isTime(words[end + 1]))
  )
    end++;
  while (words[end]?.tag === 'number' || (isTime(words[end]) && words[end + 1] && isTime(words[end + 1]))) end++;
  // from 2024 to 2026
  if (isTime(words[end]) && /^(?:to|and)$/u.test(words[end + 1]?.text ?? '') && isTime(words[end + 2]) && words[end + 2]?.tag !== 'number')
    end += 2;
  return isTime(words[end], words[end + 1]) && end < words.length ? behindTimes({ words } as Line, end + 1) : from;
}

/** What a verb is done to: to widen and deepen the canal. */
function objectOf(line: Line, verb: number): Noun | undefined {
  const { words } = line;
  return words[verb + 1]?.tag === 'joint' ? nounAt(line, verb + 3) : nounAt(line, verb + 1);
}

/** What money is for, or what a share is of, by the words behind it: for the fund, in vouchers, to train pilots. */
function behind(line: Line, at: number, isMoney: boolean): Said {
  const { words } = line;
  let from = behindTimes(line, at + 1);
  const verb = words.findIndex(({ tag }, index) => index >= from && tag !== 'aux' && tag !== 'adverb');
  const isGiven = words[verb]?.tag === 'verb' && words[from]!.text !== 'to' && isOf(words[verb]!.text, 'given');
  if (isGiven) from = behindTimes(line, verb + 1);
  if (words[from]?.text === ',' && words[from + 1]?.tag === 'aux') from++;
  if (words[from]?.text === 'worth' && words[from + 1]?.text === 'of') from++;
  const link = words[from];
  // to be put with others into a fund
  const into =
    words[from + 1]?.text === 'be' ? words.findIndex(({ text }, index) => index > from && /^(?:in|into|for|on|towards)$/u.test(text)) : -1;
  if (into > 0) return nounAt(line, into + 1);
  if (link?.text === 'to' && link.tag === 'aux')
    return objectOf(
      line,
      words.findIndex(({ tag }, index) => index > from && tag === 'verb'),
    );
  if (link?.tag !== 'preposition' || !(isMoney ? /^(?:of|worth|in|for|on|towards?|into|to|under|through|via)$/u : /^of$/u).test(link.text))
    return undefined;
  const found = nounAt(line, words[from + 1]?.tag === 'verb' ? from + 2 : from + 1);
  // in the form of vouchers
  const noun = found && found.to > found.head && isOf(words[found.head]!.text, 'empty') ? nounAt(line, found.head + 2) : found;
  return noun && !isTime(words[noun.head]) ? { ...noun, isSure: isGiven || /^(?:in|into|on)$/u.test(link.text) } : undefined;
}

/** What is said before the subject to be paid for: to restore piers, for these boats. */
function opening(line: Line, at: number): Said {
  const start = clauseStart(line, at);
  const { words } = line;
  const end = behindOpening(line, start, at);
  const first = words.findIndex(
    ({ text }, index) =>
      index >= start &&
      index < end &&
      /^(?:for|to|under|through|as)$/iu.test(text) &&
      (index === start || words[index - 1]!.tag === 'mark'),
  );
  if (first < 0) return undefined;
  // as part of the renewal
  const isPart = /^part$/u.test(words[first + 1]?.text ?? '');
  const noun = nounAt(line, first + (isPart ? 3 : words[first + 1]?.tag === 'verb' ? 2 : 1));
  return noun && noun.to < end && !isTime(words[noun.head]) ? noun : undefined;
}

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
