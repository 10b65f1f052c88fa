import type { IndexPair } from '@tongbi/aligner';
import { type CorrectedBy, type Diagnostic, overlapOf, type Reported, type Span, type StatusCorrection, spanContains } from '@tongbi/model';
import type { Both, PreparedReport, ReportPair, SideName } from '../prepare/prepared-report.js';
import { NO_READINGS, type PairReadings } from '../readings/pair-readings.js';

/** What a quote of a plan is about: a commitment, or a sentence or heading that holds none. */
export type StatementAt = { readonly item: number } | { readonly group: number };

/** A commitment is meant where so much of it and of the quote are the same. */
const SAME_SHARE = 0.5;

/** The statement of a report's plan that the words at `span` are; undefined where they are none, or several. */
export function statementAt({ commitments, items, plan }: PreparedReport, span: Span): StatementAt | undefined {
  const touched = commitments.flatMap((commitment, item) => {
    const shared = overlapOf(commitment.span, span);
    if (shared === 0) return [];
    const union = commitment.span.end - commitment.span.start + span.end - span.start - shared;
    return [{ item, share: spanContains(commitment.span, span) ? 1 : shared / union }];
  });
  const best = touched.find(({ share }) => share >= SAME_SHARE);
  if (best) return { item: best.item };
  if (touched.length > 0) return undefined;
  const holders = plan.groups.flatMap((one, group) => (overlapOf(one.span, span) > 0 ? [group] : []));
  const withItems = new Set(items.map(({ group }) => group));
  return holders.length === 1 && !withItems.has(holders[0]!) ? { group: holders[0]! } : undefined;
}

export const statementKey = (at: StatementAt): string => ('item' in at ? `item ${at.item}` : `group ${at.group}`);

/** Two statements by what they are in their reports. */
export type StatementPair = Both<StatementAt>;

/** A person's word on whether a sentence of the current review, by its index there, reports on a promise. */
interface Telling {
  readonly group: number;
  readonly tells: boolean;
}

/** Pairs that go together, and pairs that do not. */
interface PairWords<Pair> {
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
  readonly alone: Both<ReadonlySet<number>>;
  /** Of commitments of the current report that carry on one: kept, or changed. */
  readonly statuses: ReadonlyMap<number, StatusCorrection>;
  /** Of promises of the previous report. */
  readonly reported: ReadonlyMap<number, Reported>;
  readonly telling: ReadonlyMap<number, readonly Telling[]>;
  /** Whose words they are, by `signatureKey`. */
  readonly signatures: ReadonlyMap<string, readonly CorrectedBy[]>;
  readonly diagnostics: readonly Diagnostic[];
  /** What second readers say. */
  readonly readings: PairReadings;
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
  readings: PairReadings = NO_READINGS;

  constructor(readonly diagnostics: readonly Diagnostic[] = []) {}

  add(list: keyof PairWords<unknown>, { previous, current }: StatementPair): void {
    if ('item' in previous && 'item' in current) this.items[list].push({ previous: previous.item, current: current.item });
    else this.passages[list].push({ previous, current });
  }

  sign(key: string, signed: CorrectedBy): void {
    this.signatures.set(key, [...(this.signatures.get(key) ?? []), signed]);
  }

  /** What has no partner goes with none of the commitments of the other report, of which there are so many. */
  forbidAlone(counts: Both<number>): void {
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
export const signatureKey = (side: SideName | 'promise' | 'section', at: number | string): string => `${side} ${at}`;
/** … and a pair of them. */
export const pairSignature = (previous: number | string, current: number | string): string => `pair ${previous} ${current}`;

/** The statements of one record. */
export interface RecordEnds {
  readonly previous: readonly StatementAt[];
  readonly current: StatementAt | null;
}

/** Whose words a record rests on, on its links and status (`step`), on what became of its promises (`result`), or on all. */
export function signaturesOf(
  { signatures }: PairCorrections,
  { previous, current }: RecordEnds,
  what: 'step' | 'result' | 'all' = 'all',
): readonly CorrectedBy[] {
  if (signatures.size === 0) return [];
  const step = current
    ? [...previous.map((one) => pairSignature(statementKey(one), statementKey(current))), signatureKey('current', statementKey(current))]
    : previous.map((one) => signatureKey('previous', statementKey(one)));
  const result = previous.flatMap((one) => ('item' in one ? [signatureKey('promise', one.item)] : []));
  const keys = { step, result, all: [...step, ...result] }[what];
  return keys.flatMap((key) => signatures.get(key) ?? []);
}

/** Pairs of which both are passages, by where they begin: passage records are made from there. */
export function passageStarts({ previous, current }: ReportPair, { passages }: PairCorrections): PairWords<IndexPair> {
  const toStarts = (pairs: readonly StatementPair[]) =>
    pairs.flatMap((pair): readonly IndexPair[] => {
      if (!('group' in pair.previous) || !('group' in pair.current)) return [];
      const [before, after] = [previous.plan.groups[pair.previous.group]!, current.plan.groups[pair.current.group]!];
      return [{ previous: before.span.start, current: after.span.start }];
    });
  return { pinned: toStarts(passages.pinned), forbidden: toStarts(passages.forbidden) };
}
