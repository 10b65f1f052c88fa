import { behindOpening, clauseStart, isVerbal } from './clause-nouns.js';
import { isOf } from './en-words.js';
import type { Line, Word } from './tag-words.js';

/** What a verb makes of what is said with it: will rise, may rise, is expected to rise, has risen, rose, rises. */
type Force = 'will' | 'may' | 'expected' | 'perfect' | 'past' | 'now';

/** A verb with its helpers, by their places. */
export interface Verb {
  readonly from: number;
  readonly to: number;
  readonly force: Force;
  /** A part of another verb's: to raise, by raising, the sum allocated. */
  readonly isLoose: boolean;
}

const participle = /(?:[^e]ed|en|[wr]n|nt|ld|id|ne|de|set|cut|put)$/u;
const isPast = (text: string) => isOf(text, 'past') || /(?:[^e]|(?:fr|gr|nt)e)ed$/u.test(text);

function forceOf({ words }: Line, from: number, to: number, promise: RegExp): Force {
  const texts = words.slice(from, to + 1).map(({ text }) => text.toLowerCase());
  const text = texts.join(' ');
  if (texts.some((one) => isOf(one, 'expected'))) return 'expected';
  const who = words[from - 1]?.text ?? '';
  const speaks = /^(?:I|we|Government)$/iu.test(who) && /^(?:am|are|is)\s(?:[a-z]+ly\s|also\s|now\s)*[a-z]+ing\b/u.test(text);
  // Firms plan to: no promise of who speaks.
  const isOthers = !/^(?:will|shall)\b/u.test(text) && isOf(who, 'person') && who !== 'Government';
  if (speaks || (!isOthers && promise.test(` ${text}`))) return 'will';
  if (/\b(?:can|could|may|might|would|should|must|cannot)\b/u.test(text)) return 'may';
  if (/\b(?:has|have)\s(?!to\b)/u.test(text)) return 'perfect';
  return isPast(texts[0]!) ? 'past' : 'now';
}

const isJoined = ({ words }: Line, from: number) => words.slice(0, from).findLast(({ tag }) => tag !== 'adverb')?.tag === 'joint';

/** Whether a verb stands under the one before it. */
function isUnder(line: Line, from: number, last: Verb | undefined): boolean {
  const { words } = line;
  const [own, before] = [words[from]!, words[from - 1]];
  if (/^(?:to|be|been|being)$/iu.test(own.text) || (own.tag === 'verb' && /ing$/u.test(own.text))) return true;
  if (own.tag !== 'verb' || !last) return false;
  if (isJoined(line, from)) return last.isLoose;
  const isApart = words
    .slice(last.to + 1, from)
    .some(({ text, tag }) => tag === 'pronoun' || /^[;:–]$/u.test(text) || isOf(text, 'clause', 'opener'));
  // have seen their share fall, helps firms grow; the sum set aside
  return !isApart && before?.tag !== 'mark' && (isOf(words[last.to]!.text, 'lets') || participle.test(own.text));
}

/** will, therefore, further rise */
const isAside = (words: readonly Word[], at: number) =>
  words[at]!.tag === 'adverb' ||
  (words[at]!.text === ',' && [words[at - 1], words[at + 1]].some((word) => word?.tag === 'adverb')) ||
  (/^(?:further|since)$/u.test(words[at]!.text) && words[at - 1]!.tag === 'aux');

/** What is said of a verb by the one before it: we expect that it will rise; have raised and paid. */
function forceUnder(line: Line, from: number, last: Verb | undefined): Force | undefined {
  const { words } = line;
  // The Ministry estimates that the economy will grow; projections show that it will.
  const that = words.slice(0, from).findLastIndex(({ text, tag }) => text === 'that' || tag === 'mark');
  if (words[that]?.text === 'that' && words.slice(0, that).some(({ text }) => isOf(text, 'expected'))) return 'expected';
  if (!last) return undefined;
  if (words[from]!.tag === 'verb' && isJoined(line, from) && words[last.from]!.tag === 'aux') return last.force;
  const isApart = words.slice(last.to + 1, from).some(({ tag }) => tag === 'mark') || isJoined(line, from);
  return last.force === 'expected' && !isApart ? 'expected' : undefined;
}

/** The verbs of a sentence. */
export function verbsOf(line: Line, promise: RegExp): readonly Verb[] {
  const { words } = line;
  const verbs: Verb[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!isVerbal(words[from]!)) continue;
    let to = from;
    for (let next = from + 1; words[next] && (isVerbal(words[next]!) || isAside(words, next)); next++)
      if (isVerbal(words[next]!)) to = next;
    const last = verbs.at(-1);
    verbs.push({ from, to, isLoose: isUnder(line, from, last), force: forceUnder(line, from, last) ?? forceOf(line, from, to, promise) });
    from = to;
  }
  return verbs;
}

/** that pays, that I just announced: of a clause inside another */
function isRelative({ words }: Line, { from }: Verb): boolean {
  const near = words.slice(Math.max(0, from - 4), from);
  return near.some(({ text, tag }, at) => tag === 'pronoun' && /^(?:that|who|which)$/u.test(text) && near[at - 1]?.tag === 'noun');
}

/** Words between a verb and the number that it governs: hire at least 3. */
const NEAR = 2;

/** The finite verb over a number: the last before it, or the one behind it where its clause begins with it. */
export function verbOver(line: Line, verbs: readonly Verb[], at: number): Verb | undefined {
  const finite = verbs.filter(({ isLoose }) => !isLoose);
  const behind = finite.filter(({ from }) => from > at);
  const next = behind.find((verb) => !isRelative(line, verb)) ?? behind[0];
  if (next && standsFirst(line, at, next.from)) return next;
  const before = finite.filter(({ from }) => from < at);
  return before.findLast((verb) => at - verb.to <= NEAR || !isRelative(line, verb)) ?? before.at(-1);
}

/** Whether a number is in what its clause is about: about 300 boats will sail. */
function standsFirst(line: Line, at: number, verb: number): boolean {
  const start = clauseStart(line, verb);
  const opens = ({ tag, text }: Word) => /^(?:pronoun|article|noun)$/u.test(tag) && !/^(?:which|who)$/u.test(text);
  const isInside = line.words.slice(at + 1, verb).some((word, index) => line.words[at + index]!.text === ',' && opens(word));
  return start <= at && !isInside && !line.words.slice(behindOpening(line, start, at), at).some(isVerbal);
}
