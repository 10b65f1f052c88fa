import { type IndexPair, listed } from './index-pair.js';
import type { JudgedPair } from './judge-pairs.js';

/** When a pair is a link: scanned on four pairs of reports, each judged by weights that have not seen it; the scores change little around these values. */
export interface LinkThresholds {
  readonly group: number;
  readonly item: number;
  /** A pair inside linked groups, each the other's best, may be less sure: one leftover clause goes with the other. */
  readonly leftover: number;
  /** A pair that names the same thing as hardly any other does; `item` where not given. */
  readonly namesake?: number;
  /** The best pair of two linked groups that have no linked items otherwise. */
  readonly onlyOne: number;
}
export const LINK_THRESHOLDS: LinkThresholds = { group: 0.5, item: 0.47, leftover: 0.2, onlyOne: 0.15, namesake: 0.05 };

/** A judged pair, or a fixed one (identical texts, a person's word) that nothing needed to speak for. */
export type Judged = JudgedPair | (Omit<JudgedPair, 'features' | 'rivals'> & { readonly features: null });

export const fixedPair = ({ previous, current }: IndexPair): Judged => ({
  previous,
  current,
  odds: Number.POSITIVE_INFINITY,
  confidence: 1,
  features: null,
  group: 0,
});

/** Judged pairs with the fixed ones in front; whoever has a fixed partner competes no more. */
export function settle(judged: readonly Judged[], fixed: readonly IndexPair[]): readonly Judged[] {
  const previous = new Set(fixed.map((pair) => pair.previous));
  const current = new Set(fixed.map((pair) => pair.current));
  return [...fixed.map(fixedPair), ...judged.filter((pair) => !previous.has(pair.previous) && !current.has(pair.current))];
}

/** For each key the pair with the best odds. */
export function bestBy<Pair extends { readonly odds: number }>(
  pairs: readonly Pair[],
  keyOf: (pair: Pair) => number,
): ReadonlyMap<number, Pair> {
  const best = new Map<number, Pair>();
  for (const pair of pairs) if (pair.odds > (best.get(keyOf(pair))?.odds ?? Number.NEGATIVE_INFINITY)) best.set(keyOf(pair), pair);
  return best;
}

const previousOf = ({ previous }: IndexPair): number => previous;
const currentOf = ({ current }: IndexPair): number => current;

/**
 * The pairs that are links: the sure ones; then, inside linked groups, those that are each other's best; then, where two linked groups
 * have no linked items yet, their best pair, for something of the one carries on something of the other.
 */
export function chooseLinks(
  pairs: readonly Judged[],
  thresholds: LinkThresholds,
  linkedGroups: (pair: Judged) => number | null,
  isNamesake: (pair: Judged) => boolean,
): readonly Judged[] {
  const row = bestBy(pairs, currentOf);
  const column = bestBy(pairs, previousOf);
  const isMutual = (pair: Judged) => row.get(pair.current) === pair && column.get(pair.previous) === pair;
  const { item, leftover, namesake = item } = thresholds;
  const isLeftover = (pair: Judged) => pair.confidence >= leftover && isMutual(pair) && linkedGroups(pair) !== null;
  const isKnownByName = (pair: Judged) => pair.confidence >= namesake && isNamesake(pair);
  const linked = pairs.filter((pair) => pair.confidence >= item || isLeftover(pair) || isKnownByName(pair));
  const served = new Set([null, ...linked.map(linkedGroups)]);
  const left = pairs.filter((pair) => pair.confidence >= thresholds.onlyOne && !served.has(linkedGroups(pair)));
  return [...linked, ...bestBy(left, (pair) => linkedGroups(pair)!).values()];
}

/** For each text the best pairs that were not linked, at most `few`. */
export function bestUnlinked(pairs: readonly Judged[], linked: ReadonlySet<Judged>, few = 1): readonly Judged[] {
  const rest = pairs.filter((pair) => !linked.has(pair));
  const bestOf = (keyOf: (pair: Judged) => number) =>
    [...listed(rest, keyOf).values()].flatMap((row) => row.toSorted((a, b) => b.odds - a.odds).slice(0, few));
  return [...new Set([...bestOf(currentOf), ...bestOf(previousOf)])];
}
