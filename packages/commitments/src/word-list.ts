/** Words with a value each, for the longest match at a place of a text. */
export interface WordList<Value> {
  readonly values: ReadonlyMap<string, Value>;
  /** Length of the longest word by its first character: most places of a text start no word, and are passed over with one look. */
  readonly longestByStart: ReadonlyMap<string, number>;
}

/** Builds a word list from rows of a data table. */
export function wordList<Row, Value>(rows: readonly Row[], word: (row: Row) => string, value: (row: Row) => Value): WordList<Value> {
  const values = new Map(rows.map((row) => [word(row), value(row)]));
  const longestByStart = new Map<string, number>();
  for (const key of values.keys()) longestByStart.set(key.charAt(0), Math.max(key.length, longestByStart.get(key.charAt(0)) ?? 0));
  return { values, longestByStart };
}

/** The longest word of the list that `text` has at `at`, or null. */
export function longestWordAt<Value>(list: WordList<Value>, text: string, at: number): { word: string; value: Value } | null {
  const longest = list.longestByStart.get(text.charAt(at)) ?? 0;
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    const value = list.values.get(word);
    if (value !== undefined) return { word, value };
  }
  return null;
}
