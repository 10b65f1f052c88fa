import { onceEach } from '@tongbi/model';
import { enWords } from '../generated/en-words.js';

type EnWordClass = (typeof enWords)[number]['class'];

const setOf = onceEach((of: EnWordClass): ReadonlySet<string> => new Set(enWords.flatMap((row) => (row.class === of ? [row.word] : []))));

/** Whether a word is of one of these classes, however it is capitalised. */
export const isOf = (word: string, ...classes: readonly EnWordClass[]): boolean =>
  classes.some((of) => setOf(of).has(word) || setOf(of).has(word.toLowerCase()));
