import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ReportSet } from '@tongbi/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-normalize-'));
const example = (year: number): string => join(root, `reports/示例市/${year}.md`);
const archive = join(folder, 'archive');
const mixed = join(folder, 'mixed');

beforeAll(() => {
  mkdirSync(join(archive, '示例市'), { recursive: true });
  for (const year of [2022, 2023, 2024]) cpSync(example(year), join(archive, '示例市', `${year}.md`));
  cpSync(join(root, 'reports/suzhou/2024.md'), join(archive, '台州.md'));
  writeFileSync(join(archive, 'README.md'), '# 说明\n');
  writeFileSync(join(archive, 'data.tsv'), '年\t数\n');
  mkdirSync(mixed);
  cpSync(example(2024), join(mixed, '2024.md'));
  writeFileSync(join(mixed, 'note.txt'), '明天开会。');
  mkdirSync(join(folder, 'empty'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is read with the folders inside, its README left out; a table shows all side by side', () => {
  const { status, stdout, stderr } = runTongbi(['normalize', archive]);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^文件 +地方 +年份 +部分 +节 +句 +移除字数 +诊断$/);
  expect(lines).toHaveLength(6);
  // In the order of their names, the end of each path shown.
  expect(lines[1]).toMatch(/台州\.md .*place-conflict$/);
  expect(lines[2]).toMatch(/示例市\/2022\.md +示例市? +2022 +开回\S+ +\d+ +\d+ +0$/);
  expect(lines[5]).toContain('4 份，1 份有疑点');
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('a few files are shown one by one, and then in the table', () => {
  const { stdout } = runTongbi(['normalize', example(2023), example(2024)]);
  expect(stdout.match(/^\S+ 20\d\d 全文/gm)).toHaveLength(2);
  expect(stdout).toContain('2 份，0 份有疑点');
});

describe('what is no report', () => {
  test('is passed over in a folder, and told', () => {
    const { status, stdout, stderr } = runTongbi(['normalize', mixed]);
    expect(stdout).toContain('1 份');
    expect(stderr).toMatch(/note\.txt: a text with 4 Chinese characters/);
    expect(status).toBe(0);
  });
  test('is an error where it was named; the others are shown all the same', () => {
    const { status, stdout, stderr } = runTongbi(['normalize', example(2023), join(mixed, 'note.txt'), join(folder, 'missing.txt')]);
    expect(stdout).toContain('示例市');
    expect(stderr).toContain('error: 2 of 3 files could not be read.');
    expect(status).toBe(2);
  });
  test('makes a folder without reports an error', () => {
    expect(runTongbi(['normalize', join(folder, 'empty')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('an empty folder'),
    });
    writeFileSync(join(folder, 'empty/data.tsv'), 'x');
    expect(runTongbi(['normalize', join(folder, 'empty')]).stderr).toContain('received: 1 other files');
  });
});

test('a folder with one report can be printed as JSON', () => {
  const only = join(folder, 'only');
  mkdirSync(only);
  cpSync(example(2024), join(only, '2024.md'));
  expect(JSON.parse(runTongbi(['normalize', only, '--json']).stdout)).toMatchObject({ year: 2024 });
});

test('several files can be printed as one JSON document, with what is odd about each and what could not be read', () => {
  const { status, stdout } = runTongbi(['normalize', archive, mixed, '--json']);
  const { schema, reports, unread } = JSON.parse(stdout) as ReportSet;
  expect(schema).toBe('tongbi/report-set@1');
  expect(reports.map(({ file, year }) => [basename(file), year])).toEqual([
    ['台州.md', 2024],
    ['2022.md', 2022],
    ['2023.md', 2023],
    ['2024.md', 2024],
    ['2024.md', 2024],
  ]);
  expect(reports[0]!.diagnostics.map(({ code }) => code)).toContain('place-conflict');
  expect(unread).toEqual([{ file: join(mixed, 'note.txt'), reason: expect.stringContaining('4 Chinese characters') }]);
  expect(status).toBe(0);
});

test('Markdown, a place and a year are for one file', () => {
  for (const words of [['--markdown'], ['--place', '苏州'], ['--year', '2024']])
    expect(runTongbi(['normalize', archive, ...words])).toMatchObject({ status: 2, stderr: expect.stringContaining('is for one file') });
});
