import type { Paragraph } from '@tongbi/model';
import { pattern } from '../text/genre-words.js';

/** What was done, and what will be: recognised by the sentence's own words, where a heading says nothing (牢记嘱托，开创新局面). */
const past = pattern`[了过](?![年程去])|(?:${'behind'}|${'done'})|${'reached'}[0-9]|实现[^，。]{0,12}${'risen'}`;
const future = pattern`^${'plans'}|[我们府局院处署司]会|[我们将]要|我们将|${'will'}`;

/** How many sentences of some paragraphs say what was done, and how many what will be; the others say neither. */
export function countTenses(paragraphs: readonly Paragraph[]): { readonly done: number; readonly planned: number } {
  const tenses = paragraphs.flatMap(({ sentences }) =>
    sentences.map(({ normalised }) => (past.test(normalised) ? 'past' : future.test(normalised) ? 'future' : null)),
  );
  return { done: tenses.filter((tense) => tense === 'past').length, planned: tenses.filter((tense) => tense === 'future').length };
}
