import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { stageNames } from '../../packages/cli/src/cache/stage.js';
import { root, runTongbi, tongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-cache-'));
const cache = join(folder, 'cache');
const own = join(cache, 'tongbi-1');
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
    ['check', ['check', ...years, '--format', 'json'], ['archive-file', 'archive-pair', 'archive-check']],
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
