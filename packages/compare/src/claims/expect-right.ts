import type { Label, PairComparison, Record } from '@tongbi/model';

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
