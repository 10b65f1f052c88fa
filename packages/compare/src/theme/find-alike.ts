import type { AlikeCommitment, Commitment } from '@tongbi/model';
import { PlanAlignments } from '../links/plan-alignments.js';
import { roundConfidence } from '../links/round-confidence.js';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** What a commitment is called among those of all reports. */
export const idOf = ({ report }: PreparedReport, { span }: Commitment): string => `${report.id}@${span.start}`;

/**
 * The weights were made on the years of one place, and few sentences compete here. Read by eye on eight provinces of 2025 (科技创新), links from here on
 * are about one thing; of the others every third only shares its words (加快… 攻关 of two fields).
 */
const LEAST_ALIKE = 0.65;

/** For each commitment, by id, those of other reports that are like it, the surest first. */
export function findAlike(reports: readonly PreparedReport[]): ReadonlyMap<string, readonly AlikeCommitment[]> {
  const alignments = new PlanAlignments();
  const alike = new Map<string, AlikeCommitment[]>();
  for (const [place, one] of reports.entries()) {
    for (const other of reports.slice(place + 1)) {
      if (!one.items.length || !other.items.length) continue;
      for (const { previous, current, confidence } of alignments.links(one, other).items) {
        if (confidence < LEAST_ALIKE) continue;
        const [own, their] = [idOf(one, one.commitments[previous]!), idOf(other, other.commitments[current]!)];
        const sure = { confidence: roundConfidence(confidence) };
        alike.set(own, [...(alike.get(own) ?? []), { id: their, report: other.report.id, ...sure }]);
        alike.set(their, [...(alike.get(their) ?? []), { id: own, report: one.report.id, ...sure }]);
      }
    }
  }
  for (const list of alike.values()) list.sort((a, b) => b.confidence - a.confidence);
  return alike;
}
