export { extractText, needsReader } from './extract-text.js';
export type { ExtractedText } from './extracted-text.js';
export type { FileFormat } from './file-format.js';
export { LIMITS } from './format-limits.js';
