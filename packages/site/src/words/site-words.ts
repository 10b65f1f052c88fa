import type { Language } from '@tongbi/renderer';
import { siteWordsEn } from './site-words-en.js';
import { siteWordsZh } from './site-words-zh.js';

/** The type of a table of words in any language, from that of the Chinese one. */
type Words<T> = T extends string
  ? string
  : T extends (...values: infer A) => infer R
    ? (...values: A) => Words<R>
    : { readonly [K in keyof T]: Words<T[K]> };

export type SiteWords = Words<typeof siteWordsZh>;
/** The fixed words of the templates, as `{{@root.frame.ui.year}}`. */
export type SiteInterface = SiteWords['ui'];

const tables: Readonly<Record<Language, SiteWords>> = { zh: siteWordsZh, en: siteWordsEn };

/** All that the pages of a site say by themselves, beside the words of the renderer. */
export function siteWords(language: Language): SiteWords {
  return tables[language];
}
