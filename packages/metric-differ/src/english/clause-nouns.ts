import { isOf } from './en-words.js';
import { isNoun, isTime, type Noun, nounAt, nounTo } from './find-nouns.js';
import { basesOf, type Line, type Word } from './tag-words.js';

/** What a number is said of; a pronoun stands for what was named before. */
export type Said = (Noun & { readonly isSure?: boolean }) | 'it' | 'own' | undefined;

export const isVerbal = ({ tag }: Word) => tag === 'verb' || tag === 'aux';
export const isBe = (word: Word | undefined) => word?.tag === 'aux' && isOf(word.text, 'be');
export const isDone = ({ tag, text }: Word) => tag === 'verb' && isOf(text.toLowerCase(), 'change', 'subject-verb');
const isChanging = (word: Word) =>
  isDone(word) || (word.tag === 'verb' && basesOf(word.text.toLowerCase()).some((base) => isOf(base, 'change', 'subject-verb')));

/** Where the clause around a word begins: behind “; ”, “, and the”, “whose”, “that the”. */
export function clauseStart({ words }: Line, at: number): number {
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
export function behindOpening({ words }: Line, start: number, end: number): number {
  let from = start;
  for (;;) {
    while (from < end && /^(?:adverb|joint|mark)$/u.test(words[from]!.tag) && !isOf(words[from]!.text, 'opener')) from++;
    const first = words[from];
    const comma = words.findIndex(({ text }, at) => at > from && at < end && text === ',');
    const isAside =
      first &&
      (/^(?:preposition|aux|verb)$/u.test(first.tag) || [first, words[from - 1]].some((word) => word && isOf(word.text, 'opener')));
    if (!isAside || comma < 0) return from;
    from = comma + 1;
  }
}

/** Whether a pronoun stands for what was named before. */
const pronounOf = (text: string) => (/^(?:it|this|they|these|both)$/iu.test(text) ? 'it' : undefined);

/** Who does or what is what the verb at a place says: the first name of its clause, or the one that “which” stands for. */
export function subjectOf(line: Line, verb: number): Said {
  const { words } = line;
  let before = verb - 1;
  while (before > 0 && (words[before]!.tag === 'aux' || words[before]!.tag === 'adverb')) before--;
  const last = words[before]?.text ?? '';
  if (/^(?:which|that|who)$/u.test(last)) return nounTo(line, words[before - 1]?.text === ',' ? before - 2 : before - 1, 'all');
  const pronoun = pronounOf(last);
  if (pronoun) return pronoun;
  // have seen their share fall
  const moved = isNoun(words[before]) ? nounTo(line, before, 'none') : undefined;
  if (moved && words.slice(0, moved.from).some(({ tag, text }, at) => at >= moved.from - 2 && tag === 'verb' && isOf(text, 'lets')))
    return moved;
  const isLoose = /ing$/u.test(words[verb]!.text) ? words[verb - 1]?.tag !== 'aux' : words[before + 1]!.text === 'to';
  if (isLoose && isNoun(words[before])) return nounTo(line, before, 'all');
  for (let at = behindOpening(line, clauseStart(line, verb), verb); at < verb; at++) {
    if (words[at]!.tag === 'pronoun') return pronounOf(words[at]!.text) ?? 'own';
    const link = words.slice(0, at).findLast(({ tag }) => !/^(?:article|adverb|noun)$/u.test(tag));
    if (isNoun(words[at]) && link?.tag !== 'preposition') return nounAt(line, at);
  }
  return nounTo(line, before);
}

/** What a number behind “by”, “to”, “from” or “at” changes or holds: the object of what raises, the subject of what grows. */
export function governed(line: Line, at: number): Said {
  const { words } = line;
  const start = clauseStart(line, at);
  // raise one fund by $5 million and the other by $8 million
  const near = isNoun(words[at - 2]) ? nounTo(line, at - 2) : undefined;
  const isGap = near && words.slice(0, near.from).findLast(({ tag }) => tag !== 'article')?.tag === 'joint';
  if (isGap && words.slice(start, near.from).some(({ tag }) => tag === 'number')) return near;
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
  return held ?? (words[at - 1]?.text === 'at' ? nounTo(line, words[at - 2]?.text === ',' ? at - 3 : at - 2) : undefined);
}

/** Where what stands behind a number goes on behind its times: each year, over the next five years. */
export function behindTimes({ words }: Line, at: number): number {
  let from = at;
  while (words[from] && (words[from]!.tag === 'adverb' || words[from]!.text === 'each')) from++;
  if (!/^(?:a|an|per|every|over|for|in|from|by|on|until|during)$/u.test(words[from]?.text ?? '')) return from;
  let end = from + 1;
  while (
    end < from + 6 &&
    words[end] &&
    !isTime(words[end], words[end + 1]) &&
    (/^(?:article|adverb|joint|preposition|mark)$/u.test(words[end]!.tag) || isTime(words[end + 1]))
  )
    end++;
  while (words[end]?.tag === 'number' || (isTime(words[end]) && words[end + 1] && isTime(words[end + 1]))) end++;
  return isTime(words[end], words[end + 1]) && end < words.length ? behindTimes({ words } as Line, end + 1) : from;
}

/** What money is for, or what a share is of, by the words behind it: for the fund, in vouchers, to train pilots. */
export function behind(line: Line, at: number, isMoney: boolean): Said {
  const { words } = line;
  let from = behindTimes(line, at + 1);
  const verb = words.findIndex(({ tag }, index) => index >= from && tag !== 'aux' && tag !== 'adverb');
  const isGiven = words[verb]?.tag === 'verb' && words[from]!.text !== 'to' && isOf(words[verb]!.text, 'given');
  if (isGiven) from = behindTimes(line, verb + 1);
  if (words[from]?.text === ',' && words[from + 1]?.tag === 'aux') from++;
  if (words[from]?.text === 'worth' && words[from + 1]?.text === 'of') from++;
  const link = words[from];
  const isTo = link?.text === 'to' && link.tag === 'aux';
  const links = isMoney ? /^(?:of|worth|in|for|on|towards?|into|to|under|through|via|from)$/u : /^of$/u;
  if (!isTo && !(link?.tag === 'preposition' && links.test(link.text))) return undefined;
  const doing = words.findIndex((word, index) => index > from && (isTo ? word.tag === 'verb' : word.tag !== 'adverb'));
  const isDoing = words[doing]?.tag === 'verb';
  // to widen and deepen the canal, for helping firms build ships
  const first = nounAt(line, isDoing ? doing + (words[doing + 1]?.tag === 'joint' ? 3 : 1) : from + 1);
  const found = isDoing && first && words[first.to + 1]?.tag === 'verb' ? nounAt(line, first.to + 2) : first;
  // in the form of vouchers
  const noun = found && found.to > found.head && isOf(words[found.head]!.text, 'empty') ? nounAt(line, found.head + 2) : found;
  const isSure = (isGiven && !isDoing) || /^(?:in|into|on)$/u.test(link.text);
  return noun && !isTime(words[noun.head]) ? { ...noun, isSure } : undefined;
}
