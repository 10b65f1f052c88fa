import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { stageNames } from '../../packages/archive/src/memory/memory.js';
import { root, runTongbi, tongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-cache-'));
const cache = join(folder, 'cache');
const own = join(cache, 'tongbi-2');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(cache, { recursive: true, force: true }));

const entries = (): string[] =>
  stageNames.flatMap((stage) => (existsSync(join(own, stage)) ? readdirSync(join(own, stage)).map((name) => join(own, stage, name)) : []));
const years = ['2022', '2023', '2024'].map((year) => `reports/示例市/${year}.md`);
const page = join(folder, 'page.html');

describe('what a command gives is the same to the byte with a new cache, with a full one and without', () => {
  test.each([
    ['compare, as data', ['compare', ...years.slice(1), '--json'], ['report', 'comparison']],
    ['compare, as a page', ['compare', ...years.slice(1), '-o', page], ['report', 'comparison']],
    ['compare, several years', ['compare', ...years, '--focus', years[1]!, '--json'], ['report', 'comparison']],
    ['explain', ['explain', ...years.slice(1), '--at', '助餐', '--json'], ['report']],
    ['lineage', ['lineage', ...years, '--json'], ['report', 'lineage']],
    ['check', ['check', ...years, '--format', 'json', '--jobs', '1'], ['archive-file', 'archive-pair', 'archive-check']],
    ['normalize', ['normalize', ...years, '--json'], ['report']],
    ['metrics', ['metrics', ...years, '--series', '--json'], ['report']],
    ['table', ['table', ...years, '--indicator', '地区生产总值', '--year', '2024'], ['report']],
  ])('%s', (_, words, kept) => {
    const run = (...more: readonly string[]) => {
      rmSync(page, { force: true });
      return { ...runTongbi([...words, ...more]), page: existsSync(page) ? readFileSync(page, 'utf8') : null };
    };
    const without = run('--no-cache');
    expect(entries()).toEqual([]);
    expect(run('--cache', cache)).toEqual(without);
    expect(stageNames.filter((stage) => existsSync(join(own, stage)))).toEqual(kept);
    const before = entries();
    expect(run('--cache', cache)).toEqual(without);
    expect(entries()).toEqual(before);
  });
});

describe('of a whole archive', () => {
  const archive = join(folder, 'whole');
  // The first pair of the archive: of later ones a site also says since when, which two reports alone do not know.
  const pair = years.slice(0, 2);
  const agesAgo = 499_162_500;
  const filesOf = (out: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(out, { recursive: true, withFileTypes: true }).flatMap((one) =>
        one.isFile() ? [[join(one.parentPath, one.name).slice(out.length), readFileSync(join(one.parentPath, one.name), 'base64')]] : [],
      ),
    );
  const countOf = (stage: string): number => entries().filter((file) => file.includes(`/${stage}/`)).length;

  test.each([
    ['site', ['report', 'comparison', 'facts', 'site-extract']],
    ['export', ['report', 'comparison', 'facts', 'export-place']],
  ])(
    '%s writes the same bytes without a cache, with a new one and from a full one, and takes what compare has compared',
    (command, kept) => {
      cpSync(join(root, 'reports/示例市'), join(archive, 'reports/示例市'), { recursive: true });
      const make = (out: string, ...more: readonly string[]) => {
        expect(runTongbi([command, 'reports', '-o', out, '--jobs', '1', ...more], { cwd: archive })).toMatchObject({ status: 0 });
        const files = filesOf(join(archive, out));
        rmSync(join(archive, out), { recursive: true });
        return files;
      };
      const without = make('without', '--no-cache');
      expect(entries()).toEqual([]);
      expect(runTongbi(['compare', ...pair, '--json', '--cache', cache], { cwd: archive }).status).toBe(0);
      expect(countOf('comparison')).toBe(1);
      expect(make('first', '--cache', cache)).toEqual(without);
      expect(stageNames.filter((stage) => countOf(stage) > 0)).toEqual(kept);
      const pairs = readdirSync(join(archive, 'reports/示例市')).length - 1;
      expect(countOf('comparison')).toBe(pairs);
      const before = entries();
      for (const file of before) utimesSync(file, agesAgo, agesAgo);
      expect(make('second', '--cache', cache)).toEqual(without);
      expect(entries()).toEqual(before);
      // What was used is not as old as it was made to be.
      const used = before.filter((file) => statSync(file).mtimeMs / 1000 > agesAgo);
      expect(used.some((file) => file.includes(`/${kept.at(-1)}/`))).toBe(true);
      expect(used.some((file) => file.includes('/comparison/'))).toBe(command === 'site');
    },
  );
});

test('runs side by side on one new cache all say the same, and complain of nothing', async () => {
  const words = ['compare', ...years.slice(1), '--cache', cache];
  const children = Array.from({ length: 3 }, () => {
    const child = spawn(process.execPath, [tongbi, ...words], { cwd: root });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    return once(child, 'close').then(() => said);
  });
  const said = await Promise.all(children);
  expect(said[0]).toContain('2024');
  expect(new Set(said).size).toBe(1);
  expect(entries().filter((name) => name.endsWith('.draft'))).toEqual([]);
});
