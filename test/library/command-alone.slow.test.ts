import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnTongbi } from '../cli/run-tongbi.js';
import { bareEnvironment } from '../repository/bare-path.js';
import { publicPackageNames, root } from '../repository/read-repository.js';
import { installOffline, packPackages } from './pack-packages.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command, from its tarballs, where Node is and nothing else', () => {
  let env: NodeJS.ProcessEnv = {};
  const tongbi = (...words: readonly string[]) =>
    spawnSync('npx', ['--offline', 'tongbi', ...words], { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 28, input: '' });

  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    installOffline(folder, publicPackageNames, packPackages(folder));
    env = bareEnvironment(folder);
  });

  test('cuts words by the plain engine', () => {
    expect(existsSync(join(folder, 'node_modules/nodejieba'))).toBe(false);
    expect(tongbi('--version').stdout).toMatch(/^[\d.]+ \(segmenter: plain\)\n$/);
  });

  test('compares to the byte as in the workspace', () => {
    const files = ['2023', '2024'].map((year) => join(root, `reports/示例市/${year}.md`));
    const { status, stdout, stderr } = tongbi('compare', ...files, '--json');
    expect(status, stderr).toBe(0);
    expect(stdout).toBe(spawnTongbi(['compare', ...files, '--json'], { cwd: folder }).stdout);
  });
});
