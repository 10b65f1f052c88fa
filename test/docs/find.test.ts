import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';

const page = ['find', 'counting', 'tasks'].map((name) => readFileSync(join(root, `docs/${name}.md`), 'utf8')).join('');
/** `$ tongbi find …`, and what the page says it prints. */
const examples = [...page.matchAll(/```\n\$ tongbi (.+)\n([\s\S]*?)```/gu)].map(([, call = '', shown = '']) => [call, shown] as const);

test('docs/find.md shows a search and the check of a quotation, docs/counting.md counts, docs/tasks.md an order', () => {
  expect(examples.map(([call]) => call.includes('--quote'))).toEqual([false, true, false, false]);
});

test.each(examples)('tongbi %s', (call, shown) => {
  const words = [...call.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare!);
  expect(runTongbi(words).stdout).toBe(shown);
});
