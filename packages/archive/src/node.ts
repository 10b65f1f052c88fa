/** All of an archive that needs files and threads. What takes long to load is loaded when it is used. */
export { readSources } from './compare/compare-pair.js';
export { defaultJobs, type JobLimits, Jobs, type KeptIn, serveTasks, type Tell, type Workshop } from './node/jobs/jobs.js';
export { type ChooseOptions, chooseFiles } from './node/list/choose-files.js';
export { findRepository, type GitResult, type Repository, readCommitted, runGit } from './node/list/git/repository.js';
export { type ArchiveTask, listArchive, listFolder, listReportFiles, type ReportFile } from './node/list/list-files.js';
export { mergeConfigs, type ParseConfig, readSettings } from './node/list/load-config.js';
export { type Archive, openArchive, readPaths } from './node/list/open-archive.js';
export { GrowingFiles } from './node/output/growing-files.js';
export { type OutputChoice, type OutputKind, openOutputFolder } from './node/output/open-output-folder.js';
export { ReviewSession, type ReviewSettings } from './node/output/review-session.js';
export { CorrectionsFile, FileChanged, LineFile, ReadingsFile } from './node/output/said-files.js';
export { type MadeUnits, SiteWriter, type WrittenCounts } from './node/output/site-writer.js';
export { checkWritable, type FileContent, makeFolder, writeFileAtomically, writeFilesAtomically } from './node/output/write-files.js';
export { type ArchivePlan, type PlanningTasks, planFiles, readAllFacts } from './node/plan/plan-files.js';
export { type ArchiveTarget, type Ask, planReport } from './node/plan/plan-report.js';
export { ArchiveReader, type ReadingTasks } from './node/read/archive-reader.js';
export { type ChoiceBeside, loadCorrections, loadReadings } from './node/read/load-corrections.js';
export { type FoundKind, findKinds, loadKinds } from './node/read/load-kinds.js';
export { type ArchiveFile, type ArchiveFolder, readWithFigures, textOf } from './node/read/read-archive-file.js';
export {
  checkStdinOnce,
  digestFiles,
  type FileDigest,
  type FileDigests,
  isInside,
  kindsInKey,
  readInput,
  STDIN,
  sha256Of,
} from './node/read/read-input.js';
export {
  type FileFacts,
  type OpenedReport,
  openPlanned,
  openReport,
  openReports,
  planTools,
  type RefusedFile,
  readEach,
  readFacts,
} from './node/read/report-source.js';
export { type Asker, ServedFolder } from './node/read/served-folder.js';
export { type CacheOption, cacheFolder, type EntryFile, listEntries, type Machine, MOST_CACHE_BYTES } from './node/store/cache-files.js';
export { FolderMemory, type MemoryPlace } from './node/store/folder-memory.js';
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
