import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportFacts } from '@tongbi/archive';
import { loadKinds, readFacts } from '@tongbi/archive/node';
import type { Kind } from '@tongbi/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';
import { call, overStdio } from './serve-client.js';

/** A court's reports and a work report of one made-up city, with the tables of the court's kind beside them. */
const folder = mkdtempSync(join(tmpdir(), 'tongbi-own-kinds-'));
const few = join(folder, 'reports/few');
const many = join(folder, 'reports/many');
const tables = join(folder, 'tongbi.kinds/court-report');
const kept = { ...process.env, TONGBI_CACHE: join(folder, 'cache') };
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: readonly string[]) => runTongbi([...words, '--lang', 'en'], { cwd: folder });
/** With what was kept of earlier runs. */
const runAgain = (...words: readonly string[]) => runTongbi(words, { cwd: folder, env: kept });
const contentOf = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]);

beforeAll(() => {
  for (const one of [few, many]) mkdirSync(one, { recursive: true });
  cpSync(join(root, 'test/kinds/own/court-report'), tables, { recursive: true });
  cpSync(join(root, 'reports/示例市/2024.md'), join(few, '2024.md'));
  const text = readFileSync(join(root, 'test/kinds/own-texts/court-2026.md'), 'utf8');
  // As many as are read by threads; some say their kind themselves.
  for (let year = 2014; year <= 2026; year++) {
    const own = text
      .replaceAll('2025年', `${year - 1}年`)
      .replaceAll('2026年', `${year}年`)
      .replace('300名', `${year - 1726}名`);
    writeFileSync(
      join(year < 2025 ? many : few, `court-${year}.md`),
      year % 6 === 4 ? own.replace('---\n', '---\nkind: court-report\n') : own,
    );
  }
});

describe("kinds of a user's own that lie beside an archive", () => {
  test('are known to every command that is given its files', () => {
    const two = ['reports/few/court-2025.md', 'reports/few/court-2026.md'];
    expect(run('kinds').stdout).toContain('court-report');
    expect(run('normalize', two[1]!).stdout).toMatch(/court-report/);
    expect(run('table', 'reports', '--indicator', '培训调解员', '--year', '2026').stdout).toContain('300名');
    expect(run('find', '调解员', 'reports', '--no-compare').stdout).toContain('court-2020.md');
    expect(run('words', ...two, '--words', '渔港').stdout).toContain('2026');
    for (const words of [
      ['compare', ...two, '--json'],
      ['lineage', ...two, '--json'],
      ['metrics', two[1]!, '--json'],
    ]) {
      const { status, stdout } = run(...words);
      expect({ status, isOfKind: stdout.includes('court-report') }).toEqual({ status: 0, isOfKind: true });
    }
  });

  test('are known to check, of files that say their kind and of those that do not, with threads and without', () => {
    const check = (...words: readonly string[]) => run('check', '--all', '--fail-on', 'never', '--format', 'json', ...words);
    const { status, stdout } = check('--jobs', '1');
    expect(status).toBe(0);
    expect(check('--jobs', '2').stdout).toBe(stdout);
    const refused = (text: string) =>
      (JSON.parse(text) as { findings: { code: string; file: string }[] }).findings
        .filter(({ code }) => code === 'not-a-report')
        .map(({ file }) => file);
    expect(refused(stdout)).toEqual([]);
    expect(refused(check('--no-kinds').stdout)).toContain('reports/many/court-2020.md');
  });

  test('make a series of their own in a site and an export, with threads and without', () => {
    for (const jobs of ['1', '2']) expect(run('export', 'reports', '-o', `data-${jobs}`, '--format', 'csv', '--jobs', jobs).status).toBe(0);
    expect(contentOf('data-2')).toEqual(contentOf('data-1'));
    // What one thread makes of it is held against this below.
    expect(run('site', 'reports/few', '-o', 'site', '--jobs', '2').status).toBe(0);
    expect(readFileSync(join(folder, 'data-1/reports.csv'), 'utf8')).toContain('示例市-2026-court-report');
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('法院工作报告');
  });

  test('travel with the units of a plan', () => {
    expect(run('plan', 'reports/few', '-o', 'work').status).toBe(0);
    const units = readdirSync(join(folder, 'work/units')).map((name) => join('work/units', name));
    expect(run('work', ...units).status).toBe(0);
    for (const [command, out] of [
      ['export', 'joined-data'],
      ['site', 'joined-site'],
    ] as const)
      expect(run('merge', command, 'work', '-o', out, ...(command === 'export' ? ['--format', 'csv'] : [])).status).toBe(0);
    expect(readFileSync(join(folder, 'joined-data/reports.csv'), 'utf8')).toContain('示例市-2026-court-report');
    expect(contentOf('joined-site')).toEqual(contentOf('site'));
    const { files, findings } = JSON.parse(run('merge', 'check', 'work', '--format', 'json').stdout);
    expect(files.map(({ year }: { year: number }) => year)).toEqual([2024, 2025, 2026]);
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('not-a-report');
  });

  test('are changed, and what was remembered of them is made anew', () => {
    const [roles, kind] = ['roles.tsv', 'kind.tsv'].map((name) => join(tables, name)) as [string, string];
    const before = [roles, kind].map((file) => readFileSync(file, 'utf8')) as [string, string];
    const made = (): readonly (string | undefined)[] => {
      expect(runAgain('export', 'reports/few', '-o', 'kept', '--format', 'csv', '--force').status).toBe(0);
      const rows = readFileSync(join(folder, 'kept/reports.csv'), 'utf8').split('\n');
      const compared = JSON.parse(runAgain('compare', 'reports/few/court-2025.md', 'reports/few/court-2026.md', '--json').stdout);
      const { files, findings } = JSON.parse(runAgain('check', '--all', '--format', 'json', '--fail-on', 'never').stdout);
      return [rows.find((row) => row.includes('court-2026.md')), String(compared.commitments.length), `${files.length} ${findings.length}`];
    };
    const first = made();
    writeFileSync(roles, before[0].replace('工作回顾\treview', '工作回顾\ttasks'));
    writeFileSync(kind, `${before[1]}needs\ttasks closing\n`);
    const second = made();
    for (const [index, one] of second.entries()) expect(one).not.toBe(first[index]);
    writeFileSync(roles, before[0]);
    writeFileSync(kind, before[1]);
    expect(made()).toEqual(first);
  });

  test('leave what is remembered of other kinds', async () => {
    const [court] = await loadKinds([few], {});
    const changed = { ...court!, roles: [...court!.roles, { word: '审判安排', role: 'tasks' as const, ends: true }] };
    const keyOf = async (path: string, kind: Kind) => ((await readFacts({ root: few, path, kinds: [kind] })) as ReportFacts).key;
    expect(await keyOf('2024.md', changed)).toEqual(await keyOf('2024.md', court!));
    expect(await keyOf('court-2026.md', changed)).not.toEqual(await keyOf('court-2026.md', court!));
  });

  test('are asked anew for assistants', async () => {
    const client = await overStdio(join(folder, 'reports'));
    const found = async () => (await call(client, 'list')).answer.found;
    expect(await found()).toBe(14);
    renameSync(join(folder, 'tongbi.kinds'), join(folder, 'elsewhere'));
    // Three of the files name a kind that is no longer known.
    expect(await found()).toBe(11);
    renameSync(join(folder, 'elsewhere'), join(folder, 'tongbi.kinds'));
    expect(await found()).toBe(14);
    await client.close();
  });

  test('stop every command where their tables have errors, by file, line and reason', () => {
    const words = join(tables, 'words.tsv');
    writeFileSync(words, 'word\tclass\n会\tpromises\n');
    for (const one of [['check'], ['site', 'reports', '-o', 'none'], ['export', 'reports', '-o', 'none'], ['table', 'reports']]) {
      const { status, stderr } = run(...one);
      expect({ one, status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('words.tsv, line 2') });
    }
    rmSync(words);
  });
});

test('a folder of kinds that is named reaches the commands for an archive', () => {
  const far = join(folder, 'far');
  cpSync(join(folder, 'tongbi.kinds'), far, { recursive: true });
  const out = run('export', 'reports/few', '-o', 'named', '--format', 'csv', '--kinds', far);
  expect(out.status).toBe(0);
  const plain = run('export', 'reports/few', '-o', 'plain', '--format', 'csv', '--no-kinds');
  expect(plain.status).toBe(0);
  const [named, none] = ['named', 'plain'].map((name) => readFileSync(join(folder, name, 'reports.csv'), 'utf8'));
  expect(named).toContain('court-report');
  expect(none).not.toContain('court-report');
});
