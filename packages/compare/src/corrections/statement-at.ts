import { overlapOf, type Span, spanContains } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** What a quote of a plan is about: a commitment, or a sentence or heading that holds none. */
export type StatementAt = { readonly item: number } | { readonly group: number };

/** A commitment is meant where so much of it and of the quote are the same. */
const SAME_SHARE = 0.5;

/** The statement of a report's plan that the words at `span` are; undefined where they are none, or several. */
export function statementAt({ commitments, items, plan }: PreparedReport, span: Span): StatementAt | undefined {
  const touched = commitments.flatMap((commitment, item) => {
    const shared = overlapOf(commitment.span, span);
    if (shared === 0) return [];
    const union = commitment.span.end - commitment.span.start + span.end - span.start - shared;
    return [{ item, share: spanContains(commitment.span, span) ? 1 : shared / union }];
  });
  const best = touched.find(({ share }) => share >= SAME_SHARE);
  if (best) return { item: best.item };
  if (touched.length > 0) return undefined;
  const holders = plan.groups.flatMap((one, group) => (overlapOf(one.span, span) > 0 ? [group] : []));
  const withItems = new Set(items.map(({ group }) => group));
  return holders.length === 1 && !withItems.has(holders[0]!) ? { group: holders[0]! } : undefined;
}

export const statementKey = (at: StatementAt): string => ('item' in at ? `item ${at.item}` : `group ${at.group}`);
