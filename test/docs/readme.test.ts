import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The only block of a language, without the indent that a list gives it. */
function blockOf(language: string): string {
  const blocks = [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))];
  expect(blocks.length, `blocks of ${language} in README.md`).toBe(1);
  const [, indent = '', text = ''] = blocks[0]!;
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** A folder that looks like the repository to these lines, so that what they write lands beside it. */
const folder = mkdtempSync(join(tmpdir(), 'tongbi-readme-'));
beforeAll(() => {
  for (const name of ['packages', 'reports']) symlinkSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'test/node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** On the machine the README speaks of one comparison takes a second and a half: so many are sixty seconds. */
const MOST_COMPARISONS = 40;
const [alias = '', ...commands] = blockOf('sh').trim().split('\n');
/** The file that a line names for its result. */
const outputOf = (command: string): string | undefined => /(?:-o|>) (\S+)/.exec(command)?.[1];

describe('the sixty seconds', () => {
  const times: number[] = [];
  test('begin with the alias', () => expect(alias).toMatch(/^alias tongbi=/));

  test.each(commands)('%s', (command) => {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', `${alias}\n${command}`], { cwd: folder, encoding: 'utf8' });
    times.push(performance.now() - start);
    expect(stderr).not.toMatch(/error/);
    expect(status).toBe(0);
    const output = outputOf(command);
    if (output === undefined) expect(stdout).toContain('示例市');
    else expect(statSync(join(folder, output)).size).toBeGreaterThan(1000);
    if (output?.endsWith('.json')) expect(JSON.parse(readFileSync(join(folder, output), 'utf8'))).toHaveProperty('schema');
  });

  test(`take as long as ${MOST_COMPARISONS} comparisons at most`, () => {
    expect(commands.length).toBeGreaterThan(3);
    const comparisons = times.filter((_, index) => commands[index]!.startsWith('tongbi compare '));
    // Of what the comparisons themselves took on average: other work on the machine comes and goes.
    const sumOf = (some: readonly number[]): number => some.reduce((sum, time) => sum + time, 0);
    expect(sumOf(times) / (sumOf(comparisons) / comparisons.length)).toBeLessThan(MOST_COMPARISONS);
  });
});

test('the library example prints what is new', () => {
  writeFileSync(join(folder, 'example.mjs'), blockOf('js'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').length).toBeGreaterThan(10);
});

test('every option of the command line stands in the README, and no other', () => {
  const optionsOf = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z]+\b/g))].sort();
  const run = (...words: readonly string[]) => runTongbi(words).stdout;
  const [, commands = ''] = run('--help').split('Commands:');
  const names = [...commands.matchAll(/^ {2}([a-z]+)\b/gmu)].map(([, name = '']) => name).filter((name) => name !== 'help');
  expect(names).toContain('compare');
  const helps = names.map((name) => run(name, '--help'));
  // -o has a long form that needs no mention.
  const known = optionsOf(helps.join('\n')).filter((option) => option !== '--output');
  expect(optionsOf(readme)).toEqual(known);
});

const MOST_PICTURE_BYTES = 300 * 1024;
test('the picture is there, and light', () => {
  expect(readme).toContain('](docs/page.png)');
  expect(statSync(join(root, 'docs/page.png')).size).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
});
