import { wordClasses } from '@tongbi/model';
import { genreWords } from './generated/genre-words.js';

/** Words of the genre by class, as alternatives of a pattern. */
export const oneOf = wordClasses(genreWords);
