/** Words as the alternatives of a pattern, tried in their order. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|')})`;

/**
 * Patterns whose words come from a table, by class: pattern`^我省${'office'}` is /^我省(?:省长|市长|…)/u, the words tried in the order of the table, so that a
 * longer one stands above one that it begins with. The words are data; the pattern in code says how they stand together. A class that the table
 * lacks does not compile; another pattern may stand in the place of a class.
 */
export function wordPatterns<Class extends string>(
  rows: readonly { readonly word: string; readonly class: Class }[],
): (text: TemplateStringsArray, ...classes: readonly (NoInfer<Class> | RegExp)[]) => RegExp {
  const words = (one: Class | RegExp) =>
    one instanceof RegExp ? `(?:${one.source})` : anyOf(rows.flatMap(({ word, class: of }) => (of === one ? [word] : [])));
  return (text, ...classes) => new RegExp(String.raw(text, ...classes.map(words)), 'u');
}

/**
 * Forms of the genre, by name: a row's `pattern` is an expression in which `${name}` stands for the words of that class, or else for the form of that name;
 * `flags` are u where it has none. All are made when the tables are loaded, so that a name that neither has is found at once.
 */
export function wordForms<Form extends string>(
  words: readonly { readonly word: string; readonly class: string }[],
  table: Readonly<Record<Form, { readonly pattern: string; readonly flags?: string }>>,
): Readonly<Record<Form, RegExp>> {
  const named = (name: string): string => {
    const own = words.flatMap((row) => (row.class === name ? [row.word] : []));
    return own.length > 0 ? anyOf(own) : `(?:${sourceOf(name as Form)})`;
  };
  const sourceOf = (form: Form): string => table[form].pattern.replace(/\$\{([\w-]+)\}/gu, (_, name: string) => named(name));
  const forms = Object.keys(table) as Form[];
  return Object.fromEntries(forms.map((form) => [form, new RegExp(sourceOf(form), table[form].flags ?? 'u')])) as Record<Form, RegExp>;
}
