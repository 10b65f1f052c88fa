import type { IndexPair } from './choose-links.js';
import type { JudgedPair } from './judge-pairs.js';
import { type Contribution, type LinkModel, logOdds, movedBy, probability } from './link-model.js';

/** What tells how likely a link that is told is right: the choice among leftovers makes some likelier than their pair alone was judged. */
export interface ToldFeatures {
  /** Log-odds of the pair. */
  readonly judged: number;
  /** Log-odds of the groups that the two stand in. */
  readonly group: number;
}

/** What tells how likely an item that has no partner really has none. */
export interface AloneFeatures {
  /** Log-odds of its best pair; the least there is where it has no candidate at all. */
  readonly judged: number;
  /** Log-odds of the best pair of its group. */
  readonly group: number;
  /** 1 where another item of its group has a partner: what the group carries on may be all told. */
  readonly served: number;
}

/** An item without partner, and how likely it has none, 0 to 1. */
export interface Alone {
  readonly index: number;
  readonly confidence: number;
  /** What spoke for it, in log-odds against an average item without partner. */
  readonly because: readonly Contribution[];
  /** What its confidence comes from. */
  readonly features: AloneFeatures;
}

/** Odds further out tell no more. */
const SURE = 8;
const clamp = (odds: number) => Math.max(-SURE, Math.min(SURE, odds));

export function toldFeatures({ odds, group }: Pick<JudgedPair, 'odds' | 'group'>): ToldFeatures {
  return { judged: clamp(odds), group: clamp(group) };
}

export const calibrated = (model: LinkModel, features: ToldFeatures | AloneFeatures): number =>
  probability(logOdds(model, { ...features }));

export function toAlone(model: LinkModel, index: number, features: AloneFeatures): Alone {
  return { index, confidence: calibrated(model, features), because: movedBy(model, { ...features }, 1), features };
}

export interface AloneSide {
  readonly side: 'previous' | 'current';
  /** Group of each item. */
  readonly groupOf: readonly number[];
  readonly linked: ReadonlySet<number>;
}

/** Features of every item of one side that has no partner, by index. */
export function aloneFeatures(
  { side, groupOf, linked }: AloneSide,
  items: Iterable<IndexPair & { readonly odds: number }>,
  groups: Iterable<IndexPair & { readonly odds: number }>,
): ReadonlyMap<number, AloneFeatures> {
  const best = (pairs: typeof items) => {
    const odds = new Map<number, number>();
    for (const pair of pairs) odds.set(pair[side], Math.max(pair.odds, odds.get(pair[side]) ?? -SURE));
    return (index: number) => clamp(odds.get(index) ?? -SURE);
  };
  const [ofItem, ofGroup] = [best(items), best(groups)];
  const served = new Set([...linked].map((item) => groupOf[item]!));
  return new Map(
    groupOf.flatMap((group, item) =>
      linked.has(item) ? [] : [[item, { judged: ofItem(item), group: ofGroup(group), served: served.has(group) ? 1 : 0 }] as const],
    ),
  );
}
