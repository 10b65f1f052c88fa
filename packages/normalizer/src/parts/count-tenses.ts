import type { Paragraph } from '@tongbi/model';
import { pattern } from '../text/genre-words.js';

/** What was done, and what will be: recognised by the sentence's own words, where a heading says nothing (牢记嘱托，开创新局面). */
const past = pattern`[了过](?![年程去])|(?:${'behind'}|${'done'})|${'reached'}[0-9]|实现[^，。]{0,12}${'risen'}`;
const future = pattern`^${'plans'}|[我们府局院处署司]会|[我们将]要|我们将|${'will'}`;

/** How many sentences say what was done, and how many what will be; the others say neither. */
export type Tenses = Readonly<Record<'done' | 'planned' | 'all', number>>;

export function countTenses(paragraphs: readonly Paragraph[]): Tenses {
  const tenses = paragraphs.flatMap(({ sentences }) =>
    sentences.map(({ normalised }) => (past.test(normalised) ? 'past' : future.test(normalised) ? 'future' : null)),
  );
  const count = (which: 'past' | 'future') => tenses.filter((tense) => tense === which).length;
  return { done: count('past'), planned: count('future'), all: tenses.length };
}

/** So many sentences must show a tense before it says anything. */
export const fewestTensed = 4;
const sureShare = 0.6;

/** Whether so many show the one tense and not the other that they say what a part is. */
export function isSure(right: number, wrong: number): boolean {
  return right + wrong >= fewestTensed && right / (right + wrong) >= sureShare;
}
