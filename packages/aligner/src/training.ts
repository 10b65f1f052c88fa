// What the makers of the shipped tables need of the inside. No promise of stability: for the trainer of the same version only.
export { CERTAIN_ODDS, UNSEEN_ODDS } from './align-items.js';
export { fixedPair, type Judged } from './choose-links.js';
export { type Alone, findAlone, Leads, type LinkStanding } from './claim-features.js';
export { cutClauses, maskDigits } from './cut-clauses.js';
export { encodeVector, gramsOf } from './gram-table.js';
export type { IndexPair } from './index-pair.js';
export { type JudgedPair, judgePairs } from './judge-pairs.js';
export { type FeatureName, type FeatureValues, type LinkModel, logOdds, type TwoPasses } from './link-model.js';
export type { PairFeatures, Unit } from './pair-features.js';
export { findRivalFeatures, type JudgedLists, type RivalFeatures } from './rival-features.js';
