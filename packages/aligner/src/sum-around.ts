import { firstFrom, type IndexPair } from './index-pair.js';

/** A value that stands at a pair of texts. */
export interface PairValue extends IndexPair {
  readonly value: number;
}

/** Neighbours up to four places away support a pair, nearer ones more: weight e^(−(a² + b²)/8). */
const REACH = 4;
const REACH_WIDTH = 8;

const weights = (withOwn: boolean) =>
  Array.from({ length: 2 * REACH + 1 }, (_, at) => (at === REACH && !withOwn ? 0 : Math.exp(-((at - REACH) ** 2) / REACH_WIDTH)));

/**
 * For each candidate (`candidates[current]` lists previous texts, ascending) the weighted sum of the values around it, its own not counted: what goes on
 * beside a true pair goes on in the same order. `withOwnLine`: pairs of the same row or column count too, as the sentence that carries on two.
 */
export function sumAround(
  values: readonly PairValue[],
  candidates: readonly (readonly number[])[],
  { withOwnLine = false }: { readonly withOwnLine?: boolean } = {},
): readonly Float64Array[] {
  const weight = weights(withOwnLine);
  const sums = candidates.map((row) => new Float64Array(row.length));
  for (const { current, previous, value } of values) {
    for (let a = -REACH; a <= REACH; a++) {
      const row = candidates[current + a];
      const across = weight[a + REACH]!;
      if (!row || across === 0) continue;
      const into = sums[current + a]!;
      for (let place = firstFrom(row, previous - REACH, (other) => other); place < row.length && row[place]! <= previous + REACH; place++) {
        const b = row[place]! - previous;
        if (a !== 0 || b !== 0) into[place]! += value * across * weight[b + REACH]!;
      }
    }
  }
  return sums;
}
