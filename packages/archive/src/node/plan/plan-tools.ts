import { type Comparison, isCorrectionOf, onceEach, type PlacedCorrection, remembered, type Segment } from '@tongbi/model';
import { comparePair, type ReportSource } from '../../compare/compare-pair.js';
import type { Memory } from '../../memory/memory.js';
import type { PlannedPair, PlannedReport } from '../../plan/plan-archive.js';
import type { ReadReport } from '../../read/read-text.js';
import { openPlanned } from '../read/report-source.js';

/** How the reports of a plan are read, cut into words and compared. */
export interface PlanTools {
  /** Each once. */
  readonly read: (report: PlannedReport) => Promise<ReadReport>;
  readonly segment: () => Promise<Segment>;
  /** The last two of `reports`, which are those of the pair where they are left out; the others are of the years before. */
  readonly compare: (
    pair: PlannedPair,
    corrections: readonly PlacedCorrection[],
    reports?: readonly PlannedReport[],
  ) => Promise<Comparison>;
}

export function planTools(root: string, memory: Memory, makeSegmenter: () => Promise<Segment>): PlanTools {
  const opened = new Map<string, ReportSource>();
  const open = (report: PlannedReport): ReportSource => remembered(opened, report.file, () => openPlanned(root, report, memory));
  const segment = onceEach(makeSegmenter);
  return {
    read: (report) => open(report).read(),
    segment,
    compare: (pair, corrections, reports = [pair.previous, pair.current]) => {
      const own = corrections.filter((one) => isCorrectionOf(one, reports));
      const earlier = reports.slice(0, -2).map(open);
      return comparePair(open(pair.previous), open(pair.current), { memory, corrections: own, segment: () => segment(), earlier });
    },
  };
}
