// What the makers of the shipped tables need of the inside. No promise of stability: for the trainer of the same version only.
export type { IndexPair } from './choose-links.js';
export { type AloneFeatures, type AloneSide, aloneFeatures, type ToldFeatures } from './confidence.js';
export { cutClauses, maskDigits } from './cut-clauses.js';
export { encodeVector, gramsOf } from './gram-table.js';
export { type JudgedLists, type JudgedPair, judgePairs } from './judge-pairs.js';
export { type FeatureName, type FeatureValues, type LinkModel, logOdds, probability, type TwoPasses } from './link-model.js';
export type { PairFeatures, Unit } from './pair-features.js';
export { type FirstJudged, findRivalFeatures, type RivalFeatures } from './rival-features.js';
