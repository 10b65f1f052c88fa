import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, walkFiles } from '../repository/read-repository.js';

type Row = Readonly<Record<string, string>>;
const { readTable } = (await import(join(root, 'benchmark/src/tables.mjs'))) as { readTable: (file: string) => readonly Row[] };

describe.each(['benchmark/data', 'benchmark/example'])('%s', (data) => {
  const files = [...walkFiles(data)];
  const tables = new Map(files.map((file) => [file.slice(data.length + 1, -'.tsv'.length), readTable(join(root, file))]));
  const of = (folder: string) =>
    [...tables].filter(([name]) => name.startsWith(`${folder}/`)).map(([name, rows]) => ({ name: basename(name), rows }));
  const texts = new Map(tables.get('texts')!.map((row) => [row.text, row]));

  test('holds no words of a report: no eight Chinese characters in a row but in the path of a public copy', () => {
    const long = files.flatMap((file) => {
      const rows = readTable(join(root, file));
      return rows.flatMap((row) =>
        Object.entries(row)
          .filter(([column, cell]) => column !== 'path' && /\p{Script=Han}{8}/u.test(cell))
          .map(([column]) => `${file} ${column}`),
      );
    });
    expect(files.length).toBeGreaterThan(10);
    expect(long).toEqual([]);
  });

  test('every set has its texts and its marks', () => {
    const folders: Readonly<Record<string, string>> = {
      metrics: 'figures',
      commitments: 'commitments',
      clauses: 'clauses',
      results: 'results',
      alignment: 'alignment',
      brief: 'briefs',
    };
    const lacking = tables
      .get('sets')!
      .flatMap(({ set, kind, previous, current }) => [
        ...[previous, current].filter((text) => text && !texts.has(text)),
        ...(tables.has(`${folders[kind!]}/${set}`) ? [] : [`${kind} ${set}`]),
      ]);
    expect(lacking).toEqual([]);
    for (const row of texts.values())
      expect(row).toMatchObject({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        letters_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
  });

  test('places are in order and inside the longest text', () => {
    const longest = Math.max(...[...texts.values()].map(({ characters }) => Number(characters)));
    const wrong = ['sentences', 'commitments', 'figures']
      .flatMap(of)
      .flatMap(({ name, rows }) =>
        rows.filter(({ start, end }) => start && !(Number(start) < Number(end) && Number(end) <= longest)).map(({ id }) => `${name} ${id}`),
      );
    expect(wrong).toEqual([]);
    for (const { rows } of of('sentences')) {
      const starts = rows.map(({ start }) => Number(start));
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  test('partners and results are there, and statuses agree with them', () => {
    const ids = new Set(['sentences', 'commitments'].flatMap(of).flatMap(({ rows }) => rows.map(({ id }) => id)));
    const wrong = ['alignment', 'clauses', 'results'].flatMap(of).flatMap(({ rows }) =>
      rows.flatMap(({ id, status, reported, partners = '', results = '' }) => {
        const named = [...partners.split(','), ...results.split(',')].filter(Boolean);
        const isAlone = status === 'new' || status === 'dropped' || status === 'continued' || reported === 'none';
        return ids.has(id) && named.every((one) => ids.has(one)) && isAlone === (named.length === 0) ? [] : [id];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('an alignment says of last year what follows from this year', () => {
    for (const { rows } of of('alignment')) {
      const carried = new Set(rows.flatMap(({ partners = '' }) => partners.split(',')));
      expect(
        rows.filter(({ id, status }) => (status === 'continued' && !carried.has(id!)) || (status === 'dropped' && carried.has(id!))),
      ).toEqual([]);
    }
  });
});

test('README says how many marks there are', () => {
  const readme = readFileSync(join(root, 'benchmark/README.md'), 'utf8');
  const rows = (folder: string, keep: (row: Row) => boolean = () => true) =>
    [...walkFiles(`benchmark/data/${folder}`)].flatMap((file) => readTable(join(root, file))).filter(keep).length;
  const counts = [
    `${rows('pairs')} pairs`,
    `${rows('results')} promises`,
    `${rows('figures', ({ kind }) => kind === 'figure')} figures, and ${rows('figures', ({ kind }) => kind === 'none')} numbers`,
    `${rows('clauses').toLocaleString('en')} commitments of this year`,
  ];
  expect(counts.filter((count) => !readme.includes(count))).toEqual([]);
});

test('the scores in README stand in docs/accuracy.md too', () => {
  const [, table = ''] = /<!-- scores: [^>]*-->([\s\S]*?)<!-- end of scores -->/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const rows = table.trim().split('\n').slice(2);
  expect(rows).toHaveLength(5);
  const accuracy = readFileSync(join(root, 'docs/accuracy.md'), 'utf8');
  const cells = (line: string) =>
    line
      .split('|')
      .slice(2)
      .map((cell) => cell.trim());
  const there = new Set(accuracy.split('\n').map((line) => cells(line).slice(2).join('|')));
  expect(rows.filter((row) => !there.has(cells(row).join('|')))).toEqual([]);
});
