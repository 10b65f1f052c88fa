import type { Alignment, IndexPair } from '@tongbi/aligner';
import type { ChangeKind, Evidence, ReadingCounts, Record, Reported } from '@tongbi/model';
import type { ReportPair } from '../prepare/prepared-report.js';

/** What a second reader says of one thing, how much that is worth, and who it is. */
export interface Opinion<Value> {
  readonly value: Value;
  /** In log-odds of what it says. */
  readonly odds: number;
  readonly evidence: Evidence;
  /** Names the reading that says so. */
  readonly reading: string;
}

/** What second readers say of one pair of reports, as indices into its lists. What two models answer in two ways is in `disputed` alone. */
export interface PairReadings {
  /** Whether two commitments are one; `value` true where they are. */
  readonly partners: ReadonlyMap<string, Opinion<boolean> & IndexPair>;
  /** What changed between two that are one: nothing, where it is kept. */
  readonly changes: ReadonlyMap<string, Opinion<readonly ChangeKind[]>>;
  /** For each promise, whether a sentence of the review, by its index there, reports on it. */
  readonly tellings: ReadonlyMap<number, ReadonlyMap<number, Opinion<boolean>>>;
  /** What became of a promise. */
  readonly reported: ReadonlyMap<number, Opinion<Reported>>;
  /** Where an editor would put a clause of either report in the brief, from 0; below 0: not among the first ten. */
  readonly leads: ReadonlyMap<string, Opinion<number>>;
  readonly disputed: ReadonlySet<string>;
  readonly counts: ReadingCounts;
}

/** What is said of a pair, while it is collected. */
export type Draft = {
  -readonly [list in keyof PairReadings]: PairReadings[list] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : PairReadings[list];
};

export const newDraft = (): Draft => ({
  partners: new Map(),
  changes: new Map(),
  tellings: new Map(),
  reported: new Map(),
  leads: new Map(),
  disputed: new Set(),
  counts: { used: 0, void: 0, stale: 0, disputed: 0 },
});

/** Nobody was asked. */
export const NO_READINGS: PairReadings = newDraft();

/** Two models answered in two ways: what the program says stays, for a person to settle. */
const DIFFER: Evidence = { evidence: 'readers-differ', weight: 0 };

const isOf = (pair: IndexPair, { previous = pair.previous, current = pair.current }: Partial<IndexPair>): boolean =>
  pair.previous === previous && pair.current === current;

/** What second readers say of a pair of commitments, or of one and whatever it was held against. It stands last among the evidence, for it is another's. */
export function partnerEvidence({ partners, disputed }: PairReadings, of: Partial<IndexPair>): readonly Evidence[] {
  const { previous, current } = of;
  const isWhole = previous !== undefined && current !== undefined;
  const read = isWhole ? partners.get(partnersKey({ previous, current })) : [...partners.values()].find((pair) => isOf(pair, of));
  const differs = [...disputed].some((subject) => {
    const [what, previous, current] = subject.split(' ');
    return what === 'pair' && isOf({ previous: Number(previous), current: Number(current) }, of);
  });
  return [...(read ? [read.evidence] : []), ...(differs ? [DIFFER] : [])];
}

/** The same of a promise and a sentence of the review. */
export function tellingEvidence({ tellings, disputed }: PairReadings, promise: number, group: number): readonly Evidence[] {
  const read = tellings.get(promise)?.get(group);
  return [...(read ? [read.evidence] : []), ...(disputed.has(`telling ${promise} ${group}`) ? [DIFFER] : [])];
}

/** Two commitments by their indices. */
export const partnersKey = ({ previous, current }: IndexPair): string => `${previous} ${current}`;
/** A clause of either report, as it is shown in the brief. */
export const leadKey = (side: 'previous' | 'current', start: number): string => `${side} ${start}`;

/** Whether a reading says of figures what the figures themselves say: it is void where it does not. */
export const goesWithFigures = (kinds: readonly ChangeKind[], read: readonly ChangeKind[]): boolean =>
  kinds.includes('figure') === read.includes('figure');

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
