import { predict, trainLogistic } from '@tongbi/trainer';
import { expect, test } from 'vitest';

/** Rows on a grid, with the share of 1 that weights 2 and −3 and bias −1 give. */
const rows = Array.from({ length: 21 }, (_, i) => Array.from({ length: 21 }, (__, j) => [(i - 10) / 5, (j - 10) / 5] as const)).flat();
const share = ([x, y]: readonly [number, number]) => 1 / (1 + Math.exp(1 - 2 * x + 3 * y));

test('finds the weights that the labels were made by, drawn a little to nothing', () => {
  const { bias, weights, means } = trainLogistic(rows, rows.map(share));
  expect(means).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
  expect(bias).toBeGreaterThan(-1);
  expect(bias).toBeLessThan(-0.6);
  expect(weights[0]).toBeGreaterThan(1.2);
  expect(weights[0]).toBeLessThan(2);
  expect(weights[1]).toBeLessThan(-1.8);
  expect(weights[1]).toBeGreaterThan(-3);
});

test('a feature that tells nothing gets no weight, one that tells all stays finite', () => {
  const labels = [0, 0, 0, 1, 1, 1];
  const { weights } = trainLogistic(
    labels.map((label, index) => [label, index % 3]),
    labels,
  );
  expect(weights[0]).toBeGreaterThan(1);
  expect(Math.abs(weights[1]!)).toBeLessThan(0.1);
});

test('predicts a probability from raw features', () => {
  const model = { bias: -1, weights: [2], means: [0] };
  expect(predict(model, [0.5])).toBeCloseTo(0.5);
  expect(predict(model, [10])).toBeGreaterThan(0.99);
});
