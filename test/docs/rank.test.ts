import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/rank.md'), 'utf8');
const source = readFileSync(join(root, 'packages/compare/src/rank-record.ts'), 'utf8');

test('docs/rank.md has the reasons of the code with their points', () => {
  const coded = [...source.matchAll(/points: ([\d.]+), zh: '([^']+)'/g)].map(([, points, reason]) => `${reason} ${points}`);
  const written = [...page.matchAll(/^\| (\S+) +\| ([\d.]+) /gm)].map(([, reason, points]) => `${reason} ${points}`);
  expect(coded.length).toBeGreaterThan(3);
  expect(written.sort()).toEqual(coded.sort());
});
