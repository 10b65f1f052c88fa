/** A check of a whole archive, with the comparisons that it asks for. */

export type { FileRules, ResolvedRule, RuledFile } from './config/resolve-rules.js';
export type { FoundInFile } from './make-finding.js';
export type { ReadReportFile, RuleContext, Twin } from './rules/rule-context.js';
export { type CheckedArchive, type CheckSettings, type CheckTools, checkArchive } from './run/check-archive.js';
export type { ContextTools } from './run/find-contexts.js';
export { type ComparedFile, type ComparedPair, type PairSummary, summarizePair } from './run/summarize-pair.js';
