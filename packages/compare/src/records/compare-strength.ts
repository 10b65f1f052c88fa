import { strengthOf } from '@tongbi/commitments';
import type { Commitment, Metric, Record } from '@tongbi/model';
import { containment } from '../links/weigh-wording.js';
import { compareForce, hasSameVerb, type Said, saidWords } from './compare-force.js';

/** So many characters of the object find its clause again. */
const OBJECT_START = 4;

/** Which of the clauses of a promise its object stands in: 聚焦重点，[加强改革系统集成]. -1 where none is known. */
export function mainClauseAt(clauses: readonly string[], object: string | null): number {
  const start = object?.slice(0, OBJECT_START);
  return start ? clauses.findIndex((clause) => clause.includes(start)) : -1;
}

/** A commitment with the figures that stand in it. */
export interface Wording extends Pick<Commitment, 'text' | 'strength' | 'object'> {
  readonly figures: readonly Metric[];
}

/** Two of as many clauses, the one said by the other so far, are compared as they stand. */
const BUILT_ALIKE = 0.8;
/** So much of a clause must be said by its counterpart for other words of force to mean another force: less where the verb is the same. */
const SAME_THING = { sameVerb: 0.4, otherVerb: 0.5 } as const;
/** Which of two binds harder can be said where each says so much of the other: 健全A风险防范机制 and 坚决遏制A are no weaker and stronger. */
const ONE_THING = 0.6;
const CLAUSE_MARK = /[，；：]/u;
const clausesOf = (text: string): readonly string[] => text.split(CLAUSE_MARK).filter((clause) => clause.length > 1);

/** A heading that promises is read as a promise, and has no strength of its own. */
const wholeOf = (one: Wording): Said => ({ ...one, strength: one.strength ?? strengthOf(one.text) });

/** One clause of a promise as a promise. */
function clauseOf(one: Wording, text: string): Said {
  if (clausesOf(one.text).length <= 1) return wholeOf(one);
  return { text, strength: strengthOf(text), figures: /[\d０-９]/u.test(text) ? one.figures : [] };
}

/** How much of a text, its words of force apart, another says. */
const shareOf = ({ text, strength }: Pick<Said, 'text' | 'strength'>, other: string) =>
  containment({ text, opening: strength?.words ?? [], asides: [] }, [other]);

/**
 * What of each is to be compared, since every clause has a force of its own: wholes that are built alike, else the clause that the current
 * promise is made in and the one most like it. Null where none is.
 *
 *   完善监管制度，牢牢守住安全底线 → 牢牢守住安全底线      compared with 牢牢守住, not with 完善
 */
function pairClauses(
  previous: readonly Wording[],
  current: Wording,
): { readonly before: Said; readonly now: Said; readonly isOneThing: boolean } | null {
  const own = clausesOf(current.text);
  const whole = previous.find((one) => clausesOf(one.text).length === own.length && shareOf(current, one.text) >= BUILT_ALIKE);
  if (whole) return { before: wholeOf(whole), now: current, isOneThing: shareOf(whole, current.text) >= ONE_THING };
  // The clause that the promise is made in, without what it leans on: 聚焦重点，[加强改革系统集成].
  const main = { ...current, text: own[mainClauseAt(own, current.object)] ?? current.text };
  const clauses = previous.flatMap((one) => clausesOf(one.text).map((text) => ({ text, one, share: shareOf(main, text) })));
  const [best] = clauses.sort((a, b) => b.share - a.share);
  if (!best) return null;
  const [before, now] = [clauseOf(best.one, best.text), clauseOf(current, main.text)];
  const verbs = hasSameVerb(before, now) ? 'sameVerb' : 'otherVerb';
  if (best.share < SAME_THING[verbs]) return null;
  return { before, now, isOneThing: Math.min(best.share, shareOf(before, main.text)) >= ONE_THING };
}

/** How hard a promise binds, before and now, and what changed in that. Of one that became several, only like clauses are compared. */
export function compareStrength(previous: readonly Wording[], current: Wording): NonNullable<Record['strength']> {
  const pair = pairClauses(previous, current);
  const before = pair?.before ?? previous.find(({ strength }) => strength) ?? previous[0]!;
  const now = pair?.now ?? current;
  const change = pair ? compareForce(before, now, pair.isOneThing) : undefined;
  if (!change) return { previous: before.strength, current: now.strength };
  return { previous: saidWords(before, now), current: saidWords(now, before), change };
}
