import type { IndexPair } from '@tongbi/aligner';
import type { CorrectedBy, Diagnostic, Reported, StatusCorrection } from '@tongbi/model';
import type { StatementAt } from './statement-at.js';

export type Side = 'previous' | 'current';

/** Two statements by what they are in their reports. */
export interface StatementPair {
  readonly previous: StatementAt;
  readonly current: StatementAt;
}

/** A person's word on whether a sentence of the current review, by its index there, reports on a promise. */
interface Telling {
  readonly group: number;
  readonly tells: boolean;
}

/** Pairs that go together, and pairs that do not. */
export interface PairWords<Pair> {
  readonly pinned: readonly Pair[];
  readonly forbidden: readonly Pair[];
}

/** What persons say of one pair of reports, as indices into its lists. Words that could not be bound to the texts, or that contradict each other, are in `diagnostics` alone. */
export interface PairCorrections {
  /** Pairs of commitments; one that has no partner is forbidden with all. */
  readonly items: PairWords<IndexPair>;
  /** Pairs of which one or both are sentences without commitment. */
  readonly passages: PairWords<StatementPair>;
  /** Indices into the flat lists of sections. */
  readonly sections: PairWords<IndexPair>;
  /** Commitments that have no partner at all. */
  readonly alone: { readonly previous: ReadonlySet<number>; readonly current: ReadonlySet<number> };
  /** Of commitments of the current report that carry on one: kept, or changed. */
  readonly statuses: ReadonlyMap<number, StatusCorrection>;
  /** Of promises of the previous report. */
  readonly reported: ReadonlyMap<number, Reported>;
  readonly telling: ReadonlyMap<number, readonly Telling[]>;
  /** Whose words they are, by `signatureKey`. */
  readonly signatures: ReadonlyMap<string, readonly CorrectedBy[]>;
  readonly diagnostics: readonly Diagnostic[];
}

const noPairs = <Pair>() => ({ pinned: [] as Pair[], forbidden: [] as Pair[] });

/** What was agreed on a pair of reports, while it is collected. */
export class PairDraft implements PairCorrections {
  readonly items = noPairs<IndexPair>();
  readonly passages = noPairs<StatementPair>();
  readonly sections = noPairs<IndexPair>();
  readonly alone = { previous: new Set<number>(), current: new Set<number>() };
  readonly statuses = new Map<number, StatusCorrection>();
  readonly reported = new Map<number, Reported>();
  readonly telling = new Map<number, readonly Telling[]>();
  readonly signatures = new Map<string, readonly CorrectedBy[]>();

  constructor(readonly diagnostics: readonly Diagnostic[] = []) {}

  add(list: keyof PairWords<unknown>, { previous, current }: StatementPair): void {
    if ('item' in previous && 'item' in current) this.items[list].push({ previous: previous.item, current: current.item });
    else this.passages[list].push({ previous, current });
  }

  sign(key: string, signed: CorrectedBy): void {
    this.signatures.set(key, [...(this.signatures.get(key) ?? []), signed]);
  }

  /** What has no partner goes with none of the commitments of the other report, of which there are so many. */
  forbidAlone(counts: Readonly<Record<Side, number>>): void {
    const { forbidden } = this.items;
    for (const current of this.alone.current)
      for (let previous = 0; previous < counts.previous; previous++) forbidden.push({ previous, current });
    for (const previous of this.alone.previous)
      for (let current = 0; current < counts.current; current++) forbidden.push({ previous, current });
  }
}

/** Nobody said anything. */
export const NO_CORRECTIONS: PairCorrections = new PairDraft();

/** A statement of one side, as signatures are kept under. */
export const signatureKey = (side: 'previous' | 'current' | 'promise' | 'section', at: number | string): string => `${side} ${at}`;
/** … and a pair of them. */
export const pairSignature = (previous: number | string, current: number | string): string => `pair ${previous} ${current}`;
