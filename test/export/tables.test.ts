import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports, prepareReport } from '@tongbi/compare';
import * as exported from '@tongbi/export';
import { dataDictionary, type ExportedReport, makeRows, shapeOf, tableNames, writeCsvTable, writeParquet } from '@tongbi/export';
import { normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

const read = (year: number) => {
  const file = `reports/示例市/${year}.md`;
  return { ...normalizeReport(readFileSync(join(root, file), 'utf8'), { file }), file };
};
const asExported = (year: number): ExportedReport => {
  const { report, commitments, figures, file } = prepareReport(read(year));
  return { key: report.id, file, isCompared: true, report, commitments, figures: figures.metrics };
};
const pair = compareReports(read(2023), read(2024), { segment: createSegmenter() });
const rows = makeRows(
  [asExported(2023), asExported(2024)],
  [{ previous: '示例市-2023', current: '示例市-2024', commitments: pair.commitments }],
);

test('the package has these names', () => {
  expect(Object.keys(exported).sort()).toEqual([
    'TablesOfPlaces',
    'dataDictionary',
    'describeTables',
    'exportFormats',
    'foreignNames',
    'makeRows',
    'shapeOf',
    'tableNames',
    'writeCsvTable',
    'writeParquet',
  ]);
});

describe.each(tableNames)('%s', (name) => {
  const shape = shapeOf(name);
  const names = shape.columns.map((column) => column.name);

  test('has columns of its own, among them its key and what it is joined by', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...shape.key]));
    for (const join of shape.joins) {
      const [columns = '', table = ''] = join.split(': ');
      expect(names).toEqual(expect.arrayContaining(columns.split(', ')));
      expect(tableNames).toContain(table);
    }
  });

  test('has rows whose cells are what their columns say', () => {
    expect(rows[name].length).toBeGreaterThan(1);
    const kinds = { text: 'string', list: 'string', integer: 'number', number: 'number', boolean: 'boolean' } as const;
    for (const row of rows[name]) {
      for (const [index, cell] of row.entries()) {
        const { type, nullable, name: column } = shape.columns[index]!;
        if (cell === null) expect(nullable, column).toBe(true);
        else expect(typeof cell, column).toBe(kinds[type]);
        if (type === 'integer' && cell !== null) expect(Number.isInteger(cell), column).toBe(true);
      }
    }
  });

  test('reads back from Parquet as it was, with another library', async () => {
    const bytes = writeParquet(shape, rows[name]);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const objects = await parquetReadObjects({ file });
    expect(objects.map((one) => names.map((column) => one[column]))).toEqual(rows[name]);
  });

  test('has the same bytes each time, and its columns without rows', async () => {
    expect(writeParquet(shape, rows[name])).toEqual(writeParquet(shape, rows[name]));
    const bytes = writeParquet(shape, []);
    expect(await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })).toEqual([]);
    expect(writeCsvTable(shape, [])).toBe(`\ufeff${names.join(',')}\r\n`);
  });
});

test('a text that a spreadsheet would run is safe in CSV and as it is in Parquet', async () => {
  const shape = shapeOf('sections');
  const row = rows.sections[0]!.map((cell, index) => (shape.columns[index]!.name === 'heading' ? '=1+1' : cell));
  expect(writeCsvTable(shape, [row])).toContain(",'=1+1,");
  const [object] = await parquetReadObjects({ file: writeParquet(shape, [row]).buffer as ArrayBuffer });
  expect(object?.heading).toBe('=1+1');
});

test('docs/data.md is what the definition says', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/write-data-dictionary.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const text = readFileSync(join(root, 'docs/data.md'), 'utf8');
  for (const { name, columns, example } of dataDictionary().tables) {
    expect(text).toContain(`\n## ${name}\n`);
    for (const column of columns) expect(text).toContain(`| \`${column.name}\``);
    expect(text).toContain(example.sql);
  }
});
