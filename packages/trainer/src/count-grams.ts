import { gramsOf } from '@tongbi/aligner/training';

/** In how many texts each pair of characters stands. */
export function countGrams(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** The most frequent pairs of characters, most frequent first; of equals the one that sorts first. */
export function mostFrequent(counts: ReadonlyMap<string, number>, size: number): readonly string[] {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, size)
    .map(([gram]) => gram);
}
