import type { WeakLink } from '@tongbi/aligner';
import type { CorrectedBy, Reported } from '@tongbi/model';
import { judgeCorrected } from '../corrections/kinds/result.js';
import { correctChange } from '../corrections/kinds/status.js';
import type { PairCorrections } from '../corrections/pair-corrections.js';
import { signaturesOf } from '../corrections/signatures-of.js';
import { gatherEvidence, type PairEvidence } from '../figures/pair-evidence.js';
import type { PlanAlignments } from '../links/plan-alignments.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type Change, decideChange, wordingOf } from '../records/decide-change.js';
import { SectionMoves } from '../records/make-records.js';
import { sumUp } from '../results/judge-promise.js';
import { compareSections } from '../sections/compare-sections.js';

/** What a chain needs to know of two of its reports, worked out when it is first asked for. */
export class PairStory {
  #moves: SectionMoves | undefined;
  #evidence: PairEvidence<WeakLink> | undefined;

  constructor(
    readonly previous: PreparedReport,
    readonly current: PreparedReport,
    readonly alignments: PlanAlignments,
  ) {}

  /** What the current report says became of the commitment of the previous one, by index. */
  reported(commitment: number): Reported {
    const [corrections, { leastPassage }] = [this.#corrections, this.alignments.options];
    this.#evidence ??= gatherEvidence(this.previous, this.current, this.#links, { corrections, leastPassage });
    const { results, outcomes } = this.#evidence;
    const judged = judgeCorrected(this, commitment, results.get(commitment) ?? [], { outcomes, corrections });
    return sumUp(this.previous, judged);
  }

  /** Whose words the step between two commitments rests on. */
  signedStep(previous: number, current: number): readonly CorrectedBy[] {
    return signaturesOf(this.#corrections, { previous: [{ item: previous }], current: { item: current } }, 'step');
  }

  /** Whose words the result of a commitment rests on. */
  signedResult(commitment: number): readonly CorrectedBy[] {
    return signaturesOf(this.#corrections, { previous: [{ item: commitment }], current: null }, 'result');
  }

  change(previous: number, current: number): Change {
    const restated = this.previous.report.edition !== 'full' || this.current.report.edition !== 'full';
    const before = wordingOf(this.previous, this.previous.commitments[previous]!);
    const decided = decideChange([before], wordingOf(this.current, this.current.commitments[current]!), { restated });
    return correctChange(decided, this.#corrections.statuses.get(current));
  }

  hasMoved(previous: number, current: number): boolean {
    const plans = { previous: this.previous.plan, current: this.current.plan, alignment: this.#links };
    this.#moves ??= new SectionMoves(compareSections(this.previous, this.current, [plans], this.#corrections));
    return this.#moves.isMove(this.previous.commitments[previous]!.section, this.current.commitments[current]!.section);
  }

  get #corrections(): PairCorrections {
    return this.alignments.corrections.of(this.previous, this.current);
  }

  get #links() {
    return this.alignments.links(this.previous, this.current);
  }
}
