import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bracketed } from './bracket-notation.js';

const rows = readFileSync(new URL('clauses.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'));
const unbracketed = (row: string) => row.replace(/[[\]]/g, '');

describe('clauses', () => {
  test.each(rows.filter((row) => !row.startsWith('~')))('%s', (row) => {
    expect(bracketed(unbracketed(row))).toBe(row);
  });

  test.each(rows.filter((row) => row.startsWith('~')).map((row) => row.slice(1)))('known failure: %s', (row) => {
    expect(bracketed(unbracketed(row)), 'it works now: move the row up').not.toBe(row);
  });
});

test('a hard line break inside a sentence stays inside the commitment', () => {
  expect(bracketed('加快推进东环\n铁路建设，改造两条老街。')).toBe('[加快推进东环\n铁路建设]，[改造两条老街]。');
});
