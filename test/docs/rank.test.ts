import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Reason } from '@tongbi/model';
import { sharedWording } from '@tongbi/renderer/text';
import { expect, test } from 'vitest';
import type { Weighed } from '../../packages/compare/src/highlights/item.js';
import { WEIGHTS } from '../../packages/compare/src/highlights/select-items.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/rank.md'), 'utf8');

test('docs/rank.md has the reasons of the code with their weights', () => {
  const { reasons } = sharedWording('zh');
  const coded = Reason.options.filter((reason) => reason in WEIGHTS).map((reason) => `${reasons[reason]} ${WEIGHTS[reason as Weighed]}`);
  const written = [...page.matchAll(/^\| (\S+) +\| ([\d.]+) /gm)].map(([, reason, weight]) => `${reason} ${weight}`);
  expect(coded.length).toBeGreaterThan(3);
  expect(written.sort()).toEqual(coded.sort());
});
