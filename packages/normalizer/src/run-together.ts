import { boundaryWords } from './generated/boundary-words.js';
import { places } from './generated/places.js';

/** A heading is not shorter, nor is what follows it. */
const shortest = 6;
/** Beyond, the two are a sentence and not two headings. */
const longest = 45;
const endings = wordsOf('ends');
const beginnings = wordsOf('begins');
const longestWord = 4;
const names = new Set(places.map(({ short }) => short));
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
  return endsWord(text, at) && beginsWord(text, at);
}

function endsWord(text: string, at: number): boolean {
  if (text[at - 1] === '”') return true;
  for (let length = 2; length <= longestWord; length++) if (endings.has(text.slice(at - length, at))) return true;
  return false;
}

function beginsWord(text: string, at: number): boolean {
  for (let length = 1; length <= longestWord; length++) {
    const word = text.slice(at, at + length);
    // 驻马店作为… : the place that the report is of.
    if (beginnings.has(word) || (length > 1 && names.has(word) && text.startsWith('作为', at + length))) return true;
  }
  return false;
}

function wordsOf(side: string): ReadonlySet<string> {
  return new Set(boundaryWords.filter((row) => row.side === side).map(({ word }) => word));
}
