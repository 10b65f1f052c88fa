import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetrics } from '@tongbi/metric-differ';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const corpus = process.env.TONGBI_CORPUS;

// The reports are not part of the repository: without TONGBI_CORPUS (a folder of real reports) there is nothing to read.
describe.skipIf(corpus === undefined)('real reports of TONGBI_CORPUS', () => {
  const files =
    corpus === undefined
      ? []
      : readdirSync(corpus, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.txt'))
          .sort();

  test.each(files)('%s: figures in order, with values and spans', (file) => {
    const { report } = normalizeReport(readFileSync(join(corpus!, file), 'utf8').replace(/^\uFEFF/, ''), { file });
    const { metrics } = readMetrics(report);
    expect(metrics.length).toBeGreaterThan(5);
    expect(metrics.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
    const misplaced = metrics.filter(
      ({ span, text }) => report.text.slice(span.start, span.end).replace(/[\s　]/g, '') !== text.replace(/\s/g, ''),
    );
    expect(misplaced.map(({ text }) => text)).toEqual([]);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });

  test('the growth targets of docs/figures.md are read as they stand there', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/figures.md'), 'utf8');
    const table = [...page.matchAll(/^\| ([^ |]+) +\| ([\d.%—以上左右]*) *\| ([\d.%—以上左右]*) *\|$/gm)];
    expect(table.length).toBeGreaterThan(10);
    const written = new Map<string, string>(
      table.flatMap(([, place, first, second]) => [[`${place} 2025`, first!] as const, [`${place} 2026`, second!] as const]),
    );
    const found = files.flatMap((file) => {
      const { report } = normalizeReport(readFileSync(join(corpus!, file), 'utf8').replace(/^\uFEFF/, ''), { file });
      const expected = written.get(`${report.place} ${report.year}`);
      if (!expected) return [];
      const { metrics } = readMetrics(report);
      // A report that opens a five-year plan has a target for five years too, and before that of the year.
      const targets = metrics.filter(({ indicator, aspect, role, period }) => {
        return (
          role === 'target' &&
          aspect === 'change' &&
          !period?.includes('-') &&
          /^(?:地区生产总值|国内生产总值|生产总值|经济)$/.test(indicator)
        );
      });
      return [[report.id, targets[0]?.text.replace('％', '%') ?? 'none', expected]];
    });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(([, read, expected]) => read !== expected)).toEqual([]);
  });
});
