/** Words as the alternatives of a pattern, tried in their order. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')})`;

/**
 * What patterns are made of, from a table whose classes the compiler knows: `oneOf('office')` gives `(?:省长|市长|…)`, tried in the order of the table, so that a
 * longer word stands above one that it begins with. The words are data; the pattern in code says how they stand together.
 */
export function wordClasses<Class extends string>(
  rows: readonly { readonly word: string; readonly class: Class }[],
): (...classes: readonly Class[]) => string {
  return (...classes) => anyOf(rows.filter((row) => classes.includes(row.class)).map(({ word }) => word));
}
