import { PlanAlignments } from '../links/plan-alignments.js';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** Two commitments of two reports by their places among the reports and in their lists. */
export interface AlikePair {
  readonly left: { readonly report: number; readonly commitment: number };
  readonly right: { readonly report: number; readonly commitment: number };
  readonly confidence: number;
}

/**
 * The weights were made on the years of one place, and few sentences compete here. Read by eye on eight provinces of 2025 (科技创新), links from here on
 * are about one thing; of the others every third only shares its words (加快… 攻关 of two fields).
 */
const LEAST_ALIKE = 0.65;

/** Which commitments of any two reports are alike. */
export function findAlike(reports: readonly PreparedReport[]): readonly AlikePair[] {
  const alignments = new PlanAlignments();
  const pairs: AlikePair[] = [];
  for (const [left, one] of reports.entries()) {
    for (const [right, other] of reports.entries()) {
      if (right <= left || !one.items.length || !other.items.length) continue;
      for (const { previous, current, confidence } of alignments.links(one, other).items) {
        if (confidence < LEAST_ALIKE) continue;
        pairs.push({ left: { report: left, commitment: previous }, right: { report: right, commitment: current }, confidence });
      }
    }
  }
  return pairs;
}
