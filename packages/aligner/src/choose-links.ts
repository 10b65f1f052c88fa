import type { IndexPair } from './index-pair.js';
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

function bestBy(pairs: readonly Judged[], side: 'previous' | 'current'): ReadonlyMap<number, Judged> {
  const best = new Map<number, Judged>();
  for (const pair of pairs) {
    const known = best.get(pair[side]);
    if (!known || pair.odds > known.odds) best.set(pair[side], pair);
  }
  return best;
}

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
  const row = bestBy(pairs, 'current');
  const column = bestBy(pairs, 'previous');
  const isMutual = (pair: Judged) => row.get(pair.current) === pair && column.get(pair.previous) === pair;
  const { item, leftover, namesake = item } = thresholds;
  const isLeftover = (pair: Judged) => pair.confidence >= leftover && isMutual(pair) && linkedGroups(pair) !== null;
  const isKnownByName = (pair: Judged) => pair.confidence >= namesake && isNamesake(pair);
  const linked = pairs.filter((pair) => pair.confidence >= item || isLeftover(pair) || isKnownByName(pair));
  const served = new Set(linked.map(linkedGroups));
  const best = new Map<number, Judged>();
  for (const pair of pairs) {
    const groups = linkedGroups(pair);
    if (groups === null || served.has(groups) || pair.confidence < thresholds.onlyOne) continue;
    const known = best.get(groups);
    if (!known || pair.odds > known.odds) best.set(groups, pair);
  }
  return [...linked, ...best.values()];
}

/** For each text the best pair that was not linked, if it has any. */
export function bestUnlinked(pairs: readonly Judged[], linked: ReadonlySet<Judged>): readonly Judged[] {
  const rest = pairs.filter((pair) => !linked.has(pair));
  return [...new Set([...bestBy(rest, 'current').values(), ...bestBy(rest, 'previous').values()])];
}
