import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Aspect, Basis, Bound } from '@tongbi/model';
import { expect, test } from 'vitest';

/** One data table: its rows by column name, with the line each stands on. */
function readTable(name: string): readonly (Readonly<Record<string, string>> & { readonly line: string })[] {
  const file = fileURLToPath(new URL(`../../packages/metric-differ/data/${name}.tsv`, import.meta.url));
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines
    .map((text, index) => ({ cells: text.split('\t'), text, line: `${name}.tsv:${index + 1}` }))
    .filter(({ text }) => text.trim() && !text.startsWith('#'));
  const head = rows[0]!.cells;
  return rows.slice(1).map(({ cells, line }) => ({ ...Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])), line }));
}

const unitKinds = [
  'money',
  'people',
  'count',
  'area',
  'length',
  'mass',
  'energy',
  'volume',
  'time',
  'data',
  'proportion',
  'ratio',
  'degree',
];
const legal: readonly [string, string, (cell: string) => boolean][] = [
  ['units', 'kind', (cell) => unitKinds.includes(cell)],
  ['bounds', 'bound', (cell) => cell === 'hold' || cell === 'none' || Bound.safeParse(cell).success],
  ['bounds', 'place', (cell) => cell === 'before' || cell === 'after'],
  ['links', 'kind', (cell) => ['link', 'change', 'gap', 'each'].includes(cell)],
  ['links', 'says', (cell) => cell.split('|').every((flag) => ['', 'all', 'level', 'held', 'stock'].includes(flag))],
  ['links', 'basis', (cell) => cell === '' || Basis.safeParse(cell).success],
  ['attributes', 'place', (cell) => ['tail', 'head', 'plain', 'lead', 'owner'].includes(cell)],
  ['actions', 'kind', (cell) => ['head', 'tail', 'inner', 'class', 'sum', 'common'].includes(cell)],
  ['stages', 'stage', (cell) => ['start', 'under-way', 'done'].includes(cell)],
  ['conversions', 'factor', (cell) => Number(cell) > 0],
  ['indicators', 'kinds', (cell) => cell.split('|').every((kind) => unitKinds.includes(kind))],
  ['indicators', 'usual', (cell) => Aspect.safeParse(cell).success],
  ['indicators', 'good', (cell) => ['higher', 'lower', 'none'].includes(cell)],
];

test.each(legal)('%s.tsv: every %s is legal', (name, column, isLegal) => {
  expect(
    readTable(name)
      .filter((row) => !isLegal(row[column] ?? ''))
      .map(({ line }) => line),
  ).toEqual([]);
});

test.each(['units', 'bounds', 'links', 'attributes', 'fillers', 'scopes', 'classes', 'rank-places', 'qualitative', 'stages'])(
  '%s.tsv has no word twice',
  (name) => {
    const seen = new Set<string>();
    const doubles = readTable(name).filter((row) => {
      const key = `${row.word}\t${row.place ?? ''}`;
      return seen.has(key) || !seen.add(key);
    });
    expect(doubles.map(({ line }) => line)).toEqual([]);
  },
);

test('no alias names two indicators', () => {
  const owners = new Map<string, string>();
  const clashes = readTable('indicators').flatMap((row) => {
    const names = [row.canonical!, ...row.aliases!.split('|').filter(Boolean)];
    return names.filter((name) => owners.has(name) || !owners.set(name, row.line)).map((name) => `${row.line}: ${name}`);
  });
  expect(clashes).toEqual([]);
});
