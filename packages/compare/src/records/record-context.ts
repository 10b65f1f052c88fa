import type { PairRelation, SectionRecord, Segment } from '@tongbi/model';
import type { ClaimJudge } from '../claims/claim-model.js';
import type { PairCorrections } from '../corrections/pair-corrections.js';
import type { PlaceMaker } from '../prepare/place-maker.js';
import type { Both, ReportPair } from '../prepare/prepared-report.js';
import type { TargetOutcome } from '../results/judge-promise.js';

/** Everything the records of one pair are made from. */
export interface RecordContext extends ReportPair {
  readonly relation: PairRelation;
  readonly places: Both<PlaceMaker>;
  readonly sections: readonly SectionRecord[];
  readonly segment: Segment;
  /** Wording, strength and redline may be compared only between two full texts of one place. */
  readonly restated: boolean;
  /** Whether a "new" and a "dropped" can be asserted at all. */
  readonly established: { readonly new: boolean; readonly dropped: boolean };
  /** Outcomes of the previous report's targets, with the figure that tells of each. */
  readonly outcomes: readonly TargetOutcome[];
  /** How sure each claim is. */
  readonly claims: ClaimJudge;
  /** How likely the likeliest sentence of the review is about each commitment of the previous report, by index. */
  readonly likeliest: ReadonlyMap<number, number>;
  /** What persons say of this pair. */
  readonly corrections: PairCorrections;
}
