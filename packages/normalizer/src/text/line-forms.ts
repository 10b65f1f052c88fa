import { wordForms } from '@tongbi/model';
import { enAbbreviations } from '../generated/en-abbreviations.js';
import { genreWords } from '../generated/genre-words.js';
import { lineForms } from '../generated/line-forms.js';

/** The forms of the genre, by what each recognises. */
export const forms = wordForms([...genreWords, ...enAbbreviations], lineForms);
