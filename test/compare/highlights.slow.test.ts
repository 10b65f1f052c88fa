import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports, type ReadFile } from '@tongbi/compare';
import { describe, expect, test } from 'vitest';
import { readText, segment } from './read-report.js';

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

describe.each(corpus.filter((files) => files.length > 1))('of %s', (...files) => {
  test('every place is a clause of its report, word for word, and no item repeats another', { timeout: 120_000 }, () => {
    const [before, after] = files.slice(-2).map((file) => readText(readFileSync(file, 'utf8'), file)) as [ReadFile, ReadFile];
    const comparison = compareReports(before, after, { segment });
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
  });
});
