import type { Language } from './language.js';

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
