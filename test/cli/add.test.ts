import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formsOf } from '../formats/forms-of.js';
import { root } from '../repository/read-repository.js';
import { runTongbi } from './run-tongbi.js';

let archive = '';
beforeEach(() => {
  archive = mkdtempSync(join(tmpdir(), 'tongbi-add-'));
});
afterEach(() => rmSync(archive, { recursive: true }));

const source = (year: number): string => readFileSync(join(root, `reports/示例市/${year}.md`), 'utf8');
const paragraphs = (year: number): string[] =>
  source(year)
    .replace(/^---[\s\S]*?\n---\n/u, '')
    .split('\n')
    .flatMap((line) => (line.trim() ? [line.replace(/^#+ /u, '')] : []));
const put = (name: string, year: number): string => {
  const form = name.split('.').at(-1) as 'docx' | 'pdf' | 'html';
  writeFileSync(join(archive, name), formsOf(paragraphs(year))[form]);
  return name;
};
const add = (...words: readonly string[]) => runTongbi(['add', ...words], { cwd: archive });

test('puts files of any form into the archive, and tells what changed against the year before', () => {
  const ran = add(put('示例市2023.docx', 2023), put('示例市2024.pdf', 2024));
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  expect(readdirSync(join(archive, 'reports/示例市'))).toEqual(['2023.md', '2024.md']);
  expect(ran.stdout).toMatch(/新增 \d+ · － 未再提及 \d+/);
  const written = readFileSync(join(archive, 'reports/示例市/2024.md'), 'utf8');
  expect(written).toMatch(
    /^---\nplace: 示例市\n[\s\S]*?year: 2024\n[\s\S]*?source_file: "示例市2024\.pdf"\nsource_sha256: "[0-9a-f]{64}"\n---\n/,
  );
  expect(runTongbi(['normalize', 'reports/示例市/2024.md', '--markdown'], { cwd: archive }).stdout).toBe(
    written.replace(/source_[^\n]*\n/gu, ''),
  );
});

test('overwrites nothing unless told to', () => {
  put('示例市2024.html', 2024);
  mkdirSync(join(archive, 'reports/示例市'), { recursive: true });
  writeFileSync(join(archive, 'reports/示例市/2024.md'), 'mine');
  expect(add('示例市2024.html')).toMatchObject({ status: 2, stderr: expect.stringMatching(/is there already[\s\S]*--force/) });
  expect(readFileSync(join(archive, 'reports/示例市/2024.md'), 'utf8')).toBe('mine');
  expect(add('示例市2024.html', '--force').status).toBe(0);
  expect(readFileSync(join(archive, 'reports/示例市/2024.md'), 'utf8')).toMatch(/^---\n/);
});

test('follows no link out of the archive', () => {
  put('示例市2024.html', 2024);
  const outside = mkdtempSync(join(tmpdir(), 'tongbi-outside-'));
  const refused = { status: 2, stderr: expect.stringMatching(/a folder of the archive[\s\S]*a link/) };
  symlinkSync(outside, join(archive, 'reports'));
  expect(add('示例市2024.html')).toMatchObject(refused);
  rmSync(join(archive, 'reports'));
  mkdirSync(join(archive, 'reports'));
  symlinkSync(outside, join(archive, 'reports/示例市'));
  expect(add('示例市2024.html')).toMatchObject(refused);
  rmSync(join(archive, 'reports/示例市'));
  mkdirSync(join(archive, 'reports/示例市'));
  writeFileSync(join(outside, 'mine.md'), 'mine');
  symlinkSync(join(outside, 'mine.md'), join(archive, 'reports/示例市/2024.md'));
  expect(add('示例市2024.html', '--force')).toMatchObject(refused);
  expect(readFileSync(join(outside, 'mine.md'), 'utf8')).toBe('mine');
  expect(readdirSync(outside)).toEqual(['mine.md']);
  // One that leads to a folder of the archive itself is followed.
  rmSync(join(archive, 'reports'), { recursive: true });
  mkdirSync(join(archive, 'texts'));
  symlinkSync('texts', join(archive, 'reports'));
  expect(add('示例市2024.html').status).toBe(0);
  rmSync(outside, { recursive: true });
});

test('--dry-run writes nothing; place and year may be said; one bad file stops all', () => {
  put('a.docx', 2024);
  expect(add('a.docx', '--place', '苏州', '--year', '2031', '--dry-run')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('reports/苏州/2031.md: would be written'),
  });
  writeFileSync(join(archive, 'b.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
  expect(add('a.docx', 'b.doc')).toMatchObject({ status: 2, stderr: expect.stringMatching(/old Office file[\s\S]*save it as \.docx/) });
  expect(readdirSync(archive).sort()).toEqual(['a.docx', 'b.doc']);
  expect(add('a.docx', '--place', '../x')).toMatchObject({ status: 2 });
});

const nameless = (name: string): void => {
  const text = paragraphs(2024)
    .join('\n')
    .replaceAll(/示例市|2024年|2023年|2024-\d\d-\d\d/gu, '');
  writeFileSync(join(archive, name), text);
};

test('a file that does not say its place or year is refused with what to say', () => {
  nameless('a.txt');
  expect(add('a.txt')).toMatchObject({ status: 2, stderr: expect.stringMatching(/does not say of which place[\s\S]*--place 苏州/) });
  expect(add('a.txt', '--place', '苏州')).toMatchObject({ status: 2, stderr: expect.stringMatching(/of which year[\s\S]*--year 2024/) });
});

/** util-linux' script runs a command on a terminal of its own; each answer is typed when it is asked for. */
function onTerminal(command: string, answers: readonly (readonly [RegExp, string])[]): Promise<string> {
  const left = [...answers];
  let shown = '';
  const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], { cwd: archive });
  child.stdout.on('data', (piece: Buffer) => {
    shown += piece.toString('utf8');
    const [question, answer] = left[0] ?? [];
    if (!question?.test(shown)) return;
    left.shift();
    child.stdin.write(`${answer}\n`);
  });
  return new Promise((resolve) => child.on('close', () => resolve(shown)));
}

test.skipIf(!existsSync('/usr/bin/script'))('on a terminal it is asked for', async () => {
  nameless('a.txt');
  const shown = await onTerminal(`'${process.execPath}' '${join(root, 'packages/cli/bin/tongbi.js')}' add a.txt`, [
    [/Of which place is a\.txt\?/, '苏州'],
    [/Of which year is a\.txt\?/, '2024'],
  ]);
  expect(shown).toContain('written reports/苏州/2024.md');
  expect(readFileSync(join(archive, 'reports/苏州/2024.md'), 'utf8')).toMatch(/^---\nplace: 苏州\n[\s\S]*?year: 2024\n/);
});
