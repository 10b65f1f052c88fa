import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers, type NumberSpan } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

const page = readFileSync(join(root, 'docs/numerals.md'), 'utf8');
/** | production | says | example | value | */
const rows = [...page.matchAll(/^\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|$/gm)]
  .map(([, ...cells]) => cells.map((cell) => cell.trim()))
  .filter(([, , example]) => example !== 'example' && !example!.startsWith('---'))
  .map(([, , example, value]) => ({ example: example!, value: value! }));

/** As the page writes it: ~407000000 吨, 5—6 %, size 100 家, name, none. */
function show({ kind, value, valueHigh, bound, unit }: NumberSpan): string {
  if (kind === 'malformed') return 'none';
  if (kind === 'digits') return 'name';
  const range = valueHigh === undefined ? `${value}` : `${value}—${valueHigh}`;
  return `${kind === 'size' || kind === 'year' ? `${kind} ` : ''}${bound === 'over' ? '~' : ''}${range}${unit && ` ${unit}`}`;
}

test('the page has an example for each production', () => {
  expect(rows.length).toBeGreaterThanOrEqual(50);
  expect(rows.filter(({ example, value }) => example === '' || value === '')).toEqual([]);
});

test.each(rows)('$example is $value', ({ example, value }) => {
  const [first, ...more] = findNumbers(example);
  expect(first && show(first)).toBe(value);
  if (/^[\d~-]/.test(value) && !example.endsWith('四川')) expect(more).toEqual([]);
});
