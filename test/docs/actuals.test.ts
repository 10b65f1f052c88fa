import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

const page = readFileSync(join(root, 'docs/actuals.md'), 'utf8');

test('docs/actuals.md shows what the command says of its file', () => {
  const [, call = '', shown = ''] = /```\n\$ tongbi (.+)\n([\s\S]*?)```/u.exec(page)!;
  const { stdout, stderr } = runTongbi(call.split(' '));
  const beside = stdout.split('\n').filter((line) => line.includes('统计'));
  const said = stderr.split('\n').filter((line) => /docs\/actuals\.csv|^ {2}line/u.test(line));
  expect(shown.trimEnd().split('\n')).toEqual([...beside, ...said]);
});
