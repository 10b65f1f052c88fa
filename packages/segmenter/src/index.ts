export { chosenEngine, type SegmenterEngine } from './choose-engine.js';
export { createSegmenter, cutWords, type SegmenterOptions } from './create-segmenter.js';
