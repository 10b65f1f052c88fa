import { forms } from './genre-words.js';
import type { Clause } from './read-clause.js';
import { nouns } from './read-opening.js';

/**
 * “A目标为5%左右，体现了B要求。”, “A是B的关键。”, “A关乎千家万户。”: says what is so, or why, and opens with nothing to be done. “加快A，也是B的要求。”
 * does promise.
 */
export function isExplanation(clauses: readonly Clause[]): boolean {
  const main = clauses.find((clause) => !clause.frame);
  if (!main || opensWithDeed(main)) return false;
  if (clauses.some(({ text }) => forms.explaining.test(text))) return true;
  if (clauses.some((clause) => clause.figure || opensWithDeed(clause))) return false;
  const whole = clauses.map(({ text }) => text).join('，');
  return isCopula(main) || forms.belief.test(whole) || forms.standing.test(whole);
}

const opensWithDeed = (clause: Clause): boolean => clause.opening.verbs.length > 0 && !isCopula(clause);

/** A row of verbs that are as often nouns is a subject where 是 follows: “创新是…”. */
export function isCopula(clause: Clause): boolean {
  return clause.opening.verbs.every((verb) => nouns.has(verb.word)) && forms.copula.test(clause.text);
}
