import { WordTable } from '@tongbi/model';
import { boundaryWords } from '../generated/boundary-words.js';
import { places } from '../generated/places.js';

/** A heading is not shorter, nor is what follows it. */
const shortest = 6;
/** Beyond, the two are a sentence and not two headings. */
const longest = 45;
const endings = WordTable.of(wordsOf('ends'));
/** 驻马店作为… : the place that the report is of. */
const beginnings = WordTable.of([...wordsOf('begins'), ...places.map(({ short }) => `${short}作为`)]);
const stop = /[。！？；：!?;:]/u;

/**
 * Where a heading ends that has lost the break after it and has no mark of its own: after a word that headings end with, before a word that
 * sentences begin with. `着力深化改革开放实施开放带动战略。坚持…` → after 开放 (the second heading opens the paragraph below); 0 when there is no such place.
 *
 * A place like this stands in sound headings too (深化改革扩大开放), so the caller must have another reason to look for it.
 */
export function endOfFirstHeading(text: string): number {
  const end = stop.exec(text)?.index ?? text.length;
  for (let at = shortest; at <= Math.min(longest, end - shortest); at++) if (isBoundary(text, at)) return at;
  return 0;
}

/** Whether a heading may end here: after a word that headings end with, before one that sentences begin with. */
export function isBoundary(text: string, at: number): boolean {
  return endsWord(text, at) && beginnings.startingAt(text, at) !== undefined;
}

function endsWord(text: string, at: number): boolean {
  return text[at - 1] === '”' || endings.endingAt(text, at) !== undefined;
}

function wordsOf(side: string): readonly string[] {
  return boundaryWords.filter((row) => row.side === side).map(({ word }) => word);
}
