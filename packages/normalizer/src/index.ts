export { chooseKind, type KindChoice } from './identity/choose-kind.js';
export { type Frame, frameOf } from './identity/frame-of.js';
export { isPlaceCalled, type KnownPlace, placeNamed, placeOfFile } from './identity/identify-place.js';
export { type FrontMatter, readFrontMatter } from './identity/read-front-matter.js';
export { type NormalizedReport, type NormalizeOptions, normalizeReport } from './normalize-report.js';
export { splitSentences } from './parts/split-sentences.js';
export { decodeText } from './text/decode-text.js';
export { toMarkdown } from './write-markdown.js';
