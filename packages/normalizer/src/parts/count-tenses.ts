import type { Paragraph } from '@tongbi/model';
import { forms } from '../text/line-forms.js';

/** How many sentences say what was done, and how many what will be; the others say neither. */
export type Tenses = Readonly<Record<'done' | 'planned' | 'all', number>>;

export function countTenses(paragraphs: readonly Paragraph[]): Tenses {
  const tenses = paragraphs.flatMap(({ sentences }) =>
    sentences.map(({ normalised }) => (forms.past.test(normalised) ? 'past' : forms.future.test(normalised) ? 'future' : null)),
  );
  const count = (which: 'past' | 'future') => tenses.filter((tense) => tense === which).length;
  return { done: count('past'), planned: count('future'), all: tenses.length };
}

export const addTenses = (one: Tenses, other: Tenses, sign: 1 | -1 = 1): Tenses => ({
  done: one.done + sign * other.done,
  planned: one.planned + sign * other.planned,
  all: one.all + sign * other.all,
});

/** So many sentences must show a tense before it says anything. */
export const fewestTensed = 4;
const sureShare = 0.6;

/** Whether so many show the one tense and not the other that they say what a part is. */
export const isSure = (right: number, wrong: number): boolean => right + wrong >= fewestTensed && right / (right + wrong) >= sureShare;
