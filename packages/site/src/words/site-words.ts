import type { Language } from '@tongbi/renderer';
import { phrasesOf, wordsOf } from '@tongbi/renderer/parts';
import { siteWords as rows } from '../generated/site-words.js';
import { sentencesEn } from './sentences-en.js';
import { sentencesZh } from './sentences-zh.js';

/** All that the pages of a site say by themselves, beside the words of the renderer: `data/site-words.tsv`, and sentences that are put together. */
function wordsIn(language: Language) {
  const of = <Of extends (typeof rows)[number]['of']>(name: Of) => phrasesOf(rows, name, language);
  const sentences = { zh: sentencesZh, en: sentencesEn }[language];
  return {
    ...of('site'),
    navigation: of('navigation'),
    ui: of('ui'),
    script: wordsOf(rows, 'script', language),
    editions: { full: '●', digest: '◐', abridged: '○' },
    home: { ...of('home'), ...sentences.home },
    place: { ...of('place'), ...sentences.place },
    report: of('report'),
    chain: { ...of('chain'), ending: of('chain.ending'), ...sentences.chain },
    chains: of('chains'),
    indicators: { ...of('indicators'), ...sentences.indicators },
    terms: of('terms'),
    search: of('search'),
    notFound: of('notFound'),
    feed: { ...of('feed'), ...sentences.feed },
  } as const;
}

type SiteWords = ReturnType<typeof wordsIn>;
/** The fixed words of the templates, as `{{@root.frame.ui.year}}`. */
export type SiteInterface = SiteWords['ui'];

const tables: Readonly<Record<Language, SiteWords>> = { zh: wordsIn('zh'), en: wordsIn('en') };

export function siteWords(language: Language): SiteWords {
  return tables[language];
}
