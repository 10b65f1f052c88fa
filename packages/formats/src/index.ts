export { extractText, needsReader } from './extract-text.js';
export type { ExtractedText, FileFormat } from './extracted-text.js';
export { LIMITS } from './limits.js';
export type { CharacterMap } from './pdf/load-pdfjs.js';
export { type Revision, readRevision, readWordStyles } from './read-revision.js';
