import { fillPhrase, type Language, type PhraseValue, type ValuesIn } from '@tongbi/model';

export type { Language, PhraseValue } from '@tongbi/model';

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

export interface NamedWord {
  readonly of: string;
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** The names of the rows of one kind. */
export type KeysOf<Row extends NamedWord, Of> = Extract<Row, { readonly of: Of }>['key'];

/** What `make` makes of each row of one kind, by its name. */
export function keyedOf<Row extends NamedWord, Of extends Row['of'], Value>(
  rows: readonly Row[],
  of: Of,
  make: (row: Row) => Value,
): Readonly<Record<KeysOf<Row, Of>, Value>> {
  const own = rows.filter((row) => row.of === of);
  return Object.fromEntries(own.map((row) => [row.key, make(row)])) as Readonly<Record<string, Value>>;
}

/** The words of one kind by their names, in one language. */
export function wordsOf<Row extends NamedWord, Of extends Row['of']>(
  rows: readonly Row[],
  of: Of,
  language: Language,
): Readonly<Record<KeysOf<Row, Of>, string>> {
  return keyedOf(rows, of, (row) => row[language]);
}
