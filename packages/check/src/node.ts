/** A check of an archive on the disk: remembered, in threads, or place by place; and the file of what it accepts. */
export { readBaseline, writeBaseline } from './node/baseline-file.js';
export { type CheckRequest, checkUnit, type PlannedCheck, planCheck } from './node/check-unit.js';
export { type CheckInput, type CheckMeans, checkWithMemory } from './node/check-with-memory.js';
