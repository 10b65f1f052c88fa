export { decodeText } from './decode-text.js';
export { isPlaceCalled, type KnownPlace, placeNamed, placeOfFile } from './identify-place.js';
export { type NormalizedReport, type NormalizeOptions, normalizeReport } from './normalize-report.js';
export { type FrontMatter, readFrontMatter } from './read-front-matter.js';
export { splitSentences } from './split-sentences.js';
export { toMarkdown } from './write-markdown.js';
