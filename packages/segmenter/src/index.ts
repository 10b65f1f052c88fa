export { createSegmenter, cutWords, type SegmenterOptions } from './create-segmenter.js';
