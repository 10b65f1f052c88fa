import type { Comparison, PlacedCorrection, Segment } from '@tongbi/model';
import { keyOf, type Memory } from '../../memory/memory.js';
import type { ReadReport } from '../read/read-report.js';
import type { ReportSource } from '../read/report-source.js';

/** What a comparison is made with beside its reports. */
export interface ComparedWith {
  readonly memory: Memory;
  /** What persons say of these reports. */
  readonly corrections: readonly PlacedCorrection[];
  /** One that knows the words of both. */
  readonly segment: (reads: readonly ReadReport[]) => Promise<Segment>;
  /** Called when both were read. */
  readonly tell?: () => void;
}

/** Two reports compared as given, previous and current; remembered where they were before. */
export async function comparePair(
  previous: ReportSource,
  current: ReportSource,
  { memory, corrections, segment, tell }: ComparedWith,
): Promise<Comparison> {
  const key = { reports: [previous.key, current.key], corrections: keyOf(corrections) };
  return await memory.remember('comparison', key, async () => {
    const [before, after] = [await previous.read(), await current.read()];
    tell?.();
    const { compareReports } = await import('@tongbi/compare');
    return compareReports(before, after, { segment: await segment([before, after]), corrections });
  });
}
