import { BestFew } from './best-few.js';
import { bestBy, type Judged } from './choose-links.js';
import { type IndexPair, remembered } from './index-pair.js';
import { probability } from './probability.js';

/** How a linked pair stands among all that were judged: what can be said from of how likely the link is right. */
export interface LinkStanding {
  /** Log-odds of the pair. */
  readonly odds: number;
  /** Log-odds over those of the best other candidate of the same previous item. */
  readonly lead: number;
}

/** An item without partner, and what came near it. */
export interface Alone {
  readonly index: number;
  /** Probabilities of all its candidates, summed: how many partners it was expected to have. */
  readonly expected: number;
  /** The likeliest of them, an index of the other side; null where it has no candidate at all. */
  readonly nearest: number | null;
}

/** Odds further out say no more. */
const SURE = 8;
const clamp = (odds: number) => Math.max(-SURE, Math.min(SURE, odds));

/** Two best odds of each previous item, for the lead of each of its pairs. */
export class Leads {
  readonly #best = new Map<number, BestFew>();

  constructor(pairs: readonly Judged[]) {
    for (const { previous, current, odds } of pairs) remembered(this.#best, previous, () => new BestFew(2, -SURE)).add(current, odds);
  }

  standing({ previous, odds, features }: Judged): LinkStanding | null {
    if (!features) return null;
    return { odds: clamp(odds), lead: clamp(odds) - clamp(this.#best.get(previous)?.rivalOf(odds) ?? -SURE) };
  }
}

/** Every item of one side that has no partner. */
export function findAlone(
  side: keyof IndexPair,
  { count, linked, pairs }: { readonly count: number; readonly linked: ReadonlySet<number>; readonly pairs: readonly Judged[] },
): readonly Alone[] {
  const other = side === 'previous' ? 'current' : 'previous';
  const expected = new Float64Array(count);
  for (const pair of pairs) expected[pair[side]]! += probability(pair.odds);
  const best = bestBy(pairs, (pair) => pair[side]);
  return Array.from(expected.keys())
    .filter((index) => !linked.has(index))
    .map((index) => ({ index, expected: expected[index]!, nearest: best.get(index)?.[other] ?? null }));
}
