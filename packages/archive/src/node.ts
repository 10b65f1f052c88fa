/** All of an archive that needs files and threads. What takes long to load is loaded when it is used. */
export type {
  ArchiveEntry,
  Base,
  ChosenFile,
  ChosenFiles,
  DecodedFile,
  Encoding,
  FileReader,
  IndexedFile,
  KeyPart,
  LeftOut,
  Loss,
  Memory,
  PlannedPair,
  PlannedPlace,
  PlannedReport,
  ReadOutcome,
  Refusal,
  RefusedOutcome,
  ReportFacts,
  ReportOutcome,
  SourceKey,
  Stage,
  StageParts,
  Task,
  TaskInput,
  TaskOutcome,
  TaskResult,
  TaskTable,
} from './index.js';
export type { PathClaim } from './list/path-claim.js';
export { stages } from './memory/stage.js';
export { type ComparedWith, comparePair } from './node/compare/compare-pair.js';
export { indexArchive } from './node/index/index-archive.js';
export { defaultJobs } from './node/jobs/default-jobs.js';
export { type JobLimits, Jobs, type KeptIn, type Tell, type Workshop } from './node/jobs/jobs.js';
export type { TaskAnswer } from './node/jobs/run-task.js';
export { serveTasks } from './node/jobs/serve-tasks.js';
export { type ChooseOptions, chooseFiles } from './node/list/choose-files.js';
export { findRepository, type Repository } from './node/list/git/find-repository.js';
export { readCommitted } from './node/list/git/read-committed.js';
export { type GitResult, runGit } from './node/list/git/run-git.js';
export { listArchive } from './node/list/list-archive.js';
export { type ListedFolder, listFolder } from './node/list/list-folder.js';
export { listReportFiles, type ReportFile } from './node/list/list-report-files.js';
export { CONFIG_NAMES, type ParseConfig } from './node/list/load-config.js';
export { type Archive, openArchive, readPaths } from './node/list/open-archive.js';
export { CorrectionsFile } from './node/output/corrections-file.js';
export { FileChanged } from './node/output/file-changed.js';
export { GrowingFiles } from './node/output/growing-files.js';
export { makeFolder } from './node/output/make-folder.js';
export { cannotUse, type OutputChoice, type OutputKind, openOutputFolder } from './node/output/open-output-folder.js';
export { openSiteFolder, type SiteFolder } from './node/output/open-site-folder.js';
export type { MadeUnit, MadeUnits } from './node/output/site-manifest.js';
export { type FolderFile, SiteWriter, type WrittenCounts } from './node/output/site-writer.js';
export { checkWritable, type FileContent, writeFileAtomically, writeFilesAtomically } from './node/output/write-files.js';
export { type ArchivePlan, type PlanningTasks, planFiles, readAllFacts } from './node/plan/plan-files.js';
export { type ArchiveTarget, type Ask, planReport } from './node/plan/plan-report.js';
export { ArchiveReader, type ReadingTasks } from './node/read/archive-reader.js';
export { checkStdinOnce } from './node/read/check-stdin-once.js';
export { digestFiles, type FileDigest, type FileDigests } from './node/read/digest-files.js';
export { type CorrectionsChoice, loadCorrections } from './node/read/load-corrections.js';
export { type ArchiveFile, readWithFigures } from './node/read/read-archive-file.js';
export { type RefusedFile, readEach } from './node/read/read-each.js';
export { type FileFacts, openPlanned, readFacts } from './node/read/read-facts.js';
export { STDIN } from './node/read/read-input.js';
export type { ReadReport, SaidOfReport } from './node/read/read-report.js';
export { type OpenedReport, openReport, openReports, type ReportSource, readSources } from './node/read/report-source.js';
export { sha256Of } from './node/read/sha256-of.js';
export { textOf } from './node/read/text-of.js';
export { type CacheOption, cacheFolder, type Machine } from './node/store/cache-folder.js';
export { FolderMemory, type MemoryPlace } from './node/store/folder-memory.js';
export { type EntryFile, listEntries } from './node/store/list-entries.js';
export { type CacheOptions, withMemory } from './node/store/open-memory.js';
export { MOST_CACHE_BYTES } from './node/store/trim-cache.js';
export {
  checkDone,
  isDone,
  type OpenedUnit,
  openUnit,
  partFile,
  readPart,
  readPlannedArchive,
  type UnitKind,
  unitFile,
  unitKinds,
  type WorkUnit,
  writePart,
  writeUnits,
} from './node/work/work-folder.js';
