const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/**
 * What patterns are made of, from a table whose classes the compiler knows: `oneOf('office')` gives `(?:省长|市长|…)`, tried in the order of the table, so that a
 * longer word stands above one that it begins with. The words are data; the pattern in code says how they stand together.
 */
export function wordClasses<Class extends string>(
  rows: readonly { readonly word: string; readonly class: Class }[],
): (...classes: readonly Class[]) => string {
  return (...classes) => {
    const words = rows.filter((row) => classes.includes(row.class)).map(({ word }) => escaped(word));
    return `(?:${words.join('|')})`;
  };
}
