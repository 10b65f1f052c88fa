import type { Comparison, ComparisonSet, PairComparison } from '@tongbi/model';

/** Two reports between which nothing is worth a sentence are left as they are. */
function briefPair<Pair extends PairComparison>(pair: Pair): Pair {
  if (pair.dispatch.length + pair.highlights.length === 0) return pair;
  const lists = { sections: [], commitments: [], passages: [], metrics: [], indicators: [], goals: [] };
  return { ...pair, ...lists, expected: { new: 0, dropped: 0 }, terms: { new: [], vanished: [] } };
}

/** A result with nothing but its dispatch and highlights, in the same form. */
export function onlyBrief<Result extends Comparison | ComparisonSet>(result: Result): Result {
  if ('comparisons' in result) return { ...result, comparisons: result.comparisons.map(briefPair), lineage: [], themes: [] };
  return briefPair(result as Result & Comparison);
}
