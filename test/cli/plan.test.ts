import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { runTongbi } from './run-tongbi.js';

const REPORTS = ['示例市/2022.md', '示例市/2023.md', 'suzhou/2024.md'];
const KINDS = ['site', 'export', 'check'] as const;

interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly command: string;
  readonly reads: readonly string[];
  readonly writes: string;
  readonly needs: readonly string[];
}

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]),
  );

let folder = '';
let units: readonly Unit[] = [];
const run = (words: readonly string[]) => runTongbi(words, { cwd: folder });
const does = (words: readonly string[]) => expect(run(words), words.join(' ')).toMatchObject({ status: 0 });
const plan = (): readonly Unit[] => {
  const { status, stdout } = run(['plan', 'reports', '-o', 'work', '--jobs', '1']);
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-plan-'));
  for (const name of REPORTS) {
    mkdirSync(join(folder, 'reports', name, '..'), { recursive: true });
    cpSync(join(root, 'reports', name), join(folder, 'reports', name));
  }
  // What is no report, what says no place, and a copy under another name: all that the archive as a whole must be known for.
  writeFileSync(join(folder, 'reports/示例市/2030.md'), '明天下雨。');
  cpSync(join(folder, 'reports/示例市/2023.md'), join(folder, 'reports/示例市/2023-copy.md'));
  units = plan();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a plan', () => {
  test('has a unit for each place and command, and what joins them', () => {
    for (const kind of KINDS) {
      const own = units.filter((unit) => unit.kind === kind);
      expect(own.length, kind).toBeGreaterThanOrEqual(3);
      expect(own.at(-1)).toMatchObject({ id: kind, needs: own.slice(0, -1).map(({ id }) => id) });
      expect(own.at(-1)!.command).toContain(`tongbi merge ${kind} work`);
    }
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    expect(readFileSync(join(folder, 'work/plan.jsonl'), 'utf8')).toBe(units.map((unit) => `${JSON.stringify(unit)}\n`).join(''));
  });

  test('says of each what it reads: its own reports', () => {
    expect(units.find(({ id }) => id === 'export-320500')!.reads).toEqual(['work/units/export-320500.json', 'reports/suzhou/2024.md']);
  });

  test('is merged only when all of it is done', () => {
    expect(run(['merge', 'export', 'work', '-o', 'early'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/2 of 2 units[\s\S]*export-320500[\s\S]*tongbi work/),
    });
    expect(existsSync(join(folder, 'early'))).toBe(false);
  });
});

describe('its units', () => {
  test('are done by their commands, each with no file of the archive but its own', () => {
    const away = join(folder, 'away');
    for (const { command, reads, writes, needs } of units) {
      if (needs.length) continue;
      renameSync(join(folder, 'reports'), away);
      for (const file of reads.filter((one) => one.startsWith('reports/'))) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        cpSync(join(away, file.slice('reports/'.length)), join(folder, file));
      }
      does(command.split(' ').slice(1));
      expect(existsSync(join(folder, writes)), writes).toBe(true);
      rmSync(join(folder, 'reports'), { recursive: true });
      renameSync(away, join(folder, 'reports'));
    }
  });

  test('join to what the whole commands make, to the byte', () => {
    does(['export', 'reports', '-o', 'whole-export', '--format', 'csv,parquet,hive', '--jobs', '1']);
    does(['merge', 'export', 'work', '-o', 'export', '--format', 'csv,parquet,hive']);
    expect(contentOf(join(folder, 'export'))).toEqual(contentOf(join(folder, 'whole-export')));
    does(['site', 'reports', '-o', 'whole-site', '--jobs', '1']);
    does(['merge', 'site', 'work', '-o', 'site']);
    expect(contentOf(join(folder, 'site'))).toEqual(contentOf(join(folder, 'whole-site')));
    const whole = run(['check', '--all', '--format', 'json']);
    const merged = run(['merge', 'check', 'work', '--format', 'json']);
    expect(merged).toEqual(whole);
    // Who copied whom is known although each unit saw one place alone.
    expect(merged.stdout).toContain('of the text is the same');
    expect(merged.status).toBe(1);
  });

  test('that are done are left, and after a change only those of the place are not', () => {
    const all = readdirSync(join(folder, 'work/units')).map((name) => join('work/units', name));
    expect(run(['work', ...all]).stderr).toContain(`0 of ${all.length} units worked on`);
    const before = new Map(all.map((file) => [file, statSync(join(folder, file)).mtimeMs]));
    const file = join(folder, 'reports/suzhou/2024.md');
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}新建公园3个。\n`);
    for (const kind of KINDS) {
      rmSync(join(folder, `work/parts/${kind}-320500`));
      const told = { status: 2, stderr: expect.stringMatching(/suzhou\/2024\.md was changed/) };
      expect(run(['work', `work/units/${kind}-320500.json`]), kind).toMatchObject(told);
    }
    plan();
    const changed = all.filter((one) => statSync(join(folder, one)).mtimeMs !== before.get(one));
    expect(changed.map((one) => one.replace(/^.*\//, '')).sort()).toEqual(['check-320500.json', 'export-320500.json', 'site-320500.json']);
    expect(run(['merge', 'site', 'work', '-o', 'site'])).toMatchObject({ status: 2, stderr: expect.stringContaining('site-320500') });
  });

  test('of a place that is gone are gone', () => {
    rmSync(join(folder, 'reports/suzhou'), { recursive: true });
    plan();
    expect(readdirSync(join(folder, 'work/units')).filter((name) => name.includes('320500'))).toEqual([]);
    expect(readdirSync(join(folder, 'work/parts')).filter((name) => name.includes('320500'))).toEqual([]);
  });
});

test.each([
  [['work', 'work/units/nothing.json'], /nothing\.json is no unit[\s\S]*does not exist/],
  [['work', 'reports/示例市/2022.md'], /is no unit[\s\S]*another file/],
  [['merge', 'export', 'reports', '-o', 'x'], /No work was planned in reports[\s\S]*tongbi plan/],
  [['merge', 'compare', 'work'], /expected: site, export, check/],
  [['merge', 'site', 'work'], /-o with a folder/],
  [['merge', 'export', 'work', '-o', 'x', '--format', 'xlsx'], /csv, parquet or hive/],
  [['plan', 'nowhere', '-o', 'x'], /Cannot plan nowhere/],
  [['plan', 'reports', '-o', 'reports'], /holds the archive/],
])('%j is refused', (words, told) => {
  expect(run(words)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(told) });
});
