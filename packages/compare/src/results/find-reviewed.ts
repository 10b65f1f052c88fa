import type { Group, PreparedReport } from '../prepare/prepared-report.js';
import { judgedResults } from './find-results.js';

/** From here on nine of ten sentences of the review spoke of the same thing, on four pairs of reports that were read through. */
const LEAST_REVIEWED = 0.9;

/**
 * Which promises are of what the previous report's review says was done or under way: 推进船厂改造 is not new where 船厂改造全面启动 was reported the year before, though
 * nobody had promised it. By index; `alone` are the promises that carry on none.
 */
export function findReviewed(previous: PreparedReport, current: PreparedReport, alone: ReadonlySet<number>): ReadonlyMap<number, Group> {
  const best = new Map<number, { readonly confidence: number; readonly group: number }>();
  for (const { promise, group, confidence } of judgedResults(current, previous)) {
    if (!alone.has(promise) || confidence < LEAST_REVIEWED || confidence <= (best.get(promise)?.confidence ?? 0)) continue;
    best.set(promise, { confidence, group });
  }
  return new Map([...best].map(([promise, { group }]) => [promise, previous.review.groups[group]!]));
}
