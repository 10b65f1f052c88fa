import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeReport } from '@tongbi/normalizer';
import { test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { checkEdited, expectSame } from './written-again.js';

const folder = join(root, 'test/normalizer/fixtures');
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.outline.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

test.each(fixtures.map((text, index) => [index, text] as const))('fixture %d is the same when written and read again', (_, text) =>
  expectSame(normalizeReport(text, { file: '苏州2024.txt' }).report),
);

test('so is an edited one', () => checkEdited([fixtures.reduce((one, other) => (other.length > one.length ? other : one))], 200));
