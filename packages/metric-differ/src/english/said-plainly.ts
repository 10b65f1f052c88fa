import { behindTimes, isBe, isVerbal, subjectOf } from './clause-nouns.js';
import { isOf } from './en-words.js';
import { isCapital, isMany, isNoun, isPerson, isTime, type Noun, nounAt } from './find-nouns.js';
import type { Verb } from './governing-verb.js';
import { basesOf, type Line, type Word } from './tag-words.js';

/**
 * The constructions that say what a number is of: a rebate of $5 (size), a $5 rebate (right), raise the cap to $5 (moved), the cap is $5 (subject), $5 for the fund (aim).
 */
export type By = 'size' | 'right' | 'moved' | 'subject' | 'aim';

/** What a number is of, and by which construction. */
export type PlainNoun = Noun & { readonly by: By };

/** Whether a name behind its number ends where its phrase ends: not payout for families, of “payout for families with children”. */
function endsBehind(line: Line, { head, to }: Noun): boolean {
  const at = behindTimes(line, to + 1);
  const next = line.words[at];
  // through the Pier Fund, harbour rebates, and vouchers
  if (next?.text === ',' && nounAt(line, at + 1, false)) return false;
  // the Reef Fund which mends nets
  if (next?.text === 'which') return isCapital(line.words[to]);
  return !next || /^[.,;:–)]$/u.test(next.text) || /^(?:joint|aux)$/u.test(next.tag) || (isCapital(line.words[head]) && next.text !== 'of');
}

const narrowing = /^(?:(?:And|But)\s)?(?:for|on|under|among|excluding|including|apart|in\sthe)\b/iu;
/** Whether what stands behind a number or opens its sentence narrows what it is of: a rebate of $5 for boats, for boats a rebate of $5; not for two years, for skippers. */
function isNarrowed(line: Line, at: number, by: By): boolean {
  const { words } = line;
  const comma = words.findIndex(({ text }) => text === ',');
  const isOpened =
    narrowing.test(line.sentence) && comma < at && !words.slice(1, comma).some((word) => word.tag !== 'number' && isTime(word));
  const times = behindTimes(line, at + 1);
  const from = words[times]?.text === ',' && words[times + 1]?.text === 'for' ? behindTimes(line, times + 1) : times;
  // from $5 to $6 for boats
  if (words[from]?.text === 'to' && words[from + 1]?.tag === 'number') return isNarrowed(line, from + 1, by);
  const noun = nounAt(line, from + 1);
  const links = by === 'size' ? /^(?:for|on|to|under)$/u : /^(?:for|on|under)$/u;
  // for skippers who sail alone, aged 50 and above; not for all skippers
  const isAll = noun && isPerson(line, noun) && !/^(?:who|whose|with|aged|born|under)$|^[a-z]+ing$/u.test(words[noun.to + 1]?.text ?? '');
  return isOpened || (by !== 'aim' && links.test(words[from]?.text ?? '') && !(noun && (isAll || isTime(words[noun.head]))));
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
      ) || /^(?:what|that|less|more|lower|higher|below|above)$/u.test(words[at + 1]?.text ?? '');
  const more = words[behindTimes(line, at + 1)]?.text ?? '';
  // four times the fee: of which the name says nothing
  if (line.numbers[words[at]!.number!]!.unit === '倍' && words[at + 1]?.text === 'the') return false;
  // $300 per 1,000 ropes
  if (words[at + 1]?.text === 'per' && words[at + 2]?.tag === 'number') return false;
  const isCut = /\([a-z]/u.test(line.sentence.slice(words[to]!.end, words[at]!.start));
  const isPart = words[at + 1]?.text === 'of' && !line.sentence.slice(words[at]!.start, words[at]!.end).includes('%');
  const isMore = /^(?:in|on)$/u.test(more) && !/^(?:by|to|from)$/u.test(words[at - 1]?.text ?? '');
  return Boolean(isNext) && !isTold && !isMore && !isPart && !isCut;
}

/** Whether a name says by itself what it names: not grant, wage cap, package for families, amount of increase, nor who gets it. */
function isTelling(line: Line, noun: Noun, by: By): boolean {
  const names = noun.text.split(' ');
  const leads = line.words.slice(Math.max(0, noun.from - 2), noun.from).map(({ text }) => text);
  const before = leads.at(-1) ?? '';
  // increased dues of $5 million; his pay, rates for these piers: of whom? other new spending, than which?
  const isLeaning =
    (by === 'size' && isOf(before, 'change')) ||
    leads.some((word) => isOf(word, 'rest')) ||
    [before, ...names].some((word) => isOf(word, 'whose'));
  const isAlone = names.length === 1 && isOf(noun.text, 'vague', 'light');
  // the size of the Fund: of which? the costs of other piers: than which?
  const isOfKnown = (names.at(-2) === 'the' && isOf(names.at(-1)!, 'light', 'vague')) || names.includes('other');
  // a 5% tax and a higher levy
  const isTwo = /\s(?:and|or)\san?\s/u.test(noun.text);
  if (isPerson(line, noun) || isTime(line.words[noun.head]) || isAlone || isLeaning || isOfKnown || isTwo) return false;
  // The first word of a sentence is no proper name, nor is the Package.
  const capitals = (noun.from === 0 ? noun.text.slice(1) : noun.text).split(' ').filter((word) => /^[A-Z](?!DP$|overnment$)/u.test(word));
  if (capitals.length > 1 || capitals.some((word) => !isOf(word, 'light', 'vague'))) return true;
  // the wage cap, revenue loss: of what?
  const isOfWhat = noun.to > noun.head && line.words[noun.head + 1]!.text !== 'per' && !isOf(line.words[noun.to]!.text, 'person');
  if (!isOfWhat && names.some((word) => isOf(word, 'relative'))) return false;
  const isGeneral = names.every((word) => isOf(word, 'light', 'lead', 'vague', 'change-noun', 'preposition') || word === 'and');
  return !isGeneral && (names.length > 1 || /^(?:moved|subject)$/u.test(by));
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
function isAim({ words }: Line, at: number, { from, to, text }: Noun): boolean {
  const giving = words
    .slice(0, at)
    .findLast(({ text, tag }) => tag !== 'article' && tag !== 'adverb' && !isOf(text, 'lead', 'outlay', 'over') && text !== 'between');
  const isGiven = !giving || giving.tag === 'verb' || words[at + 1]?.tag === 'aux' || giving.text === 'of';
  const link = words.slice(0, from).findLast(({ tag }) => tag !== 'article');
  return (
    !/^(?:of|from)$/u.test(link?.text ?? '') &&
    // to the Net Guilds: who gets it
    !(link?.text === 'to' && isMany(text)) &&
    isGiven &&
    link?.tag !== 'verb' &&
    // in their accounts
    !words.slice(at, from).some(({ text }) => isOf(text, 'whose')) &&
    !(link?.text === 'for' && words[to + 1]?.tag === 'aux')
  );
}

/** The name of a number, where it stands in its construction plainly. */
export function plainNoun(line: Line, at: number, noun: Noun | undefined, by: By | undefined): PlainNoun | undefined {
  return noun && by && isPlain(line, at, noun, by) ? { ...noun, by } : undefined;
}

function isPlain(line: Line, at: number, noun: Noun, by: By): boolean {
  if (!isTelling(line, noun, by) || isNarrowed(line, at, by)) return false;
  const before = line.words.slice(0, noun.from).findLastIndex(({ tag }) => tag !== 'article' && tag !== 'adverb');
  const link = line.words[before];
  // tugs and ferries rose by 3%; rebates on the tow fee of $20, boats with a value of $20
  if (link?.tag === 'joint') return false;
  const isInside = !/^(?:with|to|at|by|through|from|than)$/u.test(link?.text ?? '') || isNoun(line.words[before - 1]);
  // The balance will be a deficit of $5.
  if (by === 'size' && ((link?.tag === 'preposition' && isInside) || isBe(link))) return false;
  if (!(noun.to < at ? endsBefore(line, noun, at) : endsBehind(line, noun))) return false;
  // do away with the present $5 fee, reduce the fee of $5
  const article = line.words.slice(0, by === 'size' ? noun.from : at).findLast(({ text }) => !isOf(text, 'lead', 'rest'));
  if (/^(?:right|size)$/u.test(by) && /^(?:the|this|these|same)$/u.test(article?.text ?? '')) return false;
  return by === 'aim' ? isAim(line, at, noun) : by !== 'moved' || isMoved(line, at);
}

/** Whether a sentence tells of one for example (a household that earns $500), of what is supposed, or of what is elsewhere. */
export const isExample = (line: Line): boolean => {
  const { words } = line;
  const place = words[0]?.text === 'In' ? nounAt(line, 1, false) : undefined;
  const isElsewhere = place && isCapital(words[place.head]) && !isTime(words[place.head]) && !isPerson(line, place);
  return (
    (isElsewhere && words[place.to + 1]?.text === ',') ||
    isOf(words[0]?.text ?? '', 'elsewhere') ||
    words.some(
      ({ text, tag }, index) =>
        isOf(text, 'example') ||
        (tag === 'noun' &&
          isOf(text, 'person') &&
          !isNoun(words[index + 1]) &&
          !/s$/u.test(text) &&
          /^(?:an?|another)$/iu.test(words.slice(0, index).findLast((word) => word.tag !== 'noun')?.text ?? '')),
    )
  );
};

const isSpeaker = (word: Word | undefined) => word !== undefined && /^(?:I|we)$/iu.test(word.text);

/** Whether who speaks says it: I will raise and pay, we now expect, the Government has; not those who will get. */
function isSpoken(line: Line, verb: Verb): boolean {
  const { words } = line;
  if (isSpeaker(words[verb.from - 1])) return true;
  const subject = subjectOf(line, verb.to);
  if (subject === 'own') return isSpeaker(words.slice(0, verb.from).findLast(({ tag }) => tag === 'pronoun'));
  return typeof subject === 'object' && words[subject.head]!.text === 'Government';
}

/**
 * Whether the verb over a number says of it, and of nothing else, that it was or is so, or will be: who speaks did or will do it, it is expected, or what is measured did or will do it
 * itself (the dues will be raised to $5). Of others it is a rule, an example, or lacks its owner's name.
 */
export function governsPlainly(line: Line, verb: Verb | undefined, at: number, noun: PlainNoun | undefined): boolean {
  if (!verb || verb.force === 'may' || verb.force === 'now') return false;
  const { words } = line;
  // has announced a plan to raise the dues to $5: not yet
  const last = words.slice(0, at).findLastIndex(isVerbal);
  if (/^(?:past|perfect)$/u.test(verb.force) && last > verb.to && words[last - 1]!.text === 'to') return false;
  const between = verb.from < at ? words.slice(verb.to + 1, at) : words.slice(at + 1, verb.from);
  const isApart = between.some(({ text, tag }) => tag === 'pronoun' || /^[;:–]$/u.test(text) || isOf(text, 'clause', 'opener'));
  if (isApart || /^(?:which|that|who)$/u.test(words[verb.from - 1]?.text ?? '')) return false;
  if (verb.force === 'expected' || isSpoken(line, verb)) return true;
  const subject = subjectOf(line, verb.to);
  const isSelf = typeof subject === 'object' && noun !== undefined && subject.from <= noun.from && noun.from <= subject.to;
  return isSelf && (noun.by === 'moved' || (noun.by === 'subject' && verb.force === 'will'));
}
