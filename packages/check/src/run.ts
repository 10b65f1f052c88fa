/** A check of a whole archive, with the comparisons that it asks for. */
export type { ArchiveTools, CheckedArchive, CheckedPart, CheckSettings, FileTools } from './run/check-archive.js';
export { checkArchive, checkFiles, joinParts } from './run/check-archive.js';
export { type ContextTools, namesOf, noteStrangers } from './run/find-contexts.js';
export { lookAround } from './run/look-around.js';
export { type ComparedFiles, type ComparedPair, type PairSummary, summarizeChanges, summarizePair } from './run/summarize-pair.js';
