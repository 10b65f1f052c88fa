import type { Segment } from '@tongbi/model';
import { createSegmenter } from '@tongbi/segmenter';

let known: Segment | undefined;

/** One for all pages that a thread makes. */
export function siteSegmenter(): Segment {
  known ??= createSegmenter();
  return known;
}
