import { forms } from './genre-words.js';
import { joinFeatures } from './join-features.js';
import type { Clause } from './read-clause.js';
import { type CommitmentWeights, logOdds } from './weights.js';

/** No promise has more clauses; the limit keeps odd input linear. */
const mostClauses = 12;

/**
 * Puts the clauses of a promising sentence together into commitments: the clauses of each.
 *
 *   聚焦A领域 | 建设B平台 | 提升C水平   →  聚焦A领域，建设B平台，提升C水平      frame before, purpose behind
 *   加强A建设 | 实施B计划 | 办好C大会   →  three
 */
export function joinClauses(clauses: readonly Clause[], weights: CommitmentWeights['join']): readonly (readonly Clause[])[] {
  const groups: (readonly Clause[])[] = [];
  const colon = clauses.findLastIndex((clause) => clause.before === '：');
  const end = lastOwnClause(clauses);
  let first = 0;
  for (let index = 0; index < clauses.length; index++) {
    // “综合各方面因素，今年主要预期目标是：A增长5%，…”: all before the colon belongs to the first item.
    const leadIn = index < colon;
    const full = index - first + 1 >= mostClauses;
    if (!full && index + 1 < clauses.length && (leadIn || isJoined(clauses, index, end, weights))) continue;
    groups.push(clauses.slice(first, index + 1));
    first = index + 1;
  }
  return groups;
}

function isJoined(clauses: readonly Clause[], index: number, end: number, weights: CommitmentWeights['join']): boolean {
  const next = clauses[index + 1] as Clause;
  return next.before !== '；' && (joinsSurely(clauses, index) || logOdds(weights, joinFeatures(clauses, index, end)) > 0);
}

/**
 * Rules that join clauses `index` and `index + 1` whatever else speaks for or against it:
 *
 *   frame      围绕A领域 | 建设B平台                    how, where, on what basis: joins what it leads to
 *   list       加快A馆等设施 | 以及B站等项目建设        a list that a comma breaks
 *   for-whom   建设A厅 | 让居民更方便                   who gains: joins what stands before
 *   share      加大A投入 | 占B比重提高到8%              a figure that completes what stands before
 *   pair       不仅抓A | 也要抓B                        one thought in two halves
 *   background A量大面广 | 要加快改造                    what is so, before what is to be done about it
 */
export function joinsSurely(clauses: readonly Clause[], index: number): boolean {
  const left = clauses[index] as Clause;
  const right = clauses[index + 1] as Clause;
  return (
    left.frame !== null ||
    forms.brokenList.test(right.text) ||
    left.text.endsWith('的') ||
    forms.firstHalf.test(left.text) ||
    (left.text.startsWith('既') && forms.secondHalf.test(right.text)) ||
    (index === 0 && isState(left) && forms.duty.test(right.text)) ||
    completes(right)
  );
}

/** Who gains, or a figure of what stands before. */
const completes = ({ text }: Clause): boolean => forms.forWhom.test(text) || forms.shareOf.test(text);

/** Says what is so: no verb of doing, no figure. */
function isState(clause: Clause): boolean {
  return clause.opening.verbs.length === 0 && !clause.opening.late && !clause.figure;
}

/** Where the sentence ends but for clauses that surely join backwards: the clause before “，让居民更方便” is as good as last. */
export function lastOwnClause(clauses: readonly Clause[]): number {
  let last = clauses.length - 1;
  while (last > 0 && completes(clauses[last] as Clause)) last--;
  return last;
}
