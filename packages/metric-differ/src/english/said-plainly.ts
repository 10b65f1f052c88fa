import { behindTimes, isBe, isVerbal, type Said, subjectOf } from './clause-nouns.js';
import { isOf } from './en-words.js';
import { coreOf, isNoun, isPerson, isTime, type Noun } from './find-nouns.js';
import type { Verb } from './governing-verb.js';
import { basesOf, isCapital, type Line, type Word } from './tag-words.js';

/**
 * The constructions that say what a number is of: a rebate of $5 (size), a $5 rebate (right), raise the cap to $5 (moved), the cap is $5 (subject), $5 for the fund (aim),
 * 300 boats (count).
 */
export type By = 'size' | 'right' | 'moved' | 'subject' | 'aim' | 'count';

/** What a number is of, and by which construction. */
export type PlainNoun = Noun & { readonly by: By };

const isStop = (word: Word | undefined) => !word || /^[.,;:–)]$/u.test(word.text);

/** Whether a name behind its number ends where its phrase ends: not payout for families, of “payout for families with children”. */
function endsBehind(line: Line, { head, to }: Noun): boolean {
  const next = line.words[behindTimes(line, to + 1)];
  return isStop(next) || /^(?:joint|aux)$/u.test(next!.tag) || (isCapital(line.words[head]!.text) && next!.text !== 'of');
}

/** Whether a name before its number is all that is said of it: not goods, of “goods bought abroad will cost”, nor growth rate, of “a growth rate of 4% in fares”. */
function endsBefore(line: Line, { to }: Noun, at: number): boolean {
  const { words } = line;
  const first = behindTimes(line, to + 1);
  // the grant for pilots, from $5 to $6
  const next = words[words[first]?.text === ',' && words[first + 1]?.tag === 'preposition' ? first + 1 : first];
  const isNext =
    next && (next.tag === 'aux' || isOf(next.text, 'change', 'subject-verb', 'be') || /^(?:to|by|from|at|of)$/u.test(next.text));
  const isTold =
    words
      .slice(to + 1, at)
      .some(
        (word, index) =>
          /^(?:that|which|who)$/u.test(word.text) || (isNoun(word) && !isOf(word.text, 'lead') && !isTime(word, words[to + 2 + index])),
      ) || words[at + 1]?.text === 'what';
  const more = words[behindTimes(line, at + 1)]?.text ?? '';
  const isPart = words[at + 1]?.text === 'of' && !line.sentence.slice(words[at]!.start, words[at]!.end).includes('%');
  const isMore = /^(?:in|on)$/u.test(more) && !/^(?:by|to|from)$/u.test(words[at - 1]?.text ?? '');
  return Boolean(isNext) && !isTold && !isMore && !isPart;
}

/** Whether a name says by itself what it names: not grant, package for families, amount of increase, nor who gets it. */
function isTelling(line: Line, noun: Noun, by: By): boolean {
  const isAlone = !noun.text.includes(' ') && isOf(noun.text, 'vague', 'light');
  // increased dues of $5 million
  const isGrown = by === 'size' && isOf(line.words[noun.from - 1]?.text ?? '', 'change');
  if (isPerson(line, noun) || isAlone || isGrown) return false;
  if (/[A-Z]/u.test(noun.text.replace(/\bGDP\b/u, ''))) return !/\baverage$/u.test(noun.text);
  const names = noun.text.split(' ');
  // a reduced outlay of $5 million
  if (isOf(names[0]!, 'change')) return false;
  if (names.every((word) => isOf(word, 'light', 'lead', 'change-noun', 'preposition') || word === 'and')) return false;
  const core = coreOf(noun.text);
  if (/\baverage$/u.test(core)) return false;
  const isOfWhat = !isOf(core, 'light', 'vague') || /^\S+\s(?:of|to)\s/u.test(noun.text);
  return isOfWhat && (names.length > 1 || /^(?:moved|subject)$/u.test(by) || (by === 'count' && /s$/u.test(core)));
}

/** Whether what is counted is the name behind a number, of a clause: not 65 Capital, firms from 30 ports, piers within 400 metres of it, by 30% or 9 boats. */
function isCounted({ words }: Line, at: number, { head }: Noun): boolean {
  const isName = isCapital(words[head]!.text) && !/s$/u.test(words[head]!.text);
  const before = words.slice(0, at).findLast(({ tag, text }) => tag !== 'article' && tag !== 'adverb' && !isOf(text, 'lead'));
  return !isName && !/^(?:preposition|noun)$/u.test(before?.tag ?? '') && before?.text !== 'or';
}

/** Whether a verb that moves what it is said of stands next before a number: raise the cap to $5; not taxed at bands from $5. */
function isMoved({ words }: Line, at: number): boolean {
  const verb = words.slice(0, at).findLast(isVerbal)?.text.toLowerCase() ?? '';
  return [verb, ...basesOf(verb)].some((one) => isOf(one, 'change', 'moves', 'be'));
}

/**
 * Whether money that a verb gives is for what stands behind it: not what it is a part of ($5 of the fund), where it comes from, what is done (to match gifts), who is to do it
 * (for the guild to grow).
 */
function isAim({ words }: Line, at: number, { from, to }: Noun): boolean {
  const giving = words
    .slice(0, at)
    .findLast(({ text, tag }) => tag !== 'article' && tag !== 'adverb' && !isOf(text, 'lead', 'outlay', 'over') && text !== 'between');
  const isGiven = !giving || giving.tag === 'verb' || words[at + 1]?.tag === 'aux' || giving.text === 'of';
  const link = words.slice(0, from).findLast(({ tag }) => tag !== 'article');
  const isWorth = words.slice(at, from).some(({ text }) => text === 'worth');
  return (
    (!/^(?:of|from)$/u.test(link?.text ?? '') || isWorth) &&
    isGiven &&
    link?.tag !== 'verb' &&
    // in their accounts
    !words.slice(at, from).some(({ text }) => /^(?:their|his|her|your)$/u.test(text)) &&
    !(link?.text === 'for' && words[to + 1]?.tag === 'aux')
  );
}

/** The name of a number, where it stands in its construction plainly. */
export function plainNoun(line: Line, at: number, noun: Noun | undefined, by: By | undefined): PlainNoun | undefined {
  return noun && by && isPlain(line, at, noun, by) ? { ...noun, by } : undefined;
}

function isPlain(line: Line, at: number, noun: Noun, by: By): boolean {
  if (!isTelling(line, noun, by)) return false;
  const before = line.words.slice(0, noun.from).findLastIndex(({ tag }) => tag !== 'article' && tag !== 'adverb');
  const link = line.words[before];
  // tugs and ferries rose by 3%; rebates on the tow fee of $20
  if (link?.tag === 'joint') return false;
  if (by === 'size' && link?.tag === 'preposition' && !/^(?:with|to|at|by|through|from|than)$/u.test(link.text)) return false;
  if (!(noun.to < at ? endsBefore(line, noun, at) : endsBehind(line, noun))) return false;
  if (by === 'count') return isCounted(line, at, noun);
  return by === 'aim' ? isAim(line, at, noun) : by !== 'moved' || isMoved(line, at);
}

/** Whether a sentence tells of one for example: a household that earns $500. */
const isExample = (line: Line): boolean =>
  line.words.some(
    ({ text, tag }, index) =>
      tag === 'noun' &&
      isOf(text, 'person') &&
      !isNoun(line.words[index + 1]) &&
      !/s$/u.test(text) &&
      /^(?:an?|another)$/iu.test(line.words.slice(0, index).findLast((word) => word.tag !== 'noun')?.text ?? ''),
  );

const isOwn = (line: Line, said: Said): boolean =>
  said === 'own' || (typeof said === 'object' && line.words[said.head]!.text === 'Government');

/**
 * Whether the verb over a number says of it, and of nothing else, that it was or is so, or will be: who speaks will do it, it will be done, or what is measured does it itself; what
 * another has (the port had a catch of 9%) lacks its owner's name.
 */
export function governsPlainly(line: Line, verb: Verb | undefined, at: number, noun: PlainNoun | undefined): boolean {
  if (!verb || isExample(line)) return false;
  const { words } = line;
  const between = verb.from < at ? words.slice(verb.to + 1, at) : words.slice(at + 1, verb.from);
  const isApart = between.some(({ text, tag }) => tag === 'pronoun' || /^[;:–]$/u.test(text) || isOf(text, 'clause', 'opener'));
  const before = words[verb.from - 1]?.text ?? '';
  if (isApart || /^(?:which|that|who)$/u.test(before)) return false;
  if (verb.force === 'expected' || /^(?:I|we)$/iu.test(before)) return true;
  const subject = subjectOf(line, verb.to);
  // a grant will be paid to pilots with a wage of $5
  if (verb.force === 'will' && noun?.by === 'size' && words.slice(0, noun.from).findLast(({ tag }) => tag !== 'article')?.text === 'with')
    return false;
  const isSelf = typeof subject === 'object' && noun !== undefined && subject.from <= noun.from && noun.from <= subject.to;
  if (isSelf || isOwn(line, subject) || words.slice(verb.from, verb.to).some(isBe)) return true;
  const isOwned = typeof subject === 'object' && noun !== undefined && /^(?:size|right)$/u.test(noun.by) && !isBe(words[verb.to]);
  return /^(?:past|perfect|now)$/u.test(verb.force) && !isOwned;
}
