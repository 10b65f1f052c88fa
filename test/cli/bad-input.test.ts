import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const chapter = `第三章 河边的渡船\n\n${'老人把船系在柳树下，看着对岸的灯一盏一盏亮起来，想起许多年前的那个夜晚。他没有说话，只是把烟点上，又慢慢地坐了下去。'.repeat(20)}\n`;

const inputs: readonly (readonly [string, string, RegExp])[] = [
  ['a missing file', join(folder, 'nothing.md'), /there is no such file/],
  ['a file whose folder is missing', join(folder, 'no/2024.md'), /there is no such file/],
  ['a path through a file', join(file('plain.md', 'x'), '2024.md'), /there is no such file/],
  ['a folder', folder, /it is a folder/],
  ['an empty file', file('empty.md', ''), /it is empty/],
  ['white space', file('blank.md', ' \n\n　\n'), /not a government work report/],
  ['a byte order mark alone', file('mark.txt', new Uint8Array([0xef, 0xbb, 0xbf])), /not a government work report/],
  [
    'binary',
    file(
      'binary.txt',
      new Uint8Array(4096).map((_, index) => (index * 7919) % 251),
    ),
    /cannot be (?:read as text|decoded)/,
  ],
  ['a PDF', file('report.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), /cannot be read as text/],
  ['a Word file', file('report.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0])), /cannot be read as text/],
  ['a novel’s chapter', file('novel.txt', chapter), /not a government work report/],
  ['a JSON file', file('data.json', JSON.stringify({ title: '政府工作报告', text: [1, 2, 3] })), /not a government work report/],
  ['a web page', file('page.html', '<!doctype html><title>政府工作报告</title><p>各位代表：</p>'), /not a government work report/],
  ['a device without an end', '/dev/zero', /Cannot read/],
  ['a name that is too long', 'x'.repeat(5000), /Cannot read/],
];

function expectRefused(words: readonly string[], failed: RegExp): void {
  const { status, stdout, stderr } = runTongbi(words);
  expect(stderr).toMatch(failed);
  expect(stderr).toMatch(/^error: .*\n {2}expected: .+\n {2}received: .+\n {2}what to do: .+\n$/);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}

describe('tongbi normalize', () => {
  // A folder is read: see normalize.test.ts.
  const files = inputs.filter(([kind]) => kind !== 'a folder');
  test.each(files)('refuses %s', (_, path, failed) => expectRefused(['normalize', path], failed));
});

// They read by the same way; one of each kind shows that they do.
const kinds = inputs.filter(([kind]) => ['a missing file', 'an empty file', 'binary', 'a novel’s chapter'].includes(kind));
describe.each([['metrics'], ['compare reports/suzhou/2024.md']])('tongbi %s', (words) => {
  test.each(kinds)('refuses %s', (_, path, failed) => expectRefused([...words.split(' '), path], failed));
});

test('a text that is no report is refused by the name of what is missing', () => {
  expect(runTongbi(['normalize', join(folder, 'novel.txt')]).stderr).toMatch(/received: .*政府工作报告.*各位代表/);
});

test('a slip in a name is answered with the name that exists', () => {
  file('changes-2024.md', 'x');
  expect(runTongbi(['normalize', join(folder, 'change-2024.md')]).stderr).toContain(`Did you mean ${join(folder, 'changes-2024.md')}?`);
});

describe('odd pairs are compared as asked and say so', () => {
  const suzhou = readFileSync(join(root, 'reports/suzhou/2023.md'), 'utf8');
  const elsewhere = file(
    'elsewhere.md',
    suzhou
      .replaceAll('苏州', '无锡')
      .replace('320500', '320200')
      .replace(/^year: .*$/m, 'year: 2024'),
  );
  const undated = file('undated.md', suzhou.replace(/^(?:year|date|session): .*\n/gm, '').replaceAll(/20\d\d年/g, '今年'));

  test.each([
    ['same-year', 'reports/suzhou/2023.md', file('again.md', `${suzhou}\n`)],
    ['order-reversed', 'reports/suzhou/2024.md', 'reports/suzhou/2023.md'],
    ['places-differ', 'reports/suzhou/2023.md', elsewhere],
    ['year-missing', undated, 'reports/suzhou/2024.md'],
  ])('%s', (code, previous, current) => {
    const { status, stdout, stderr } = runTongbi(['compare', previous, current, '--json']);
    expect(status).toBe(0);
    expect(stderr).toContain(`warning ${code}: `);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { code: string }[] };
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });
});
