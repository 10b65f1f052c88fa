/** What a check's result is judged, accepted and shown with, and how its archive is laid out: all but the rules and the reading of reports, which take long to load. */
export { acceptFindings, type Baseline, makeBaseline, parseBaseline } from './baseline.js';
export { type FileRules, type ResolvedRule, type RuledFile, resolveRules } from './config/resolve-rules.js';
export { explainRule } from './explain-rule.js';
export { judgeFindings, type Verdict } from './judge-findings.js';
export type { LineIndex, LineRange } from './line-index.js';
export type { FoundInFile, LocatedFile } from './make-finding.js';
export { formatGithub } from './outputs/format-github.js';
export { formatJunit } from './outputs/format-junit.js';
export { type ChangeWriter, commentLimit, formatMarkdown, stepSummaryLimit } from './outputs/format-markdown.js';
export { formatSarif } from './outputs/format-sarif.js';
export { describeFinding } from './outputs/plain-line.js';
