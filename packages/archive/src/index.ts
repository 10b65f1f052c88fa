export type { ArchiveEntry } from './index/archive-entry.js';
export type { IndexedFile } from './index/indexed-file.js';
export { type Task, type TaskInput, type TaskResult, type TaskTable, task } from './jobs/task.js';
export { type Loss, lossError, resultOf, type TaskOutcome } from './jobs/task-outcome.js';
export { type BaseCandidate, baseCandidates, type CiEvent, type Environment } from './list/base-candidates.js';
export type { Base, ChosenFile, ChosenFiles } from './list/chosen-files.js';
export { mergeConfigs } from './list/merge-configs.js';
export { type ChangedPath, parseChanges, parsePaths } from './list/parse-changes.js';
export { type KeyPart, keyOf, type Memory, noMemory, type SourceKey } from './memory/memory.js';
export { type Stage, type StageParts, stageNames, stages } from './memory/stage.js';
export { findNeighbours, type Neighbours } from './plan/find-neighbours.js';
export {
  type LeftOut,
  numberOf,
  type PlannedPair,
  type PlannedPlace,
  type PlannedReport,
  planPlaces,
  type ReportFacts,
} from './plan/plan-archive.js';
export { type Encoding, encodingOf, isPlainText, unfinishedBytes } from './read/describe-bytes.js';
export type { DecodedFile, FileOutcome, FileReader, ReadOutcome, Refusal, RefusedOutcome, ReportOutcome } from './read/file-outcome.js';
export { uncut } from './read/uncut.js';
