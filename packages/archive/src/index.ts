export { type ComparedWith, comparePair, compareSet, type ReportSource } from './compare/compare-pair.js';
export type { ArchiveEntry, IndexedFile } from './index/archive-entry.js';
export {
  type Loss,
  lossError,
  resultOf,
  type Task,
  type TaskInput,
  type TaskOutcome,
  type TaskResult,
  type TaskTable,
  task,
} from './jobs/task.js';
export { type BaseCandidate, baseCandidates, type CiEvent, type Environment } from './list/base-candidates.js';
export { mergeConfigs } from './list/merge-configs.js';
export type { Base, ChosenFile, ChosenFiles } from './list/parse-changes.js';
export { type ChangedPath, parseChanges, parsePaths } from './list/parse-changes.js';
export {
  type KeyPart,
  keyOf,
  type Memory,
  noMemory,
  type SourceKey,
  type Stage,
  type StageParts,
  stageNames,
  stages,
} from './memory/memory.js';
export {
  findNeighbours,
  type LeftOut,
  type Neighbours,
  numberOf,
  type PlannedPair,
  type PlannedPlace,
  type PlannedReport,
  planPlaces,
  type ReportFacts,
} from './plan/plan-archive.js';
export { type Encoding, encodingOf, isPlainText, unfinishedBytes } from './read/describe-bytes.js';
export type { DecodedFile, FileOutcome, FileReader, ReadOutcome, Refusal, RefusedOutcome, ReportOutcome } from './read/file-outcome.js';
export { type ReadReport, readReportText, type SaidOfReport } from './read/read-text.js';
export { uncut } from './read/uncut.js';
