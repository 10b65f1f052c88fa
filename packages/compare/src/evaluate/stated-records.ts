import type { PairComparison, Record, ResultPlace } from '@tongbi/model';
import type { StatementAt, StatementPair } from '../corrections/pair-corrections.js';
import type { ReportPair, SideName } from '../prepare/prepared-report.js';

/** What a comparison says of the statements of its two reports. */
export class StatedRecords {
  constructor(
    readonly comparison: PairComparison,
    readonly sides: ReportPair,
  ) {}

  /** The record of a statement of the current report. */
  of(at: StatementAt): Record | undefined {
    const isHere = this.#isAt('current', at);
    return this.comparison.commitments.find(({ current }) => current !== null && isHere(current));
  }

  /** The records that hold a statement of the previous report. */
  holding(at: StatementAt): readonly Record[] {
    const isHere = this.#isAt('previous', at);
    return this.comparison.commitments.filter(({ previous }) => previous.some(isHere));
  }

  /** The record by which the two are one. */
  linking({ previous, current }: StatementPair): Record | undefined {
    const record = this.of(current);
    return record?.previous.some(this.#isAt('previous', previous)) ? record : undefined;
  }

  /** A sentence of the current review, by its index there, as what reports on a promise. */
  telling(promise: number, group: number): ResultPlace | undefined {
    const { start } = this.sides.current.review.groups[group]!.span;
    return this.holding({ item: promise })[0]?.results.find(({ span }) => span.start === start);
  }

  #isAt(side: SideName, at: StatementAt) {
    const { commitments, plan } = this.sides[side];
    const { start } = ('item' in at ? commitments[at.item]! : plan.groups[at.group]!).span;
    return ({ span }: Pick<ResultPlace, 'span'>): boolean => span.start === start;
  }
}
