import { fillPhrase, type Language, type PhraseValue, type ValuesIn } from '@tongbi/model';
import { type KeysOf, type NamedWord, wordsOf } from './words-of.js';

export type { PhraseValue } from '@tongbi/model';

/** A word with {0} is a function of one value, one with {1} as well of two, and so on. */
export type Phrase<Word extends string> = ValuesIn<Word> extends readonly [] ? string : (...values: ValuesIn<Word>) => string;

/** The words of one kind in one language, those that have places to be filled in as functions; the Chinese word says how many. */
export function phrasesOf<Row extends NamedWord, Of extends Row['of']>(
  rows: readonly Row[],
  of: Of,
  language: Language,
): { readonly [Key in KeysOf<Row, Of>]: Phrase<Extract<Row, { readonly of: Of; readonly key: Key }>['zh']> } {
  const phrases = Object.entries<string>(wordsOf(rows, of, language)).map(([key, word]) => [
    key,
    /\{\d/u.test(word) ? (...values: readonly PhraseValue[]) => fillPhrase(word, values, language) : word,
  ]);
  return Object.fromEntries(phrases);
}
