/** What a check's result is judged, accepted and shown with, and how its archive is laid out: all but the rules and the reading of reports, which take long to load. */

export { resolveRules } from './config/resolve-rules.js';
export { acceptFindings, type Baseline, judgeArchive, judgeFindings, makeBaseline, parseBaseline } from './judge-findings.js';
export { formatGithub } from './outputs/format-github.js';
export { formatJunit } from './outputs/format-junit.js';
export { commentLimit, formatMarkdown, stepSummaryLimit } from './outputs/format-markdown.js';
export { formatSarif } from './outputs/format-sarif.js';
export { explainRule } from './rule-info.js';
export { describeFinding, type SaidCheck, wordCheck } from './word-finding.js';
