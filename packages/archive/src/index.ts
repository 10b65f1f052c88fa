export {
  type ComparedWith,
  chainsAt,
  comparePair,
  compareSet,
  orderTasks,
  type ReportSource,
  traceSources,
} from './compare/compare-pair.js';
export { type FindQuery, findInArchive, type SearchedReport, searchedReports } from './find/find-in-archive.js';
export { type OpenedFolder, pairOf, refuseUnspoken, reportsOfPlace } from './find/opened-folder.js';
export type { ArchiveEntry, IndexedFile } from './index/archive-entry.js';
export type { Loss, Task, TaskAnswer, TaskInput, TaskOutcome, TaskResult, TaskTable } from './jobs/task.js';
export { answerOf, lossError, task } from './jobs/task.js';
export { type BaseCandidate, baseCandidates, type CiEvent, type Environment } from './list/base-candidates.js';
export { CORRECTIONS_NAME, KINDS_NAME, READINGS_NAME } from './list/names-beside.js';
export { type Base, type ChangedPath, type ChosenFile, type ChosenFiles, parseChanges, parsePaths } from './list/parse-changes.js';
export type { KeyPart, Memory, SourceKey, Stage, StageParts } from './memory/memory.js';
export { keyOf, noMemory, stageNames, stages } from './memory/memory.js';
export type { LeftOut, Neighbours, PlannedPair, PlannedPlace, PlannedReport, PlanTools, ReportFacts } from './plan/plan-archive.js';
export { findNeighbours, numberOf, planPlaces } from './plan/plan-archive.js';
export { type Encoding, encodingOf, isPlainText, unfinishedBytes } from './read/describe-bytes.js';
export type { DecodedFile, FileOutcome, FileReader, ReadOutcome, Refusal, RefusedOutcome, ReportOutcome } from './read/file-outcome.js';
export { checkSize, type ReadReport, type ReadText, readReportText, type SaidOfReport, uncut } from './read/read-text.js';
