import type { IndexPair } from './index-pair.js';
import { logOdds, type TwoPasses } from './link-model.js';
import type { PairFeatures } from './pair-features.js';
import { probability } from './probability.js';
import { findRivalFeatures, type JudgedLists, type RivalFeatures } from './rival-features.js';

/** A candidate pair with its odds. */
export interface JudgedPair extends IndexPair {
  readonly odds: number;
  /** Probability that it is a link, 0 to 1. */
  readonly confidence: number;
  readonly features: PairFeatures;
  readonly rivals: RivalFeatures;
  /** Log-odds of the groups they stand in; 0 where groups themselves are judged. */
  readonly group: number;
}

/** First log-odds of a pair that a person vouches for: others see it as theirs. */
const VOUCHED_ODDS = 8;

/** Judges candidates one by one, then each in the light of the others; `isVouched` are pairs that are known to be links. */
export function judgePairs(
  { first, second }: TwoPasses,
  pairs: readonly PairFeatures[],
  lists: JudgedLists,
  groupOdds: (pair: PairFeatures) => number = () => 0,
  isVouched: (pair: PairFeatures) => boolean = () => false,
): readonly JudgedPair[] {
  const groups = pairs.map(groupOdds);
  const groupWeight = first.features.find(({ name }) => name === 'group')?.weight ?? 0;
  const firstOdds = (features: PairFeatures, at: number) =>
    isVouched(features) ? VOUCHED_ODDS : logOdds(first, features) + groupWeight * groups[at]!;
  return findRivalFeatures(pairs, lists, firstOdds).map((rivals, at) => {
    const features = pairs[at]!;
    const odds = logOdds(second, rivals);
    const { previous: p, current: c } = features;
    return { previous: p, current: c, odds, confidence: probability(odds), features, rivals, group: groups[at]! };
  });
}
