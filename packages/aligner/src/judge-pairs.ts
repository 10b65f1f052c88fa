import type { IndexPair } from './index-pair.js';
import { logOdds, type TwoPasses } from './link-model.js';
import type { PairFeatures, Unit } from './pair-features.js';
import { probability } from './probability.js';
import { findRivalFeatures, type RivalFeatures } from './rival-features.js';

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

export interface JudgedLists {
  readonly previous: readonly Unit[];
  readonly current: readonly Unit[];
}

/** First log-odds of a pair that a person vouches for: others see it as theirs. */
const VOUCHED_ODDS = 8;

/** What the first judgement of all pairs says of each of them. */
export function judgeRivals(
  pairs: readonly PairFeatures[],
  { previous, current }: JudgedLists,
  firstOdds: (pair: PairFeatures, at: number) => number,
): readonly RivalFeatures[] {
  const judged = pairs.map((pair, at) => ({
    previous: pair.previous,
    current: pair.current,
    odds: firstOdds(pair, at),
    previousSection: previous[pair.previous]!.section,
    currentSection: current[pair.current]!.section,
  }));
  return findRivalFeatures(judged, { previous: previous.length, current: current.length });
}

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
  return judgeRivals(pairs, lists, firstOdds).map((rivals, at) => {
    const features = pairs[at]!;
    const odds = logOdds(second, rivals);
    const { previous: p, current: c } = features;
    return { previous: p, current: c, odds, confidence: probability(odds), features, rivals, group: groups[at]! };
  });
}
