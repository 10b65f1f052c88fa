// What the makers of the shipped weights need of the inside. No promise of stability: for the trainer of the same version only.
export type { Claim, ClaimFeatures, ClaimKind } from './claims/claim-features.js';
export { CLAIM_FEATURES, type ClaimJudge, type ClaimModel, type ClaimModels, judgeBy, shippedClaims } from './claims/claim-model.js';
