import type { Language } from './language.js';
import { type NamedWord, wordsOf } from './words-of.js';

export type PhraseValue = string | number;
/** A word with {0} is a function of one value, one with {1} as well of two, and so on. */
export type Phrase<Word extends string> = Word extends `${string}{2}${string}`
  ? (one: PhraseValue, other: PhraseValue, third: PhraseValue) => string
  : Word extends `${string}{1}${string}`
    ? (one: PhraseValue, other: PhraseValue) => string
    : Word extends `${string}{0}${string}`
      ? (one: PhraseValue) => string
      : string;

/** The words of one kind in one language, those that have places to be filled in as functions; the Chinese word says how many. */
export function phrasesOf<Row extends NamedWord, Of extends Row['of']>(
  rows: readonly Row[],
  of: Of,
  language: Language,
): { readonly [Key in Extract<Row, { readonly of: Of }>['key']]: Phrase<Extract<Row, { readonly of: Of; readonly key: Key }>['zh']> } {
  const phrases = Object.entries<string>(wordsOf(rows, of, language)).map(([key, word]) => [
    key,
    /\{\d\}/u.test(word) ? (...values: readonly PhraseValue[]) => word.replace(/\{(\d)\}/gu, (_, at) => String(values[Number(at)])) : word,
  ]);
  return Object.fromEntries(phrases);
}
