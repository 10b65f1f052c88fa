import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePaths, type Pair } from '../outputs/facts/pairs.js';
import { contradictions } from './contradictions.js';
import { plainerThanGround } from './plainness.js';

const folder = process.env.TONGBI_CORPUS ?? 'reports';
const corpus = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory()
    ? [
        readdirSync(join(folder, entry.name))
          .filter((name) => /^\d{4}\.(?:md|txt)$/u.test(name))
          .sort()
          .map((name) => join(folder, entry.name, name)),
      ]
    : [],
);

/** The last two reports of each place. */
const pairs = corpus.filter((files) => files.length > 1).map((files) => files.slice(-2));
const compared = (pair: readonly string[]) => comparePaths(pair as unknown as Pair);

describe.each(pairs)('of %s and %s', (...files) => {
  const pair = pairs.find(([previous]) => previous === files[0])!;
  test('every place is a clause of its report, word for word, and no item repeats another', { timeout: 120_000 }, () => {
    const comparison = compared(pair);
    const texts = new Map(comparison.reports.map(({ id, text }) => [id, text]));
    const { highlights } = comparison;
    expect(highlights.length).toBeLessThanOrEqual(25);
    for (const { previous, current, score } of highlights) {
      expect(previous.length + current.length).toBeGreaterThan(0);
      expect(Math.max(previous.length, current.length)).toBeLessThanOrEqual(3);
      expect(Number.isFinite(score)).toBe(true);
      for (const { report, span, text } of [...previous, ...current]) {
        expect(text).toBe(texts.get(report)!.slice(span.start, span.end));
        expect(text.length).toBeLessThanOrEqual(64);
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
      }
    }
    const shown = highlights.map(({ previous, current }) => [...previous, ...current].map(({ id }) => id).join());
    expect(new Set(shown).size).toBe(shown.length);
    expect(plainerThanGround(comparison)).toEqual([]);
  });
});

test.skipIf(!process.env.TONGBI_CORPUS)(
  'the table and the list contradict each other nowhere, and few rows need to say why they differ',
  () => {
    const yearOf = (file: string) => Number(/(\d{4})\.\w+$/u.exec(file)![1]);
    const found = { rows: 0, different: 0, explained: 0 };
    for (const pair of pairs.filter(([previous, current]) => yearOf(current!) === yearOf(previous!) + 1)) {
      const comparison = compared(pair);
      found.rows += comparison.indicators.length;
      found.different += contradictions(comparison).length;
      found.explained += comparison.indicators.filter(({ why }) => why).length;
    }
    expect(found.rows).toBeGreaterThan(500);
    expect(found.different).toBe(0);
    expect(found.explained / found.rows).toBeLessThan(0.04);
  },
);
