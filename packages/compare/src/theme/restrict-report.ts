import type { Commitment } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';

/**
 * A report cut to the sentences that hold a commitment on the theme. Two whole plans take half a second to align, and thirty provinces
 * are 435 pairs; on thirty sentences each it is a twentieth. Fewer compete, so a link must be surer (see find-alike.ts).
 */
export function restrictReport(report: PreparedReport, isWanted: (commitment: Commitment) => boolean): PreparedReport {
  const kept = report.commitments.map((commitment, at) => ({ commitment, at })).filter(({ commitment }) => isWanted(commitment));
  const groups = [...new Set(kept.map(({ at }) => report.items[at]!.group))].sort((a, b) => a - b);
  const places = new Map(groups.map((group, place) => [group, place]));
  return {
    ...report,
    plan: { groups: groups.map((group) => report.plan.groups[group]!), sections: report.plan.sections },
    commitments: kept.map(({ commitment }) => commitment),
    items: kept.map(({ at }) => ({ ...report.items[at]!, group: places.get(report.items[at]!.group)! })),
  };
}
