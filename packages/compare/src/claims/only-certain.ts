import type { Comparison, ComparisonSet, Grade, PairComparison } from '@tongbi/model';
import { expectRight } from './expect-right.js';

const isCertain = ({ grade }: { readonly grade: Grade }): boolean => grade === 'certain';

function certainPair<Pair extends PairComparison>(pair: Pair): Pair {
  const commitments = pair.commitments.filter(isCertain);
  return {
    ...pair,
    commitments,
    expected: expectRight(commitments),
    passages: pair.passages.filter(isCertain),
    sections: pair.sections.filter(isCertain),
    indicators: pair.indicators.filter(isCertain),
    highlights: pair.highlights.filter(isCertain),
  };
}

/** What a result asserts without a hedge: its records, sections, rows of the table and highlights of the first grade; figures as they were paired stay. */
export function onlyCertain<Result extends Comparison | ComparisonSet>(result: Result): Result {
  if ('comparisons' in result) return { ...result, comparisons: result.comparisons.map(certainPair) };
  return certainPair(result as Result & Comparison);
}
