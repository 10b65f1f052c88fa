import type { Language } from './language.js';

export interface NamedWord {
  readonly of: string;
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** The words of one kind by their names, in one language. */
export function wordsOf<Row extends NamedWord, Of extends Row['of']>(
  rows: readonly Row[],
  of: Of,
  language: Language,
): Readonly<Record<Extract<Row, { readonly of: Of }>['key'], string>> {
  const own = rows.filter((row) => row.of === of);
  return Object.fromEntries(own.map((row) => [row.key, row[language]])) as Readonly<Record<string, string>>;
}
