import { wordPatterns } from '@tongbi/model';
import { genreWords } from './generated/genre-words.js';

/** A pattern of words of the genre, by class. */
export const pattern = wordPatterns(genreWords);
