import type { Alignment } from '@tongbi/aligner';
import type { ReadingCounts, Record } from '@tongbi/model';
import type { ReportPair } from '../prepare/prepared-report.js';
import type { PairReadings } from './pair-readings.js';
import { goesWithFigures } from './read-change.js';

/** What the readings of a pair did: of those that were bound some go against a figure, which no reading moves. */
export function countReadings(
  { previous, current }: ReportPair,
  { partners, changes, leads, counts }: PairReadings,
  { rivals }: Alignment,
  commitments: readonly Record[],
): ReadingCounts {
  const refused = rivals.filter(
    (rival) =>
      rival.refused && [...partners.values()].some((one) => one.value && one.previous === rival.previous && one.current === rival.current),
  ).length;
  const byStart = new Map(commitments.map((record) => [record.current?.span.start, record]));
  const unfit = [...changes].filter(([key, { value }]) => {
    const [before, now] = key.split(' ').map(Number);
    const record = byStart.get(current.commitments[now!]!.span.start);
    const isOfPair = record?.previous.some(({ span }) => span.start === previous.commitments[before!]!.span.start);
    return isOfPair === true && !goesWithFigures(record!.kinds, value);
  }).length;
  const brief = [...new Set([...leads.values()].flatMap(({ evidence }) => evidence.detail ?? []))];
  return {
    ...counts,
    ...(brief.length > 0 && { brief }),
    used: Math.max(0, counts.used - refused - unfit),
    void: counts.void + refused + unfit,
  };
}
