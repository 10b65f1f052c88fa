/** A check of a whole archive, with the comparisons that it asks for. */
export {
  type ArchiveTools,
  type CheckedArchive,
  type CheckedPart,
  type CheckSettings,
  checkArchive,
  checkFiles,
  type FileTools,
  joinParts,
} from './run/check-archive.js';
export { type ContextTools, namesOf, noteStrangers } from './run/find-contexts.js';
export { type Around, lookAround } from './run/look-around.js';
export {
  type ComparedFile,
  type ComparedFiles,
  type ComparedPair,
  type PairSummary,
  summarizeChanges,
  summarizePair,
} from './run/summarize-pair.js';
