import { pattern } from './genre-words.js';
import type { Clause } from './read-clause.js';
import { nouns } from './read-opening.js';

/** A clause that says why or what something is: “体现了…”, “目的在于…”, “（也）是…的关键”. */
export const explaining = pattern`^${'weighs'}?${'explains'}|^${'before-is'}?是|是[^，]{2,40}的${'weighty'}?${'what-it-is'}(?:所在)?$`;
/** What is so, not what will be done: “A是B的核心。”, but not “目标是…”, “一是…”, “特别是…”. */
const copula = pattern`^(?!.{0,3}${'no-copula'})[^“”]{2,24}?(?<![目任标务别其一二三四五六七八九十凡总只但若还或不都别于正])${'copula'}(?![否非要由])`;

/** How things will turn out, or what the speaker trusts in: “A一定会更好。”, “我们有信心…”. */
export const belief = pattern`一定${'can'}|必(?:将|${'can'})|(?:有|具备).{0,10}${'asset'}|${'trust'}`;
/** Why something matters, or how it stands. */
export const standing = pattern`(?<![、的])事关|${'matters'}|越.{1,12}越(?!要)`;

/**
 * “A目标为5%左右，体现了B要求。”, “A是B的关键。”, “A关乎千家万户。”: says what is so, or why, and opens with nothing to be done. “加快A，也是B的要求。”
 * does promise.
 */
export function isExplanation(clauses: readonly Clause[]): boolean {
  const main = clauses.find((clause) => !clause.frame);
  if (!main || opensWithDeed(main)) return false;
  if (clauses.some(({ text }) => explaining.test(text))) return true;
  if (clauses.some((clause) => clause.figure || opensWithDeed(clause))) return false;
  const whole = clauses.map(({ text }) => text).join('，');
  return isCopula(main) || belief.test(whole) || standing.test(whole);
}

const opensWithDeed = (clause: Clause): boolean => clause.opening.verbs.length > 0 && !isCopula(clause);

/** A row of verbs that are as often nouns is a subject where 是 follows: “创新是…”. */
export function isCopula(clause: Clause): boolean {
  return clause.opening.verbs.every((verb) => nouns.has(verb.word)) && copula.test(clause.text);
}
