import { isOf } from './en-words.js';
import type { EnglishNumber } from './find-english-numbers.js';

/** What a word does where it stands. */
type Tag = 'noun' | 'verb' | 'aux' | 'preposition' | 'article' | 'pronoun' | 'adverb' | 'joint' | 'mark' | 'number';

/** A sentence as its words. */
export interface Line {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly numbers: readonly EnglishNumber[];
}

/** A word, a mark or a number of a sentence, with where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly number?: number;
}

const pattern = /[A-Za-z][\w&'./-]*(?<![./])|\d+-[A-Za-z][\w-]*|\d+(?:st|nd|rd|th)\b|\d[\d,.]*(?<![,.])|\S/gu;
const isCapital = (text: string | undefined) => text !== undefined && /^[A-Z]/u.test(text);
const isLower = (text: string) => /^[a-z]/u.test(text);

/** Community Harbour Council (CHC) Vouchers: no part of the name. */
export const shortForm = /\s\([A-Za-z][^()$%\d]{0,40}\)|[“”"]/gu;

/** The forms that a word of doing may come from: raised → raise, setting → set. */
function isDoing(written: string): boolean {
  const text = written.toLowerCase();
  if (isOf(text, 'object-verb', 'subject-verb')) return true;
  return basesOf(text).some((base) => isOf(base, 'object-verb', 'subject-verb'));
}

/** What a form ends in may hide: halving is of halve, applied of apply, setting of set. */
export function basesOf(text: string): readonly string[] {
  const stem = /^([a-z]+?)(?:ed|ing)$/u.exec(text)?.[1];
  return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/i$/u, 'y'), stem.replace(/(.)\1$/u, '$1')];
}

interface Around {
  readonly before: string | undefined;
  readonly last: Tag | undefined;
  readonly next: string | undefined;
  readonly after: string | undefined;
}

const canBeNoun = (text: string | undefined): boolean =>
  text !== undefined &&
  /^[A-Za-z]|^\d+-[A-Za-z]/u.test(text) &&
  !isOf(text, 'stop', 'article', 'preposition', 'pronoun', 'aux', 'be', 'month') &&
  !/^(?:and|or)$|^[a-z]+ly$/u.test(text) &&
  (!isDoing(text) || isOf(text, 'noun-too') || /(?:ed|ing)$/u.test(text));

/** training grants are a name, firms training staff do it; raised in “was raised”, “the raised cap”. */
function formTag(text: string, { last, before, next, after }: Around): Tag {
  if (isOf(text, 'noun-too')) return last === 'aux' && (/ing$/u.test(text) || (before !== 'be' && before !== 'been')) ? 'verb' : 'noun';
  const opensName = canBeNoun(next) && (!/^[a-z]+(?:ed|ing)$/u.test(next!) || canBeNoun(after));
  if (last === 'article') return opensName || !next || /ing$/u.test(text) ? 'noun' : 'verb';
  if (last === 'aux' || last === 'pronoun') return 'verb';
  if (last === 'noun') return /ing$/u.test(text) && opensName && (!isDoing(text) || isOf(before ?? '', 'light', 'lead')) ? 'noun' : 'verb';
  if (/ing$/u.test(text))
    return before === 'by' || (isDoing(text) && before !== 'of') || !(opensName || last === 'preposition') ? 'verb' : 'noun';
  return opensName ? 'noun' : 'verb';
}

/** Whether a word that is both a noun and a verb is the verb here: to support firms, payouts increase to. */
function isVerbHere(text: string, { before, last, next, after }: Around): boolean {
  if (!isOf(text, 'noun-too'))
    return !((last === 'article' || last === 'number' || (/ing$/u.test(text) && isOf(before ?? '', 'light', 'lead'))) && canBeNoun(next));
  const opens = next !== undefined && (/^[\d$]/u.test(next) || isOf(next, 'article', 'pronoun') || canBeNoun(next));
  if (before === 'to') return opens || (next !== undefined && /^(?:by|to|from|up|out|down|and)$/u.test(next));
  if (last === 'joint' && next !== undefined && (/^\d/u.test(next) || isOf(next, 'article'))) return true;
  if (last === 'aux' || last === 'pronoun') return !isOf(before ?? '', 'be') || /^(?:by|to|from)$/u.test(next ?? '');
  if (last !== 'noun' || next === undefined || /ed$/u.test(before ?? '')) return false;
  return (
    /^(?:the|our|a|an|\d.*)$/u.test(next) ||
    (next === 'from' && /[a-z]s$/u.test(before ?? '')) ||
    (/^(?:by|to|between|at)$/u.test(next) && /^\d/u.test(after ?? '') && isOf(text, 'change', 'subject-verb'))
  );
}

/** Whether “to” has a verb behind it: to support firms, to gauge the tide. */
function opensVerb({ next, after, ...around }: Around): boolean {
  if (!next || !isLower(next)) return false;
  const isPlace = around.before !== undefined && isOf(around.before, 'takes-to');
  if (isDoing(next)) return isVerbHere(next, { ...around, last: 'aux', before: 'to', next: after, after: undefined });
  return !isPlace && canBeNoun(next) && !/(?<!^(?:co|re|pre))-/u.test(next) && !/(?:[^s]s|ing|ed)$/u.test(next) && !isOf(next, 'person');
}

function tagOf(text: string, around: Around): Tag {
  const { last, before, next } = around;
  const first = last === undefined || last === 'mark';
  // a healthy 4%, an unprecedented 300 boats
  if (/^an?$/iu.test(before ?? '') && /^\d/u.test(next ?? '') && isLower(text)) return 'adverb';
  // the 40th Harbour Bonus, on the 4th
  if (/^\d+(?:st|nd|rd|th)$/u.test(text)) return isCapital(next) && !isOf(next!, 'month') ? 'noun' : 'adverb';
  // Tier 1 levy
  if (/^\d+$/u.test(text) && isCapital(before) && isOf(before!, 'none-before')) return 'noun';
  if (/^(?:and|or|&)$/u.test(text)) return 'joint';
  if (!/^[A-Za-z]|^\d+-[A-Za-z]/u.test(text)) return 'mark';
  if (next !== undefined && isOf(text, 'article', 'pronoun') && isOf(next, 'time-noun') && isOf(next, 'stop')) return 'adverb';
  if (/^(?:this|that|these|those|which)$/iu.test(text))
    return text !== 'which' && canBeNoun(next) && last !== 'noun' && !/ing$/u.test(next ?? '') ? 'article' : 'pronoun';
  if (/^(?:[A-Za-z]+\W)?(?:19|20)\d\ds?$|^(?:FY|YA)\d*$|^(?:e\.g|i\.e)$/u.test(text)) return 'adverb';
  const isName = isCapital(text) && !first;
  if (isName && !isOf(text, 'month') && text !== 'I')
    return /^(?:We|The|Our)$/u.test(text) ? (text === 'We' ? 'pronoun' : 'article') : 'noun';
  if (isOf(text, 'pronoun')) return 'pronoun';
  if (first && next === ',' && isOf(text, 'lead')) return 'adverb';
  if (/^to$/iu.test(text)) return opensVerb(around) ? 'aux' : 'preposition';
  if (isOf(text, 'preposition')) return 'preposition';
  if (isOf(text, 'aux', 'be') && !(isOf(text, 'object-verb') && /^(?:a|an|the|no|more)$/u.test(next ?? ''))) return 'aux';
  if (/er$/u.test(text) && (next === 'than' || (last === 'number' && !canBeNoun(next)))) return 'adverb';
  if (isOf(text, 'article')) return last === 'aux' && isDoing(text) ? 'verb' : 'article';
  if (next === 'year' && /^(?:financial|calendar|fiscal)$/u.test(text)) return 'adverb';
  if (isOf(text, 'stop', 'month')) return isOf(text, 'noun-too') && canBeNoun(next) ? 'noun' : 'adverb';
  if (/^[a-z]+ly$/iu.test(text) && !isOf(text, 'noun-too')) return 'adverb';
  if (
    (isOf(text, 'object-verb', 'subject-verb') || (/[^s]s$/u.test(text) && last !== 'article' && isDoing(text))) &&
    (isLower(text) || before === undefined) &&
    isVerbHere(text, around)
  )
    return 'verb';
  if (/^[A-Za-z]?[a-z]+(?:ed|ing)$/u.test(text) && (isLower(text) || first)) return formTag(text, around);
  return isOf(before ?? '', 'modal') && last === 'aux' && isLower(text) ? 'verb' : 'noun';
}

/** The words of a sentence, what each does there told by its neighbours; a number with its words of bound is one word. */
export function tagWords(sentence: string, numbers: readonly EnglishNumber[]): Line {
  const raw = [...sentence.matchAll(pattern)].map(({ 0: text, index: start }) => ({ text, start, end: start + text.length }));
  const shorts = Array.from(sentence.matchAll(shortForm), ({ 0: text, index: start }) => ({ start, end: start + text.length }));
  const taken = [...numbers.map(({ span }) => span), ...shorts];
  const isInside = ({ start, end }: { start: number; end: number }) => taken.some((span) => start < span.end && end > span.start);
  const places = numbers.map(({ span }, number) => ({ text: '0', start: span.start, end: span.end, number }));
  const all: readonly Omit<Word, 'tag'>[] = [...raw.filter((one) => !isInside(one)), ...places].sort((a, b) => a.start - b.start);
  const words: Word[] = [];
  for (const [at, word] of all.entries()) {
    const last = words.findLast(({ tag }) => tag !== 'adverb') ?? undefined;
    const around = { before: all[at - 1]?.text, last: last?.tag, next: all[at + 1]?.text, after: all[at + 2]?.text };
    words.push({ ...word, tag: word.number === undefined ? tagOf(word.text, around) : 'number' });
  }
  return { sentence, words, numbers };
}
