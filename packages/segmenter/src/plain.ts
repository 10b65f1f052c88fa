export { createPlainSegmenter } from './plain/create-plain-segmenter.js';
