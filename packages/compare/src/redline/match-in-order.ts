import { type IndexPair, longestIncreasing } from '@tongbi/aligner';
import { groupBy } from '@tongbi/model';

/** That one thing of the previous report and one of the current one are the same, and how many letters speak for it. */
export interface WeightedPair extends IndexPair {
  readonly weight: number;
}

/** A pair counts once for each so many letters; more would cost time, fewer let two short pairs outweigh a long one. */
const LETTERS_A_STEP = 8;
const MOST_STEPS = 100;

/** Letters of pairs that are the same pair, together. */
export function sumPairs(pairs: readonly WeightedPair[]): readonly WeightedPair[] {
  return [...groupBy(pairs, ({ previous, current }) => `${previous} ${current}`).values()].map((same) => ({
    ...same[0]!,
    weight: same.reduce((sum, { weight }) => sum + weight, 0),
  }));
}

/**
 * The pairs, each thing in one at most, that stand in the same order on both sides and hold most letters; what is left has moved.
 *
 *   (0,0) (3,1) (1,2) (2,3), all as heavy   →   (0,0) (1,2) (2,3)
 *
 * @returns partners in the previous report by their current ones
 */
export function matchInOrder(pairs: readonly WeightedPair[]): ReadonlyMap<number, number> {
  // Of one current thing the last partner comes first, so that a run that never falls holds one of them at most.
  const ordered = [...pairs].sort((a, b) => a.current - b.current || b.previous - a.previous);
  // A heavy pair is a value that comes often: a longest run that never falls has all of its copies or none.
  const copies = ordered.flatMap((pair) =>
    new Array<WeightedPair>(Math.min(MOST_STEPS, Math.ceil(pair.weight / LETTERS_A_STEP))).fill(pair),
  );
  const kept = new Set(longestIncreasing(copies.map(({ previous }) => previous)).map((at) => copies[at]!));
  // A previous thing that was parted stays where most of it is.
  const best = new Map<number, WeightedPair>();
  for (const pair of kept) if (pair.weight > (best.get(pair.previous)?.weight ?? 0)) best.set(pair.previous, pair);
  return new Map([...best.values()].map(({ previous, current }) => [current, previous]));
}
