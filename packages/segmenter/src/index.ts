export { createSegmenter, type SegmenterOptions } from './create-segmenter.js';
export { cutWords } from './cut-words.js';
