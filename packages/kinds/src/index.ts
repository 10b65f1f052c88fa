export { kindWordPattern, kindWords } from './kind-words.js';
export type { KindAsRead, KindFiles } from './read-kind.js';
export { readKind } from './read-kind.js';
export { isDone, isPromised, promisedItems } from './read-promise.js';
export type { KindProblem } from './read-table.js';
export type { RecognisedKind } from './recognise-kind.js';
export { HEAD_LENGTH, kindPattern, recogniseKind } from './recognise-kind.js';
export { kindOf, lastPlanYear, planYear, shippedKinds, workReport, yearsToNext } from './shipped-kinds.js';
