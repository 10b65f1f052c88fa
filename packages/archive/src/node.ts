/** All of an archive that needs files and threads. What takes long to load is loaded when it is used. */
export { indexArchive } from './node/index/index-archive.js';
export { defaultJobs, type JobLimits, Jobs, type KeptIn, type Tell, type Workshop } from './node/jobs/jobs.js';
export { serveTasks } from './node/jobs/serve-tasks.js';
export { type ChooseOptions, chooseFiles } from './node/list/choose-files.js';
export { findRepository, type GitResult, type Repository, readCommitted, runGit } from './node/list/git/repository.js';
export { type ArchiveTask, type ListedFolder, listArchive, listFolder } from './node/list/list-archive.js';
export { listReportFiles, type ReportFile } from './node/list/list-report-files.js';
export { CONFIG_NAMES, type ParseConfig } from './node/list/load-config.js';
export { type Archive, openArchive, readPaths } from './node/list/open-archive.js';
export { readSettings } from './node/list/settings-file.js';
export { CorrectionsFile, FileChanged } from './node/output/corrections-file.js';
export { GrowingFiles } from './node/output/growing-files.js';
export { LineFile } from './node/output/line-file.js';
export { cannotUse, type OutputChoice, type OutputKind, openOutputFolder } from './node/output/open-output-folder.js';
export { type MadeUnit, type MadeUnits, openSiteFolder, type SiteFolder } from './node/output/open-site-folder.js';
export { ReadingsFile } from './node/output/readings-file.js';
export { type FolderFile, SiteWriter, type WrittenCounts } from './node/output/site-writer.js';
export { checkWritable, type FileContent, makeFolder, writeFileAtomically, writeFilesAtomically } from './node/output/write-files.js';
export { type ArchivePlan, type PlanningTasks, planFiles, readAllFacts } from './node/plan/plan-files.js';
export { type ArchiveTarget, type Ask, planReport } from './node/plan/plan-report.js';
export { ArchiveReader, type ReadingTasks } from './node/read/archive-reader.js';
export { digestFiles, type FileDigest, type FileDigests, kindsInKey } from './node/read/digest-files.js';
export { isInside } from './node/read/is-inside.js';
export { type CorrectionsChoice, loadCorrections, loadReadings } from './node/read/load-corrections.js';
export { type FoundKind, findKinds, type KindsChoice, loadKinds } from './node/read/load-kinds.js';
export { type ArchiveFile, type ArchiveFolder, readWithFigures, textOf } from './node/read/read-archive-file.js';
export { type FileFacts, openPlanned, readFacts } from './node/read/read-facts.js';
export { checkStdinOnce, readInput, STDIN, sha256Of } from './node/read/read-input.js';
export { type OpenedReport, openReport, openReports, type RefusedFile, readEach } from './node/read/report-source.js';
export { type CacheOption, cacheFolder, type Machine } from './node/store/cache-folder.js';
export { FolderMemory, type MemoryPlace } from './node/store/folder-memory.js';
export { type EntryFile, listEntries, MOST_CACHE_BYTES } from './node/store/trim-cache.js';
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
