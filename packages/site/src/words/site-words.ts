import type { InAnyLanguage, Language } from '@tongbi/renderer';
import { siteWordsEn } from './site-words-en.js';
import { siteWordsZh } from './site-words-zh.js';

type SiteWords = InAnyLanguage<typeof siteWordsZh>;
/** The fixed words of the templates, as `{{@root.frame.ui.year}}`. */
export type SiteInterface = SiteWords['ui'];

const tables: Readonly<Record<Language, SiteWords>> = { zh: siteWordsZh, en: siteWordsEn };

/** All that the pages of a site say by themselves, beside the words of the renderer. */
export function siteWords(language: Language): SiteWords {
  return tables[language];
}
