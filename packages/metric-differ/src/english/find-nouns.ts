import { isOf } from './en-words.js';
import { type Line, shortForm, type Word } from './tag-words.js';

/** A name in a sentence, by its words: the last of the noun itself is its head, cap in “cap on fares”. */
export interface Noun {
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly text: string;
}

const [mostWords, mostInAll] = [9, 12];
export const isNoun = (word: Word | undefined): word is Word => word?.tag === 'noun';
export const isCapital = (word: Word | undefined) => word !== undefined && /^[A-Z]/u.test(word.text);

/** Whether “and” stands inside a name: research and development, Jobs and Skills Package. */
function joins({ words }: Line, at: number): boolean {
  const [before, own, after, next] = [words[at - 1], words[at]!, words[at + 1], words[at + 2]];
  if (!isNoun(before) || !isNoun(after)) return false;
  if (own.text === '–') return isCapital(before) && isCapital(after);
  if (own.tag !== 'joint' || own.text === 'or') return false;
  return (isCapital(before) && isCapital(after)) || (!/s$/u.test(before.text) && (isNoun(next) || !/s$/u.test(after.text)));
}

const isGroup = (word: Word | undefined) => word !== undefined && /^[a-z]+s$/u.test(word.text) && isOf(word.text, 'person');
/** What opens a name and is no part of it: the, up in “top up the fund”. */
const opens = ({ tag, text }: Word) => tag === 'article' || (tag === 'adverb' && /^(?:up|out|down|back)$|ly$/u.test(text));
/** Behind these a name goes on. */
const goesOn = /^(?:of|for|on|in|to|under|per)$/u;

const isDate = (word: Word | undefined) =>
  word !== undefined && /^[a-z]+-[A-Z]/u.test(word.text) && isOf(word.text.split('-').at(-1)!, 'month');
/** Whether a word says when or how and is no name: in cash, over the year, from 2019. */
export const isTime = (word: Word | undefined, next?: Word): boolean =>
  isDate(word) ||
  !word ||
  word.tag === 'number' ||
  (isOf(word.text, 'time-noun') && !(word.tag === 'noun' && next?.tag === 'noun')) ||
  (word.tag !== 'noun' && isOf(word.text, 'month')) ||
  /\d{4}|^FY/u.test(word.text);

function nounOf({ sentence, words }: Line, from: number, head: number, to: number): Noun {
  return { from, head, to, text: sentence.slice(words[from]!.start, words[to]!.end).replace(shortForm, '') };
}

/** Where the list that goes on behind a word ends: research, trade and ports; the word itself where none does. */
function listEnd(line: Line, at: number): number {
  const { words } = line;
  for (let end = at; ; ) {
    const isComma = words[end + 1]?.text === ',';
    const joint = isComma ? end + 2 : end + 1;
    const isLast = words[joint]?.tag === 'joint' && words[joint]!.text !== 'or';
    const next = isLast || isComma ? nounAt(line, joint + (isLast ? 1 : 0), false) : undefined;
    if (
      !next ||
      (next.from > joint + (isLast ? 1 : 0) && !(isLast && !/^(?:aux|verb)$/u.test(words[next.to + 1]?.tag ?? ''))) ||
      next.to - at > mostWords ||
      isTime(words[next.head])
    )
      return at;
    if (isLast || words.slice(next.from, next.to).some(({ tag }) => tag === 'joint')) return next.to;
    end = next.to;
  }
}

/** The name that begins at a word, behind what only points at it; where `isWhole`, with what it is of: number of berths in the port. */
export function nounAt(line: Line, at: number, isWhole = true): Noun | undefined {
  const { words } = line;
  let from = at;
  while (from < at + 3 && words[from] && opens(words[from]!)) from++;
  // give businesses support
  if (words[from - 1]?.tag === 'verb' && isGroup(words[from]) && isNoun(words[from + 1])) from++;
  let head = from - 1;
  while (head + 1 - from < mostWords && (isNoun(words[head + 1]) || (head >= from && words[head + 1] && joins(line, head + 1)))) head++;
  if (head < from) return undefined;
  let to = isWhole ? listEnd(line, head) : head;
  while (
    isWhole &&
    (to === head || words[to + 1]?.text === 'of') &&
    words[to + 1]?.tag === 'preposition' &&
    goesOn.test(words[to + 1]!.text)
  ) {
    const first = nounAt(line, to + 2, false);
    // the cost of mending our nets
    const isDoing = first && /ing$/u.test(words[first.to]!.text) && words[first.to + 1]?.tag === 'article';
    const more = isDoing ? nounAt(line, first.to + 1, false) : first;
    const isManner = more && words[to + 1]!.text === 'in' && isBare(more) && words[more.to + 1]?.text !== 'of';
    if (!more || isManner || isTime(words[more.head]) || more.to - from > mostInAll) break;
    to = listEnd(line, more.to);
  }
  const other = words[head + 1]?.text === '–' ? nounAt(line, head + 2, false) : undefined;
  if (other && words[other.to]!.text === words[head]!.text) return other;
  return nounOf(line, from, head, to);
}

/** The name that ends at a word, and the one that this only places: the excise duty for diesel; `links` says how far to go: loans of, not the risk for loans of; skippers with boats. */
export function nounTo(line: Line, at: number, links: 'none' | 'close' | 'usual' | 'all' = 'usual'): Noun | undefined {
  const { words } = line;
  let from = at + 1;
  while (from > 0 && at - from < mostWords && (isNoun(words[from - 1]) || (from <= at && from > 1 && joins(line, from - 1)))) from--;
  if (from < at && words[from - 1]?.tag === 'verb' && isGroup(words[from])) from++;
  if (from > at) return undefined;
  let link = from - 1;
  while (link > 0 && words[link]!.tag === 'article') link--;
  const joint = words[link]?.tag === 'preposition' ? words[link]!.text : '';
  const isFar = /^(?:for|on)$/u.test(joint) && !isOf(words[at]!.text, 'person');
  const isLink = /^(?:to|with)$/u.test(joint) ? links === 'all' : goesOn.test(joint) && !(links === 'close' && isFar);
  const outer = isLink && links !== 'none' ? nounTo(line, link - 1, links) : undefined;
  return outer && (links === 'all' || !isPerson(line, outer)) && at - outer.from <= mostInAll && !isTime(words[at])
    ? nounOf(line, outer.from, outer.head, at)
    : nounOf(line, from, at, at);
}

/** A name before a number with all that belongs to it, the number of lamps in the bay; undefined where something else stands before the verb. */
export function wholeBefore(line: Line, noun: Noun, end: number): Noun | undefined {
  const next = line.words[noun.to + 1];
  // those aged 65 and above, fees that were due
  if (
    next?.tag === 'verb' &&
    !isOf(next.text, 'change') &&
    /(?:ing|[^e]ed|en|[wr]n)$/u.test(next.text) &&
    line.words.slice(noun.to + 2, end).some(({ tag }) => tag !== 'adverb')
  )
    return undefined;
  const more = noun.to + 1 < end && next?.tag === 'preposition' ? nounAt(line, noun.to + 2) : noun;
  // in two steps
  if (more === noun || (more && isBare(more))) return noun;
  const isWhole =
    more &&
    goesOn.test(next!.text) &&
    !isTime(line.words[more.head]) &&
    /^(?:aux|verb|preposition)$/u.test(line.words[more.to + 1]?.tag ?? '');
  return isWhole ? nounOf(line, noun.from, noun.head, more.to) : undefined;
}

export const isPerson = ({ words }: Line, { head }: Noun): boolean => isOf(words[head]!.text, 'person');
/** A name without what it is of: cost, in “cost of buoys”. */
export const coreOf = (name: string): string => name.split(/\s(?:for|to|of|in|on|under)\s/u, 1)[0]!;
const headIn = (name: string) => coreOf(name).split(' ').at(-1)!;
/** The same of a name alone: skippers on small boats. */
export const namesPerson = (name: string): boolean => isOf(headIn(name), 'person');
/** Whether a name is of several things: grants for skippers. */
export const isMany = (name: string): boolean => /[^s]s$/u.test(headIn(name));
/** A name that says nothing by itself: these annual increases. */
export const isBare = ({ text, head, to }: Noun): boolean =>
  head === to && text.split(' ').every((word) => /^[a-z]/u.test(word) && isOf(word, 'light', 'lead', 'change-noun'));
