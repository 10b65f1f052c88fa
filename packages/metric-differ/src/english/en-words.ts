import { onceEach } from '@tongbi/model';
import { enWords } from '../generated/en-words.js';

type EnWordClass = (typeof enWords)[number]['class'];

const setOf = onceEach((of: EnWordClass): ReadonlySet<string> => new Set(enWords.flatMap((row) => (row.class === of ? [row.word] : []))));

/** The words of a class, longest first, as alternatives of a pattern. */
export const enWordsOf = (of: EnWordClass): string => [...setOf(of)].sort((a, b) => b.length - a.length).join('|');

/** Whether a word is of one of these classes, however it is capitalised. */
export const isOf = (word: string, ...classes: readonly EnWordClass[]): boolean =>
  classes.some((of) => setOf(of).has(word) || setOf(of).has(word.toLowerCase()));
