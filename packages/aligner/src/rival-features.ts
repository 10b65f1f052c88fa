import { BestPairs } from './best-few.js';
import type { IndexPair } from './index-pair.js';
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

/** A pair with the log-odds of its first judgement and the sections it stands in. */
export interface FirstJudged extends IndexPair {
  readonly odds: number;
  readonly previousSection: number;
  readonly currentSection: number;
}

/** Less likely pairs do not count around others: they are many and say nothing. */
const COUNTED = 0.05;
/** Added to what leaves a section, so that one pair alone in its section is not all of it. */
const FLOW_PRIOR = 0.5;
/** Beyond these odds a pair is sure, and how sure says no more. */
const SURE = 8;

/** Probabilities summed by what two pairs have in common. */
function sumBy<Key>(
  pairs: readonly FirstJudged[],
  chances: readonly number[],
  keyOf: (pair: FirstJudged) => Key,
): (pair: FirstJudged) => number {
  const sums = new Map<Key, number>();
  pairs.forEach((pair, at) => {
    sums.set(keyOf(pair), (sums.get(keyOf(pair)) ?? 0) + chances[at]!);
  });
  return (pair) => sums.get(keyOf(pair))!;
}

/** Sees every pair in the light of all others. `pairs` stand by current, then previous text, as candidates do. */
export function findRivalFeatures(pairs: readonly FirstJudged[], texts: { previous: number; current: number }): readonly RivalFeatures[] {
  const chances = pairs.map(({ odds }) => probability(odds));
  const best = new BestPairs(texts.current, texts.previous, 2);
  const sumOf = <Key>(keyOf: (pair: FirstJudged) => Key) => sumBy(pairs, chances, keyOf);
  const sums = { previous: sumOf(({ previous }) => previous), current: sumOf(({ current }) => current) };
  const flows = {
    both: sumOf((pair) => `${pair.previousSection} ${pair.currentSection}`),
    previous: sumOf(({ previousSection }) => previousSection),
    current: sumOf(({ currentSection }) => currentSection),
  };
  const candidates: number[][] = Array.from({ length: texts.current }, () => []);
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
    const others = [othersOf(sums.current(pair)), othersOf(sums.previous(pair))] as const;
    const leaving = (flows.previous(pair) - p + FLOW_PRIOR) * (flows.current(pair) - p + FLOW_PRIOR);
    return {
      first: Math.max(-SURE, Math.min(SURE, pair.odds)),
      around: Math.log1p(around[pair.current]![places[at]!]!),
      flow: Math.max(0, flows.both(pair) - p) / Math.sqrt(leaving),
      rival: Math.max(...rivals),
      bothRival: Math.min(...rivals),
      otherPartners: others[0] + others[1],
      imbalance: Math.abs(others[0] - others[1]),
    };
  });
}
