import { wordForms, wordPatterns } from '@tongbi/model';
import { enWords } from './generated/en-words.js';
import { figureForms } from './generated/figure-forms.js';
import { genreWords } from './generated/genre-words.js';

/** A pattern of words of the genre, by class. */
export const pattern = wordPatterns(genreWords);

type Row = { readonly word: string; readonly class: string };
const englishWords = enWords.map((row): Row => ({ word: row.word, class: `en-${row.class}` }));

/** The forms by which figures are read, by what each recognises; `${en-month}` of an English one stands for words of `en-words.tsv`. */
export const forms = wordForms<keyof typeof figureForms>((genreWords as readonly Row[]).concat(englishWords), figureForms);

/** Those that are held against one thing, in the order of the table. */
export const formsOf = (of: string): readonly RegExp[] =>
  (Object.keys(figureForms) as (keyof typeof figureForms)[]).flatMap((form) => (figureForms[form].of === of ? [forms[form]] : []));
