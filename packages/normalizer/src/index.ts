export { decodeText } from './decode-text.js';
export { type NormalizedReport, type NormalizeOptions, normalizeReport } from './normalize-report.js';
export { splitSentences } from './split-sentences.js';
export { toMarkdown } from './write-markdown.js';
