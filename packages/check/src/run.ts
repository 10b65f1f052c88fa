/** A check of a whole archive, with the comparisons that it asks for. */
export type { ArchiveTools, CheckedArchive, CheckedPart, CheckSettings, FileTools } from './run/check-archive.js';
export { checkArchive, checkFiles, joinParts } from './run/check-archive.js';
export { type ContextTools, namesOf, noteStrangers } from './run/find-contexts.js';
export { type Around, lookAround } from './run/look-around.js';
export type { ComparedFile, ComparedFiles, ComparedPair, PairSummary } from './run/summarize-pair.js';
export { summarizeChanges, summarizePair } from './run/summarize-pair.js';
