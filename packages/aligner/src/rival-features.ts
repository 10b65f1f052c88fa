import { BestPairs } from './best-few.js';
import { type IndexPair, pairKey } from './index-pair.js';
import type { Unit } from './pair-features.js';
import { probability } from './probability.js';
import { sumAround } from './sum-around.js';

/** What a first judgement of all pairs says about one of them: the features of the second judgement. */
export interface RivalFeatures {
  /** Log-odds of the first judgement. */
  readonly first: number;
  /** ln(1 + first probabilities around it, those of its own two texts with their neighbours included). */
  readonly around: number;
  /** How much else of its section goes to the other's section, against what else goes elsewhere from either; 0 to 1. */
  readonly flow: number;
  /** First probability of the likeliest rival: of the two texts' likeliest other partners the likelier. */
  readonly rival: number;
  /** … and the less likely: both have someone else. */
  readonly bothRival: number;
  /** ln(1 + other partners) of the one text + the same of the other; partners counted by their first probabilities. */
  readonly otherPartners: number;
  /** Difference of the two: one text has others, the other has none. */
  readonly imbalance: number;
}

/** The texts that pairs are of, by the sections that they stand in. */
export type JudgedLists = Readonly<Record<keyof IndexPair, readonly Unit[]>>;

/** Less likely pairs do not count around others: they are many and say nothing. */
const COUNTED = 0.05;
/** Added to what leaves a section, so that one pair alone in its section is not all of it. */
const FLOW_PRIOR = 0.5;
/** Beyond these odds a pair is sure, and how sure says no more. */
const SURE = 8;

/**
 * Sees every pair in the light of all others, by what a first judgement of each says. `pairs` stand by current, then previous text, as candidates
 * do.
 */
export function findRivalFeatures<Pair extends IndexPair>(
  pairs: readonly Pair[],
  lists: JudgedLists,
  firstOdds: (pair: Pair, at: number) => number,
): readonly RivalFeatures[] {
  const odds = pairs.map(firstOdds);
  const chances = odds.map((one) => probability(one));
  const best = new BestPairs(lists.current.length, lists.previous.length, 2);
  /** Probabilities summed by what two pairs have in common. */
  const sumOf = (keyOf: (pair: IndexPair) => number) => {
    const keys = pairs.map(keyOf);
    const all = new Map<number, number>();
    for (const [at, key] of keys.entries()) all.set(key, (all.get(key) ?? 0) + chances[at]!);
    return (at: number) => all.get(keys[at]!)!;
  };
  const sectionOf = (side: keyof IndexPair, pair: IndexPair) => lists[side][pair[side]]!.section;
  const sums = { previous: sumOf(({ previous }) => previous), current: sumOf(({ current }) => current) };
  const flows = {
    both: sumOf((pair) => pairKey({ previous: sectionOf('previous', pair), current: sectionOf('current', pair) })),
    previous: sumOf((pair) => sectionOf('previous', pair)),
    current: sumOf((pair) => sectionOf('current', pair)),
  };
  const candidates: number[][] = lists.current.map(() => []);
  const places: number[] = [];
  pairs.forEach((pair, at) => {
    best.add(pair.current, pair.previous, chances[at]!);
    places.push(candidates[pair.current]!.push(pair.previous) - 1);
  });
  const counted = pairs.flatMap(({ previous, current }, at) =>
    chances[at]! > COUNTED ? [{ previous, current, value: chances[at]! }] : [],
  );
  const around = sumAround(counted, candidates, { withOwnLine: true });
  return pairs.map((pair, at) => {
    const p = chances[at]!;
    const rivals = [best.rows[pair.current]!.rivalOf(p), best.columns[pair.previous]!.rivalOf(p)] as const;
    const othersOf = (sum: number) => Math.log1p(Math.max(0, sum - p));
    const others = [othersOf(sums.current(at)), othersOf(sums.previous(at))] as const;
    const leaving = (flows.previous(at) - p + FLOW_PRIOR) * (flows.current(at) - p + FLOW_PRIOR);
    return {
      first: Math.max(-SURE, Math.min(SURE, odds[at]!)),
      around: Math.log1p(around[pair.current]![places[at]!]!),
      flow: Math.max(0, flows.both(at) - p) / Math.sqrt(leaving),
      rival: Math.max(...rivals),
      bothRival: Math.min(...rivals),
      otherPartners: others[0] + others[1],
      imbalance: Math.abs(others[0] - others[1]),
    };
  });
}
