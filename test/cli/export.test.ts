import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataDictionary, shapeOf, type TableName, tableNames } from '@tongbi/export';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { countOf, query } from '../export/query.js';
import { root } from '../repository/read-repository.js';
import { runTongbi } from './run-tongbi.js';

const put = (folder: string, name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const embedded = (name: string): string => readFileSync(join(root, 'reports', name), 'utf8');
const year = (of: number): string => embedded(`示例市/${of}.md`);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []));

describe('an archive', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongbi-export-'));
    cpSync(join(root, 'reports'), join(folder, 'reports'), { recursive: true });
    const ran = runTongbi(['export', 'reports', '-o', 'data', '--jobs', '2'], { cwd: folder });
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: expect.stringMatching(/written data: 9 reports, \d+ sections/) });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const bytesOf = (out: string, name: string): Buffer => readFileSync(join(folder, out, `${name}.parquet`));
  const table = (name: string): string => `'${join(folder, 'data', name)}.parquet'`;
  const dictionary = (): DataDictionary => JSON.parse(readFileSync(join(folder, 'data/data-dictionary.json'), 'utf8'));

  test.each(tableNames)('%s: the same rows in both forms, as many as the manifest says, each with a key of its own', async (name) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8'));
    const rows = await countOf(`FROM ${table(name)}`);
    expect(rows).toBe(manifest.tables.find((one: { name: string }) => one.name === name).rows);
    expect(rows).toBeGreaterThan(5);
    const { key, columns } = dictionary().tables.find((one) => one.name === name)!;
    expect(await countOf(`SELECT ${key.join(', ')} FROM ${table(name)} GROUP BY ALL HAVING count(*) > 1`)).toBe(0);
    const csv = `read_csv('${join(folder, 'data', name)}.csv', header = true, all_varchar = true, nullstr = '')`;
    expect(await countOf(`FROM ${csv}`)).toBe(rows);
    expect((await query(`DESCRIBE FROM ${table(name)}`)).map((one) => one.column_name)).toEqual(columns.map((one) => one.name));
  });

  test.each(tableNames)('the example query of %s gives rows', async (name) => {
    const { example } = dictionary().tables.find((one) => one.name === name)!;
    const found = await query(example.sql.replaceAll("'data/", `'${folder}/data/`));
    expect(found.length).toBeGreaterThan(0);
    expect(Object.values(found[0]!).every((value) => value !== undefined)).toBe(true);
  });

  test('what is joined is there', async () => {
    for (const { name, joins } of dictionary().tables) {
      for (const join of joins) {
        const [own = '', other = ''] = join.split(': ');
        const columns = own.split(', ');
        const theirs = dictionary()
          .tables.find((one) => one.name === other)!
          .key.slice(0, columns.length);
        const lost = `FROM ${table(name)} a WHERE ${columns.map((column) => `a.${column} IS NOT NULL`).join(' AND ')} AND NOT EXISTS (FROM ${table(other)} b WHERE ${columns.map((column, index) => `a.${column} = b.${theirs[index]}`).join(' AND ')})`;
        expect(await countOf(lost), `${name} ${join}`).toBe(0);
      }
    }
  });

  test('links and results are those of a comparison', async () => {
    const compared = JSON.parse(
      runTongbi(['compare', 'reports/示例市/2023.md', 'reports/示例市/2024.md', '--json'], { cwd: folder }).stdout,
    );
    const told = compared.commitments as { status: string; previous: unknown[]; results: unknown[] }[];
    const links = `FROM ${table('links')} WHERE current_report = '示例市-2024'`;
    expect(await countOf(links)).toBe(told.reduce((sum, { previous }) => sum + Math.max(previous.length, 1), 0));
    for (const status of ['new', 'dropped'])
      expect(await countOf(`${links} AND status = '${status}'`)).toBe(told.filter((one) => one.status === status).length);
    expect(await countOf(`FROM ${table('results')} WHERE current_report = '示例市-2024'`)).toBe(
      told.reduce((sum, { previous, results }) => sum + previous.length * results.length, 0),
    );
  });

  test('what a person said of a status stands in the links, unless it is to be left out', async () => {
    const file = join(folder, 'reports/tongbi.corrections.yaml');
    const [kept] = await query(
      `SELECT current_text AS words FROM ${table('links')} WHERE current_report = '示例市-2024' AND status = 'kept' ORDER BY length(current_text) DESC LIMIT 1`,
    );
    const of = `{ report: 示例市-2024, exact: ${JSON.stringify(kept!.words)} }`;
    writeFileSync(file, `corrections:\n  - { kind: status, status: new, of: ${of}, against: 示例市-2023, by: 编者 }\n`);
    const corrected = `FROM '${folder}/hand/links.parquet' WHERE corrected_by <> ''`;
    expect(runTongbi(['export', 'reports', '-o', 'hand', '--format', 'parquet', '--jobs', '1'], { cwd: folder })).toMatchObject({
      status: 0,
    });
    expect(await query(`SELECT status, corrected_by ${corrected}`)).toEqual([{ status: 'new', corrected_by: '编者' }]);
    expect(
      runTongbi(['export', 'reports', '-o', 'hand', '--format', 'parquet', '--no-corrections', '--jobs', '1'], { cwd: folder }).status,
    ).toBe(0);
    expect(await countOf(corrected)).toBe(0);
    // The bytes are those of the first export, though that was made by two threads, and this over an older one.
    for (const name of tableNames) expect(bytesOf('hand', name).equals(bytesOf('data', name)), name).toBe(true);
    rmSync(file);
  });
});

describe('parted by place and year', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongbi-export-'));
    for (const of of [2022, 2023]) put(folder, `reports/示例市/${of}.md`, year(of));
    // A name that a folder cannot have as it is.
    put(folder, 'reports/other/2023.md', year(2023).replaceAll('示例市', '甲/乙=丙%市'));
    const ran = runTongbi(['export', 'reports', '-o', 'data', '--format', 'csv,parquet,hive', '--jobs', '1'], { cwd: folder });
    expect(ran).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const hive = (name: string): string => `read_parquet('${folder}/data/${name}/*/*/*.parquet', hive_partitioning = true)`;
  const columnsOf = (name: string): string =>
    shapeOf(name as TableName)
      .columns.map((column) => `"${column.name}"`)
      .join(', ');

  test.each(tableNames)('%s: the same rows as in one file, place and year read from the folders', async (name) => {
    const whole = `SELECT ${columnsOf(name)} FROM '${folder}/data/${name}.parquet'`;
    const parted = `SELECT ${columnsOf(name)} FROM ${hive(name)}`;
    expect(await countOf(parted)).toBe(await countOf(whole));
    expect(await countOf(`${whole} EXCEPT ALL ${parted}`)).toBe(0);
  });

  test('a query of one year opens the files of that year alone', async () => {
    const [plan] = await query(`EXPLAIN ANALYZE SELECT count(text) FROM ${hive('commitments')} WHERE year = 2022 AND place = '示例市'`);
    expect(Object.values(plan!).join()).toMatch(/Files?(?: Read)?:?\s*1\b|Scanning Files: 1\//);
    expect(readdirSync(join(folder, 'data/links'))).toEqual(['place=示例市']);
  });

  test('what a later export no longer has is gone, and a folder of another hand is not touched', () => {
    rmSync(join(folder, 'reports/other'), { recursive: true });
    const again = () => runTongbi(['export', 'reports', '-o', 'data', '--format', 'hive', '--jobs', '1'], { cwd: folder });
    expect(again().status).toBe(0);
    expect(readdirSync(join(folder, 'data/reports'))).toEqual(['place=示例市']);
    rmSync(join(folder, 'data/links'), { recursive: true });
    put(folder, 'data/links/mine.txt', 'mine');
    expect(again()).toMatchObject({ status: 2, stderr: expect.stringContaining('mine.txt') });
    expect(readFileSync(join(folder, 'data/links/mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('odd archives and folders', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongbi-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const exportInto = (...words: readonly string[]) =>
    runTongbi(['export', 'reports', '-o', 'data', '--jobs', '1', ...words], { cwd: folder });
  const rowsOf = (name: string): Promise<number> => countOf(`FROM '${folder}/data/${name}.parquet'`);
  const manifest = () => JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8'));

  test('one report: tables without links are there, and empty', async () => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    expect(exportInto().status).toBe(0);
    expect([await rowsOf('reports'), await rowsOf('links'), await rowsOf('results')]).toEqual([1, 0, 0]);
    expect(await rowsOf('commitments')).toBeGreaterThan(10);
  });

  test('a gap: the years around it are compared, and it is told', async () => {
    put(folder, 'reports/示例市/2022.md', year(2022));
    put(folder, 'reports/示例市/2024.md', year(2024));
    expect(exportInto().status).toBe(0);
    expect(await query(`SELECT DISTINCT previous_report, current_report FROM '${folder}/data/links.parquet'`)).toEqual([
      { previous_report: '示例市-2022', current_report: '示例市-2024' },
    ]);
    expect(manifest().gaps).toEqual({ 示例市: [2023] });
  });

  test('two editions of a year: both are there, the fullest is compared', async () => {
    put(folder, 'reports/示例市/2023.md', year(2023));
    put(folder, 'reports/示例市/2024.md', year(2024));
    put(folder, 'reports/示例市/2024-digest.md', year(2024).replace('edition: full', 'edition: digest'));
    expect(exportInto().status).toBe(0);
    expect(await query(`SELECT report, edition, compared FROM '${folder}/data/reports.parquet' ORDER BY report`)).toEqual([
      { report: '示例市-2023', edition: 'full', compared: true },
      { report: '示例市-2024', edition: 'full', compared: true },
      { report: '示例市-2024-2', edition: 'digest', compared: false },
    ]);
    expect(await countOf(`SELECT report, commitment FROM '${folder}/data/commitments.parquet' GROUP BY ALL HAVING count(*) > 1`)).toBe(0);
    expect(await countOf(`FROM '${folder}/data/links.parquet' WHERE current_report = '示例市-2024-2'`)).toBe(0);
  });

  test('a file that is no report is told, and the others are exported', async () => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    put(folder, 'reports/示例市/2025.md', '明天下雨。');
    const ran = exportInto();
    expect(ran).toMatchObject({ status: 0, stderr: expect.stringMatching(/2025\.md warning left out/) });
    expect(await rowsOf('reports')).toBe(1);
    expect(manifest().leftOut).toMatchObject([{ file: expect.stringContaining('2025.md') }]);
  });

  test('a folder with other files is refused; with --force they stay, and nothing outside is written', () => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    put(folder, 'data/notes.txt', 'mine');
    const before = filesIn(folder);
    expect(exportInto()).toMatchObject({ status: 2, stderr: expect.stringMatching(/1 other file[\s\S]*--force/) });
    expect(filesIn(folder)).toEqual(before);
    expect(exportInto('--force').status).toBe(0);
    expect(readFileSync(join(folder, 'data/notes.txt'), 'utf8')).toBe('mine');
    expect(filesIn(folder).filter((file) => !file.startsWith(join(folder, 'data/')))).toEqual([join(folder, 'reports/示例市/2024.md')]);
  });

  test('a folder inside the archive is none of its reports; one that holds the archive is refused', () => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    const inside = runTongbi(['export', 'reports', '-o', 'reports/data'], { cwd: folder });
    expect(inside.status).toBe(0);
    expect(runTongbi(['export', 'reports', '-o', 'reports/data'], { cwd: folder })).toMatchObject({ status: 0, stderr: inside.stderr });
    expect(runTongbi(['export', 'reports', '-o', '.'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds the archive'),
    });
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
  });

  test.each([
    [['--shard', '1/2'], /--shard is no option/],
    [['--format', 'xlsx'], /csv, parquet or hive/],
    [['--jobs', '0'], /number from 1/],
  ])('%j is refused', (words, told) => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    expect(exportInto(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(told) });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('one form alone; a folder that is not there, and one without reports, are told', () => {
    put(folder, 'reports/示例市/2024.md', year(2024));
    expect(exportInto('--format', 'csv').status).toBe(0);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.parquet'))).toEqual([]);
    expect(runTongbi(['export', 'nowhere', '-o', 'x'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not exist'),
    });
    mkdirSync(join(folder, 'empty'));
    expect(runTongbi(['export', 'empty', '-o', 'x'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no file in it is a report'),
    });
  });
});
