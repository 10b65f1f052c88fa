import { wordForms, wordPatterns } from '@tongbi/model';
import { genreWords } from './generated/genre-words.js';
import { promiseForms } from './generated/promise-forms.js';

/** A pattern of words of the genre, by class. */
export const pattern = wordPatterns(genreWords);

/** The forms by which promises are read, by what each recognises. */
export const forms = wordForms(genreWords, promiseForms);
