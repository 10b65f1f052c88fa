/** A language that the page can be in. Report text stays as it is. */
export type Language = 'zh' | 'en';

/** The type of a table of words in any language, from that of the Chinese one. */
export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...values: infer A) => infer R
    ? (...values: A) => InAnyLanguage<R>
    : { readonly [K in keyof T]: InAnyLanguage<T[K]> };
