import type { Clause } from './read-clause.js';

/**
 * Rules that join two clauses whatever else speaks for or against it, by name:
 *
 *   frame      围绕A领域 | 建设B平台                    how, where, on what basis: joins what it leads to
 *   list       加快A馆等设施 | 以及B站等项目建设        a list that a comma breaks
 *   for-whom   建设A厅 | 让居民更方便                   who gains: joins what stands before
 *   share      加大A投入 | 占B比重提高到8%              a figure that completes what stands before
 */
export type SureJoin = 'frame' | 'list' | 'for-whom' | 'share';

const brokenList = /^(?:以及|及其|或者|乃至|包括|特别是|尤其是)/;
const forWhom = /^(?:真正|切实|努力|更好|不断|全力)?(?:让|使得|使|令)(?![出渡位])/;
const shareOf = /^(?:占|占比|增幅|增速|同比|比上年|较上年|比重)/;

/** The rule that joins clauses `index` and `index + 1`, or null where the weights decide. */
export function sureJoin(clauses: readonly Clause[], index: number): SureJoin | null {
  const left = clauses[index] as Clause;
  const right = clauses[index + 1] as Clause;
  if (left.frame) return 'frame';
  if (brokenList.test(right.text)) return 'list';
  if (forWhom.test(right.text)) return 'for-whom';
  if (shareOf.test(right.text)) return 'share';
  return null;
}

/** Where the sentence ends but for clauses that surely join backwards: the clause before “，让居民更方便” is as good as last. */
export function lastOwnClause(clauses: readonly Clause[]): number {
  let last = clauses.length - 1;
  while (last > 0 && (forWhom.test((clauses[last] as Clause).text) || shareOf.test((clauses[last] as Clause).text))) last--;
  return last;
}
