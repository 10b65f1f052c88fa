import type { Comparison, ComparisonSet, Grade, Label, PairComparison, Record } from '@tongbi/model';

type Expected = PairComparison['expected'];

/** What is counted as new or as not mentioned again. */
const countedAs: { readonly [label in Label]?: keyof Expected } = { new: 'new', 'from-review': 'new', dropped: 'dropped' };

/** Nobody can tell 141 from 138. */
const roundly = (count: number): number => {
  const step = count < 20 ? 1 : count < 100 ? 5 : 10;
  return Math.round(count / step) * step;
};

/** How many of what is said to be new, and to be mentioned no more, will prove so: the sum of what each is said to be likely. */
export function expectRight(commitments: readonly Pick<Record, 'label' | 'confidence'>[]): Expected {
  const sum = (counted: keyof Expected) =>
    roundly(commitments.reduce((total, { label, confidence }) => total + (countedAs[label] === counted ? confidence : 0), 0));
  return { new: sum('new'), dropped: sum('dropped') };
}

const isCertain = ({ grade }: { readonly grade: Grade }): boolean => grade === 'certain';

function certainPair<Pair extends PairComparison>(pair: Pair): Pair {
  const commitments = pair.commitments.filter(isCertain);
  return {
    ...pair,
    commitments,
    expected: expectRight(commitments),
    passages: pair.passages.filter(isCertain),
    sections: pair.sections.filter(isCertain),
    indicators: pair.indicators.filter((row) => isCertain(row) && isCertain(row.claims.outcome ?? row)),
    highlights: pair.highlights.filter(isCertain),
  };
}

/** What a result asserts without a hedge: its records, sections, rows of the table and highlights of the first grade; figures as they were paired stay. */
export function onlyCertain<Result extends Comparison | ComparisonSet>(result: Result): Result {
  if ('comparisons' in result) return { ...result, comparisons: result.comparisons.map(certainPair) };
  return certainPair(result as Result & Comparison);
}

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
