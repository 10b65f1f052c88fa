import type { Segment } from '@tongbi/model';
import { segmentWith } from '../segment-with.js';
import { likeliestCutter } from './cut-likeliest.js';
import { readDictionary } from './read-dictionary.js';

/**
 * What `createSegmenter` of this package gives, token for token, where there is no Node. The dictionary is read here, in some 30 ms, and takes 6 MB.
 *
 * @param dictionary the contents of `@tongbi/segmenter/dictionary.gz`, decompressed: `new Response(file.body.pipeThrough(new DecompressionStream('gzip')))`
 * @throws {RangeError} where they are no dictionary
 */
export function createPlainSegmenter(dictionary: Uint8Array): Segment {
  return segmentWith(likeliestCutter(readDictionary(dictionary)));
}
