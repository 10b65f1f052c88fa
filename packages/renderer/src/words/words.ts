import type { Language } from '@tongbi/model';
import { interfaceWords as rows } from '../generated/interface-words.js';
import type { InterfaceWords } from '../generated/view-fields.js';
import { wordsOf } from './words-of.js';

/** The fixed words of the templates. */
export function interfaceIn(language: Language): InterfaceWords {
  const help = Object.entries(wordsOf(rows, 'help', language)).map(([key, does]) => ({ key, does }));
  return { ...wordsOf(rows, 'page', language), help };
}

/** What the page's scripts say; {0}, {1} are filled in. */
export const scriptWordsIn = (language: Language) => wordsOf(rows, 'script', language);
