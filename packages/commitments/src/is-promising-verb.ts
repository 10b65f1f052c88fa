import { verbs } from './generated/verbs.js';

const words = new Set(verbs.map(({ verb }) => verb));
const alsoNouns = new Set(verbs.filter(({ noun }) => noun === 'yes').map(({ verb }) => verb));

/** Whether a word is one of the verbs that open a promise (推进, 建设): no term begins with it. */
export function isPromisingVerb(word: string): boolean {
  return words.has(word);
}

/** Whether it is such a verb and never a noun (调动, but not 改革): no term ends with it. */
export function isOnlyVerb(word: string): boolean {
  return words.has(word) && !alsoNouns.has(word);
}
