import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

const page = readFileSync(join(root, 'docs/corrections.md'), 'utf8');
const commands = [...page.matchAll(/^tongbi (correct .+)$/gmu)].map(([, words = '']) => words);

test('docs/corrections.md has examples of tongbi correct', () => {
  expect(commands.length).toBeGreaterThan(5);
});

test.each(commands)('tongbi %s', (line) => {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const { status, stdout, stderr } = runTongbi([...words, '--dry-run']);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('would be written');
});
