import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: readonly string[]) {
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'benchmark/run.mjs'), ...words], { cwd: root, encoding: 'utf8', env });
}
const at = (name: string) => join(folder, name);
type Row = Record<string, string>;

/** The rows of a sheet of `prepare`; no cell of the made-up reports has a comma of ASCII or a quotation mark in it. */
function readRows(file: string): Row[] {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  const columns = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index]!, cell])));
}
function writeRows(file: string, rows: readonly Row[], divider = ',', end = '\r\n') {
  const columns = Object.keys(rows[0]!);
  const quote = (cell: string) => (cell.includes(divider) || cell.includes(',') ? `"${cell}"` : cell);
  writeFileSync(
    file,
    [columns, ...rows.map((row) => columns.map((column) => quote(row[column]!)))].map((cells) => cells.join(divider)).join(end),
  );
}

/** Marks by whether a sentence stands in the other report as it is; some differ in one thing for the second annotator. */
function fill(rows: readonly Row[], isSecond = false): Row[] {
  const earlier = new Map(rows.filter(({ file }) => file!.endsWith('2023.md')).map((row) => [row.sentence!, row.id!]));
  return rows.map((row, index) => {
    const kind = row.sentence!.length < 15 ? 'heading' : isSecond && index % 10 === 0 ? 'framing' : 'commitment';
    if (row.file!.endsWith('2023.md')) return { ...row, kind };
    const partner = earlier.get(row.sentence!);
    return { ...row, kind, status: partner ? 'kept' : 'new', partners: partner ?? '', note: index % 7 ? '' : '?' };
  });
}

let rows: Row[];
beforeAll(() => {
  const { status, stdout } = run('prepare', 'reports/示例市/2023.md', 'reports/示例市/2024.md', '--name', 'SL', '-o', at('sheet.csv'));
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('sentences; GUIDE.md says') });
  rows = readRows(at('sheet.csv'));
});

test('a sheet holds every sentence of both plans with an id, and opens as UTF-8', () => {
  expect(readFileSync(at('sheet.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(rows.filter(({ id }) => id!.startsWith('SL24-')).length).toBeGreaterThan(80);
  expect(rows.find(({ sentence }) => sentence === '在交通、医疗领域探索数据要素市场化配置路径。')).toMatchObject({
    id: expect.stringMatching(/^SL23-\d{3}$/),
    kind: '',
    file: 'reports/示例市/2023.md',
  });
  for (const row of rows) expect(readFileSync(join(root, row.file!), 'utf8').slice(Number(row.start), Number(row.end))).toBe(row.sentence);
});

test('a sheet that is there is not written over', () => {
  const { status, stderr } = run('prepare', 'reports/示例市/2023.md', 'reports/示例市/2024.md', '-o', at('sheet.csv'));
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('-o SHEET') });
});

describe('a filled sheet', () => {
  test('is taken, with what two annotators agree on, and is measured like any other', () => {
    writeRows(at('first.csv'), fill(rows));
    // As a spreadsheet of another country saves it.
    writeRows(at('second.csv'), fill(rows, true), ';', '\n');
    const { status, stdout } = run('add', at('first.csv'), '--second', at('second.csv'), '--data', at('data'));
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^taken: SL23-SL24\n {2}two annotators, links: 1\.000\n {2}two annotators, kind κ: 0\.\d+\n {2}two annotators, status κ: 1\.000\n$/,
      ),
    });
    expect(readFileSync(at('data/alignment/SL23-SL24.tsv'), 'utf8')).not.toMatch(/\p{Script=Han}{3}/u);
    const measured = JSON.parse(run('reports', '--data', at('data'), '--draws', '20', '--json').stdout);
    expect(measured.sets[0].scores.tongbi[0]).toMatchObject({ measure: 'links', value: expect.toSatisfy((value: number) => value > 0) });
    expect(measured.means[0].people).toBe('100.0');
  });

  test('taken twice stands once', () => {
    run('add', at('first.csv'), '--data', at('data'));
    expect(readFileSync(at('data/sets.tsv'), 'utf8').trim().split('\n')).toHaveLength(2);
    expect(readFileSync(at('data/texts.tsv'), 'utf8').trim().split('\n')).toHaveLength(3);
  });

  test('is refused by its rows, each with what is wrong, and nothing is written', () => {
    const filled = fill(rows);
    const first = rows[0]!.id!;
    const spoilt: readonly (readonly [(row: Row) => Row, RegExp])[] = [
      [(row) => ({ ...row, kind: '' }), /kind is “”, expected commitment, framing, heading/],
      [(row) => ({ ...row, status: 'changed', partners: '' }), /changed, yet it has no partner/],
      [(row) => ({ ...row, status: 'new', partners: first }), /new, yet it has partners/],
      [(row) => ({ ...row, status: 'kept', partners: 'SL23-999' }), /no sentence of the earlier report: SL23-999/],
      [(row) => ({ ...row, sentence: '改了的句子' }), /its sentence does not stand at/],
      [(row) => ({ ...row, id: first }), /this id stands twice/],
    ];
    const bad = spoilt.map(([spoil], index) => spoil(filled.at(index - spoilt.length)!));
    writeRows(at('bad.csv'), [...filled.slice(0, -spoilt.length), ...bad]);
    const { status, stderr } = run('add', at('bad.csv'), '--data', at('none'));
    expect(status).toBe(2);
    const lines = spoilt.map(([, says], index) => new RegExp(`row ${rows.length + 2 - spoilt.length + index} .*${says.source}`));
    expect(lines.filter((line) => !line.test(stderr))).toEqual([]);
    expect(existsSync(at('none'))).toBe(false);
  });

  test('added to the data of the benchmark, it stands beside the other sets', () => {
    cpSync(join(root, 'benchmark/data'), at('copy'), { recursive: true });
    run('add', at('first.csv'), '--data', at('copy'));
    const sets = readFileSync(at('copy/sets.tsv'), 'utf8').trim().split('\n');
    expect(sets).toHaveLength(readFileSync(join(root, 'benchmark/data/sets.tsv'), 'utf8').trim().split('\n').length + 1);
  });
});
