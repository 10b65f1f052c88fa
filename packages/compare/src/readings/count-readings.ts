import type { Alignment } from '@tongbi/aligner';
import type { ReadingCounts, Record } from '@tongbi/model';
import type { ReportPair } from '../prepare/prepared-report.js';
import { type PairReadings, partnersKey } from './pair-readings.js';
import { goesWithFigures } from './read-change.js';

/** What the readings of a pair did: of those that were bound some go against a figure, which no reading moves. */
export function countReadings(
  { previous, current }: ReportPair,
  { partners, changes, leads, counts }: PairReadings,
  { rivals }: Alignment,
  commitments: readonly Record[],
): ReadingCounts {
  const refused = rivals.flatMap((rival) => {
    const read = rival.refused ? partners.get(partnersKey(rival)) : undefined;
    return read?.value ? [read.reading] : [];
  });
  const byStart = new Map(commitments.map((record) => [record.current?.span.start, record]));
  const unfit = [...changes].flatMap(([key, { value, reading }]) => {
    const [before, now] = key.split(' ').map(Number);
    const record = byStart.get(current.commitments[now!]!.span.start);
    const isOfPair = record?.previous.some(({ span }) => span.start === previous.commitments[before!]!.span.start);
    return isOfPair === true && !goesWithFigures(record!.kinds, value) ? [reading] : [];
  });
  const against = new Set([...refused, ...unfit]).size;
  const brief = [...new Set([...leads.values()].flatMap(({ evidence }) => evidence.detail ?? []))];
  return {
    ...counts,
    ...(brief.length > 0 && { brief }),
    used: counts.used - against,
    void: counts.void + against,
  };
}
