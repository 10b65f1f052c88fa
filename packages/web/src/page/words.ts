import { type Language, onceEach } from '@tongbi/model';
import { phrasesOf, wordsOf } from '@tongbi/renderer/parts';
import { webWords } from '../generated/web-words.js';

function wordsIn(language: Language) {
  const of = <Of extends (typeof webWords)[number]['of']>(name: Of) => phrasesOf(webWords, name, language);
  return {
    language,
    page: of('page'),
    files: of('files'),
    views: of('views'),
    result: of('result'),
    save: of('save'),
    claim: of('claim'),
    /** By the names of the formats. */
    formats: wordsOf(webWords, 'formats', language) as Readonly<Partial<Record<string, string>>>,
  } as const;
}

/** All that the page says by itself: `data/web-words.tsv`. */
export const pageWords: (language: Language) => ReturnType<typeof wordsIn> = onceEach(wordsIn);
export type PageWords = ReturnType<typeof pageWords>;
