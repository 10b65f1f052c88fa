import { wordForms, wordPatterns } from '@tongbi/model';
import { figureForms } from './generated/figure-forms.js';
import { genreWords } from './generated/genre-words.js';

/** A pattern of words of the genre, by class. */
export const pattern = wordPatterns(genreWords);

/** The forms by which figures are read, by what each recognises. */
export const forms = wordForms<keyof typeof figureForms>(genreWords, figureForms);

/** Those that are held against one thing, in the order of the table. */
export const formsOf = (of: string): readonly RegExp[] =>
  (Object.keys(figureForms) as (keyof typeof figureForms)[]).flatMap((form) => (figureForms[form].of === of ? [forms[form]] : []));
