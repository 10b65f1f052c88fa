import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/corrections.md'), 'utf8');
const commands = [...page.matchAll(/^tongbi (correct .+)$/gmu)].map(([, words = '']) => words);

test('docs/corrections.md has examples of tongbi correct', () => {
  expect(commands.length).toBeGreaterThan(5);
});

test.each(commands)('tongbi %s', (line) => {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const bin = join(root, 'packages/cli/bin/tongbi.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words, '--dry-run'], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('would be written');
});
