// What the makers of the shipped weights need of the inside. No promise of stability: for the trainer of the same version only.
export type { Claim, ClaimFeatures, ClaimKind } from './claims/claim-features.js';
export { CLAIM_FEATURES } from './claims/claim-features.js';
export { type ClaimJudge, type ClaimModel, type ClaimModels, judgeBy, shippedClaims } from './claims/claim-model.js';
export type { CompareOptions, TrainingOptions } from './compare-pair.js';
export type { Feature, Hidden, Item as HighlightItem, Weighed } from './highlights/item.js';
export type { ItemSelector, ScoredItem, Weights as HighlightWeights } from './highlights/select-items.js';
export { evidenceOf, PRIOR as HIGHLIGHT_PRIOR, selectItems } from './highlights/select-items.js';
export type { LinkOptions } from './links/plan-alignments.js';
