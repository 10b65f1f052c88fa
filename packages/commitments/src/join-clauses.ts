import { joinFeatures } from './join-features.js';
import type { Clause } from './read-clause.js';
import { lastOwnClause, sureJoin } from './sure-join.js';
import { type CommitmentWeights, logOdds } from './weights.js';

/** Clauses `first` to `last` (inclusive) that make one commitment. */
interface ClauseGroup {
  readonly first: number;
  readonly last: number;
}

/** No promise has more clauses; the limit keeps odd input linear. */
const mostClauses = 12;

/**
 * Puts the clauses of a promising sentence together into commitments.
 *
 *   聚焦A领域 | 建设B平台 | 提升C水平   →  聚焦A领域，建设B平台，提升C水平      frame before, purpose behind
 *   加强A建设 | 实施B计划 | 办好C大会   →  three
 */
export function joinClauses(clauses: readonly Clause[], weights: CommitmentWeights['join']): readonly ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  const colon = clauses.findLastIndex((clause) => clause.before === '：');
  const end = lastOwnClause(clauses);
  let first = 0;
  for (let index = 0; index < clauses.length; index++) {
    // “综合各方面因素，今年主要预期目标是：A增长5%，…”: all before the colon belongs to the first item.
    const leadIn = index < colon;
    const full = index - first + 1 >= mostClauses;
    if (!full && index + 1 < clauses.length && (leadIn || isJoined(clauses, index, end, weights))) continue;
    groups.push({ first, last: index });
    first = index + 1;
  }
  return groups;
}

function isJoined(clauses: readonly Clause[], index: number, end: number, weights: CommitmentWeights['join']): boolean {
  const next = clauses[index + 1] as Clause;
  if (next.before === '；') return false;
  if (sureJoin(clauses, index)) return true;
  return logOdds(weights, joinFeatures(clauses, index, end)) > 0;
}
