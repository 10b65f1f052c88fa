import { wordForms, wordPatterns } from '@tongbi/model';
import { figureForms } from './generated/figure-forms.js';
import { genreWords } from './generated/genre-words.js';

/** A pattern of words of the genre, by class. */
export const pattern = wordPatterns(genreWords);

/** The forms by which figures are read, by what each recognises. */
export const forms = wordForms(genreWords, figureForms);
