import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommitments } from '@tongbi/commitments';
import { expect, test } from 'vitest';
import { reportAround } from './report-around.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/testable.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\S+) +\| (number|date|thing|document|nothing) +\|/gmu)].map(
  ([, text, testable]) => [text!, testable!] as const,
);

test('the page has a row of each', () =>
  expect(rows.map(([, testable]) => testable)).toEqual(['number', 'date', 'thing', 'document', 'nothing']));

test.each(rows)('%s: %s', (text, testable) => {
  const { commitments } = findCommitments(reportAround({ year: 2026, plan: `${text}。` }).report);
  expect(commitments.find((one) => one.text === text)?.testable).toBe(testable);
});
