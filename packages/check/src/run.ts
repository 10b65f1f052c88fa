/** A check of a whole archive, with the comparisons that it asks for. */

export type { FileRules, ResolvedRule, RuledFile } from './config/resolve-rules.js';
export type { FoundInFile } from './make-finding.js';
export type { ReadReportFile, RuleContext, Siblings, Twin } from './rules/rule-context.js';
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
export type { ContextTools } from './run/find-contexts.js';
export { type Around, lookAround } from './run/look-around.js';
export { noteStrangers } from './run/note-corrections.js';
export { type ComparedFile, type ComparedPair, type PairSummary, summarizePair } from './run/summarize-pair.js';
