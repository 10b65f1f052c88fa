export { type FoundCommitments, findCommitments } from './find-commitments.js';
export { isOnlyVerb, isPromisingVerb } from './is-promising-verb.js';
export { namesConflict } from './names-conflict.js';
export { strengthOf } from './strength-of.js';
export { themesOf } from './themes-of.js';
export type { CommitmentWeights } from './weights.js';
