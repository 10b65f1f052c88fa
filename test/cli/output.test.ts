import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root, runShell, runTongbi, spawnTongbi, tongbi } from './run-tongbi.js';

const pair = ['reports/suzhou/2023.md', 'reports/suzhou/2024.md'];
const NOBODY = 65534;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('-o', () => {
  test('writes the page, says so on stderr, and leaves no other file', () => {
    const page = join(folder, 'changes.html');
    expect(runTongbi(['compare', ...pair, '-o', page])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining(`written ${page}`),
    });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    expect(readdirSync(folder)).toEqual(['changes.html']);
  });

  test('x.json writes what --json prints', () => {
    const data = join(folder, 'changes.json');
    expect(runTongbi(['compare', ...pair, '-o', data]).status).toBe(0);
    expect(readFileSync(data, 'utf8')).toBe(runTongbi(['compare', ...pair, '--json']).stdout);
  });

  test('the same input gives the same bytes', () => {
    const pages = ['a.html', 'b.html'].map((name) => join(folder, name));
    for (const page of pages) runTongbi(['compare', ...pair, '-o', page]);
    expect(readFileSync(pages[0]!, 'utf8')).toBe(readFileSync(pages[1]!, 'utf8'));
  });

  test('what a link points to is written, and the link stays', () => {
    writeFileSync(join(folder, 'page.html'), 'old');
    symlinkSync('page.html', join(folder, 'latest.html'));
    expect(runTongbi(['compare', ...pair, '-o', join(folder, 'latest.html')]).status).toBe(0);
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readdirSync(folder).sort()).toEqual(['latest.html', 'page.html']);
  });

  test('one of the reports is never written over', () => {
    const previous = join(folder, 'previous.html');
    const text = readFileSync(join(root, pair[0]!), 'utf8');
    writeFileSync(previous, text);
    expect(runTongbi(['compare', previous, pair[1]!, '-o', previous])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('one of the reports'),
    });
    expect(readFileSync(previous, 'utf8')).toBe(text);
  });

  test('a folder is no page', () => {
    mkdirSync(join(folder, 'page.html'));
    expect(runTongbi(['compare', ...pair, '-o', join(folder, 'page.html')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('a folder'),
    });
  });

  // Root may write everything, so root steps down for this one; where even the repository is root's alone it cannot be tried.
  const someone = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  test.runIf(spawnTongbi(['--version'], someone).status === 0)('a file that may not be written is kept, though its folder may', () => {
    const page = join(folder, 'kept.html');
    writeFileSync(page, 'old', { mode: 0o444 });
    chmodSync(folder, 0o777);
    const { status, stderr } = spawnTongbi(['compare', ...pair, '-o', page], someone);
    expect(stderr).toContain('permission denied');
    expect(status).toBe(2);
    expect(readFileSync(page, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['kept.html']);
  });

  test('a write that fails half-way loses no existing file', () => {
    const page = join(folder, 'kept.html');
    writeFileSync(page, 'old');
    // One block is the most that a file may have, so the page does not fit.
    const { status, stderr } = runShell(`ulimit -f 1; exec "${process.execPath}" "${tongbi}" compare ${pair.join(' ')} -o "${page}"`);
    expect(stderr).toContain(`Cannot write ${page}. Nothing was changed.`);
    expect(status).toBe(2);
    expect(readFileSync(page, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['kept.html']);
  });
});

describe('stdin', () => {
  const text = readFileSync(join(root, pair[1]!), 'utf8');

  test('- reads a report', () => {
    const { status, stdout } = runTongbi(['normalize', '-', '--json'], { input: text });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ place: '苏州', year: 2024 });
  });

  test('- stands for one of two', () => {
    const { status, stdout } = runTongbi(['compare', pair[0]!, '-', '--json'], { input: text });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ previous: { year: 2023 }, current: { year: 2024, file: '<stdin>' } });
  });

  test('an empty one is a user error', () => {
    expect(runTongbi(['normalize', '-'])).toMatchObject({ status: 2, stderr: expect.stringContaining('empty') });
  });
});

describe('stdout', () => {
  test('a long document reaches a slow reader whole', () => {
    const { status, stdout } = runShell(`"${process.execPath}" "${tongbi}" normalize ${pair[1]} --json | (head -c 1; sleep 0.5; cat)`);
    expect(status).toBe(0);
    expect(stdout).toBe(runTongbi(['normalize', pair[1]!, '--json']).stdout);
    expect(stdout.length).toBeGreaterThan(100_000); // more than a pipe holds
  });

  test('a reader that closes the pipe is no failure', () => {
    const { stdout, stderr } = runShell(
      `{ "${process.execPath}" "${tongbi}" normalize ${pair[1]} --json; echo "ended $?" >&2; } | head -c 5`,
    );
    expect(stdout).toBe('{\n  "');
    expect(stderr).toBe('ended 0\n');
  });

  test.runIf(existsSync('/dev/full'))('a full disk is a user error', () => {
    const { status, stderr } = runShell(`"${process.execPath}" "${tongbi}" normalize ${pair[1]} > /dev/full`);
    expect(stderr).toMatch(/^error: Cannot write to stdout/);
    expect(status).toBe(2);
  });
});

describe('colours and progress', () => {
  const ESCAPE = '\u001b';
  const hasScript = runShell('command -v script').status === 0;
  const onTerminal = (words: string, env = 'NO_COLOR='): string =>
    runShell(`${env} script -qec '"${process.execPath}" "${tongbi}" ${words}' /dev/null < /dev/null`).stdout;

  test('none in a pipe', () => {
    const { stdout, stderr } = runTongbi(['compare', ...pair]);
    expect(stdout + stderr).not.toContain(ESCAPE);
    expect(runTongbi(['normalize', 'nothing']).stderr).not.toContain(ESCAPE);
  });

  test.runIf(hasScript)('both on a terminal', () => {
    const shown = onTerminal(`normalize ${pair[1]}`);
    expect(shown).toContain(`${ESCAPE}[1m`);
    expect(shown).toContain(`reading ${pair[1]}…`);
  });

  test.runIf(hasScript)('NO_COLOR takes the colours away', () => {
    expect(onTerminal(`normalize ${pair[1]}`, 'NO_COLOR=1')).not.toContain(`${ESCAPE}[1m`);
  });
});

test('signs that steer a terminal do not come through from a report', () => {
  const hostile = join(folder, 'hostile.md');
  writeFileSync(
    hostile,
    readFileSync(join(root, pair[1]!), 'utf8')
      .replace(/^## (.*)$/m, '## $1\u001b[31m\u0007')
      .replace(/^place: .*$/m, 'place: "\\e[31m苏州"'),
  );
  const { stdout, status } = runTongbi(['normalize', hostile]);
  expect(stdout).toContain('苏州');
  expect(stdout).not.toMatch(/[\u001b\u0007]/);
  expect(status).toBe(0);
});
