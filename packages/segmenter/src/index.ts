export { createSegmenter } from './create-segmenter.js';
export { cutWords } from './cut-words.js';
