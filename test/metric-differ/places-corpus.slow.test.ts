import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlaceReport, readMetrics, tabulatePlaces } from '@tongbi/metric-differ';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const corpus = process.env.TONGBI_CORPUS;

/** The table under “Measured” of docs/places.md: indicators, and by place what was read by eye. */
function readPage(): { readonly indicators: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const page = readFileSync(join(import.meta.dirname, '../../docs/places.md'), 'utf8');
  const measured = page.slice(page.indexOf('\n## Measured\n')).split('\n## ')[1]!;
  const lines = measured.split('\n').filter((line) => line.startsWith('|'));
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return { indicators: head.slice(1), rows };
}

function readReports(places: ReadonlySet<string>): PlaceReport[] {
  const files = readdirSync(corpus!, { recursive: true, encoding: 'utf8' }).filter((file) => /2025\.txt$/u.test(file));
  return files
    .map((file) => ({ file, report: normalizeReport(readFileSync(join(corpus!, file), 'utf8'), { file }).report }))
    .filter(({ report }) => report.year === 2025 && places.has(report.place ?? ''))
    .map(({ file, report }) => ({ file, report, ...readMetrics(report) }));
}

// The reports are not part of the repository: without TONGBI_CORPUS (a folder of real reports) there is nothing to read.
describe.skipIf(corpus === undefined)('targets of 2025, as they were read by eye', () => {
  const { indicators, rows } = readPage();
  const reports = corpus === undefined ? [] : readReports(new Set(rows.map(([place]) => place!)));

  test.each(indicators.map((indicator, column) => [indicator, column + 1] as const))('%s', (indicator, column) => {
    const table = tabulatePlaces(reports, { indicator, year: 2025 });
    const plain = (words: string) => words.normalize('NFKC').replace(/^保持在/u, '');
    const found = new Map(table.rows.map(({ place, target, wording }) => [place, plain(target?.text ?? wording?.text ?? '—')]));
    const told = rows.filter(([place]) => found.has(place!));
    expect(told.length).toBeGreaterThan(10);
    expect(told.map(([place]) => [place, found.get(place!)])).toEqual(told.map((cells) => [cells[0], plain(cells[column]!)]));
  });
});
