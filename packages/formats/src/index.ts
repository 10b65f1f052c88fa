export { extractText, needsReader } from './extract-text.js';
export type { ExtractedText, FileFormat } from './extracted-text.js';
export { LIMITS } from './limits.js';
export type { CharacterMap } from './pdf/load-pdfjs.js';
