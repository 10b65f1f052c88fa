import type { Link } from './alignment.js';
import { type IndexPair, pairKey } from './index-pair.js';
import type { PairFeatures } from './pair-features.js';

/** Links that a person says are links are sure; among the partners of one item they stand as they were judged. */
export function vouchFor(links: readonly Link[], pins: readonly IndexPair[], pairs: readonly PairFeatures[]): readonly Link[] {
  if (pins.length === 0) return links;
  const pinned = new Set(pins.map((pair) => pairKey(pair.previous, pair.current)));
  const cosines = new Map(pairs.map((pair) => [pairKey(pair.previous, pair.current), pair.cosine]));
  return links.map((link) => {
    const key = pairKey(link.previous, link.current);
    if (!pinned.has(key)) return link;
    const similarity = Math.min(1, cosines.get(key) ?? 0);
    return { ...link, confidence: 1, similarity, because: [{ feature: 'pinned', weight: 1 }] };
  });
}
