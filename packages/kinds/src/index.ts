export { kindWordPattern, kindWords } from './kind-words.js';
export type { KindAsRead, KindFiles } from './read-kind.js';
export { readKind } from './read-kind.js';
export { isDone, isPromised, promisedItems } from './read-promise.js';
export type { KindProblem } from './read-table.js';
export type { RecognisedKind } from './recognise-kind.js';
export { kindPattern, recogniseKind } from './recognise-kind.js';
export { kindOf, planYear, shippedKinds, workReport, yearsToNext } from './shipped-kinds.js';
