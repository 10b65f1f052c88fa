export { type FoundCommitments, findCommitments } from './find-commitments.js';
export { namesConflict } from './names-conflict.js';
export { isOnlyVerb, isPromisingVerb } from './read-opening.js';
export { themesOf } from './sentence-context.js';
export { isOpenEnded, strengthOf } from './strength-of.js';
export type { Figures } from './testable-of.js';
export type { CommitmentWeights } from './weights.js';
