import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CaseRow, readTables, replaceLastCell } from './read-tables.js';
import { runCase } from './run-case.js';

const file = join(import.meta.dirname, '../../docs/tricky-cases.md');
const rows = readTables(readFileSync(file, 'utf8'));
const groups = [...new Set(rows.map(({ group }) => group))];
const LEAST_ROWS = 60;

/** How the last column says what happens today. */
const AS_WANTED = '✓';
const sayToday = (actual: string, wanted: string) => (actual === wanted ? AS_WANTED : `✗ ${actual.replaceAll('\n', '⏎')}`);

// UPDATE_TRICKY_CASES=1 writes today's results into the document, for a person to read and commit.
if (process.env.UPDATE_TRICKY_CASES) {
  const updated = rows.reduce(
    (text, row) => replaceLastCell(text, row.line, sayToday(runCase(row), row.cells.wanted!)),
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, updated);
}

const current = process.env.UPDATE_TRICKY_CASES ? readTables(readFileSync(file, 'utf8')) : rows;
const named = (group: string): readonly (readonly [string, CaseRow])[] =>
  current.filter((row) => row.group === group).map((row) => [row.cells.case!, row]);

test('the document has its cases, each under a name of its own', () => {
  const names = current.map(({ cells }) => cells.case);
  expect(names.length).toBeGreaterThanOrEqual(LEAST_ROWS);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name!))).toEqual([]);
});

describe.each(groups)('%s', (group) => {
  test.each(named(group))('%s', (_, row) => {
    const hint = `docs/tricky-cases.md:${row.line + 1}: wanted ${row.cells.wanted}. To write what happens today: UPDATE_TRICKY_CASES=1 npx vitest run test/docs`;
    expect(sayToday(runCase(row), row.cells.wanted!), hint).toBe(row.cells.today);
  });
});
