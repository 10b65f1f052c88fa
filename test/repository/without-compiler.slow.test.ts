import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bareEnvironment } from './bare-path.js';
import { root } from './read-repository.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-without-compiler-'));
const copy = join(folder, 'tongbi');
/** What was built stays, and is brought up to date: what TypeScript makes needs no compiler. */
const left = new Set(['.git', 'node_modules', 'out', 'coverage', '.tongbi-set-up']);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Once each; where nothing else is missing, that is all that set-up says of it. */
const SAID = /^set-up: words are cut by the plain engine/gm;

describe('a fresh copy, where Node is and no compiler', () => {
  // pnpm keeps what a script has built; here it was built nowhere.
  let env: NodeJS.ProcessEnv = {};
  const runs = (command: string, ...words: readonly string[]) => spawnSync(command, words, { cwd: copy, encoding: 'utf8', env, input: '' });

  beforeAll(() => {
    env = { ...bareEnvironment(folder), pnpm_config_side_effects_cache: 'false' };
    cpSync(root, copy, {
      recursive: true,
      verbatimSymlinks: true,
      preserveTimestamps: true,
      filter: (path) => path === root || !left.has(basename(path)),
    });
  });

  test('npm start ends with the path of a page', () => {
    const { status, stdout, stderr } = runs('npm', 'start');
    expect(status, stderr).toBe(0);
    expect(stderr.match(SAID)?.length).toBe(1);
    expect(existsSync(stdout.trimEnd().split('\n').at(-1)!)).toBe(true);
    expect(existsSync(join(copy, 'packages/segmenter/node_modules/nodejieba/build'))).toBe(false);
  });

  test('npm test runs, and says once what cuts the words', () => {
    const { status, stdout, stderr } = runs('npm', 'test', '--', 'test/segmenter');
    expect(status, stdout + stderr).toBe(0);
    expect(stderr.match(SAID)?.length).toBe(1);
    expect(stdout).toMatch(/Tests +\d+ passed \| \d+ skipped/);
  });

  test('the command names the plain engine', () => {
    expect(runs('node', 'packages/cli/bin/tongbi.js', '--version').stdout).toMatch(/^[\d.]+ \(segmenter: plain\)\n$/);
  });
});
