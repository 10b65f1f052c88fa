import { findClausePairs, type Matrix, trainVectors } from '@tongbi/trainer';
import { describe, expect, test } from 'vitest';

/** Two reports that say the same things, each in its own words around a common name, as reports do. */
const things = ['渔港', '盐田', '灯塔', '船坞', '鱼市', '苗圃', '茶园', '竹海', '瓷窑', '染坊'];
const report = (file: string, say: (thing: string) => string) => {
  const clauses = things.map(say);
  return { file, sentences: clauses, clauses };
};
const reports = [
  report('a', (thing) => `加快${thing}升级改造工程`),
  report('b', (thing) => `实施${thing}升级改造项目`),
  report('c', (thing) => `推进${thing}升级改造行动`),
];
const pairs = findClausePairs(reports);
const grams = [
  ...new Set(pairs.clauses.flatMap((clause) => Array.from({ length: clause.length - 1 }, (_, i) => clause.slice(i, i + 2)))),
].sort();

function cosine({ width, values }: Matrix, a: string, b: string): number {
  const row = (gram: string) => values.subarray(grams.indexOf(gram) * width, (grams.indexOf(gram) + 1) * width);
  const [x, y] = [row(a), row(b)];
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, value, k) => sum + value * v[k]!, 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

describe('pairs of clauses', () => {
  test('are of different reports, alike and not the same', () => {
    expect(pairs.first.length).toBeGreaterThan(10);
    const owner = (clause: number) => Math.floor(clause / things.length);
    for (let k = 0; k < pairs.first.length; k++) {
      expect(owner(pairs.first[k]!)).not.toBe(owner(pairs.second[k]!));
      expect(pairs.clauses[pairs.first[k]!]).not.toBe(pairs.clauses[pairs.second[k]!]);
    }
  });
  test('of one thing come before those of another', () => {
    const same = Array.from(pairs.first).filter((clause, k) => clause % things.length === pairs.second[k]! % things.length);
    expect(same.length).toBeGreaterThanOrEqual(things.length);
  });
});

describe('vectors', () => {
  const options = { width: 8, steps: 60 };
  const trained = trainVectors(grams, pairs, options);
  test('are finite, and the same each time', () => {
    expect(trained.values.every(Number.isFinite)).toBe(true);
    expect(trainVectors(grams, pairs, options).values).toEqual(trained.values);
  });
  test('keep two things further apart than two words for one frame', () => {
    expect(cosine(trained, '渔港', '盐田')).toBeLessThan(cosine(trained, '级改', '升级') + 0.5);
    const others = things.slice(1).map((thing) => cosine(trained, '渔港', thing));
    expect(Math.max(...others)).toBeLessThan(0.8);
  });
});
