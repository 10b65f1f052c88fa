import { expectShape, numbers } from './expect-shape.js';
import { firstFrom } from './index-pair.js';

/**
 * Indices of a longest run of values that never falls: what kept its order. Equal values count as in order (two sections that
 * came from one). Patience sorting, O(n log n).
 *
 *   [1, 2, 5, 3, 4] → [0, 1, 3, 4]     the third moved
 *
 * @throws TypeError for what is no list of numbers.
 */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  expectShape(values, 'values', numbers);
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    const place = firstFrom(tails, value + 1, (tail) => values[tail]!);
    before[index] = tails[place - 1] ?? -1;
    tails[place] = index;
  });
  const result: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) result.unshift(index);
  return result;
}
