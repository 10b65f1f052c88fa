import { readFileSync } from 'node:fs';
import { findCommitments } from '@tongbi/commitments';
import { describe, expect, test } from 'vitest';
import { reportOf } from './report-of.js';

const cases = readFileSync(new URL('names.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => line.split('=>').map((cell) => cell.trim()) as [string, string]);

describe('names', () => {
  test.each(cases)('%s => %s', (text, expected) => {
    const report = reportOf([{ paragraphs: [`新建渔港码头2座。${text}。`] }]);
    const { named } = findCommitments(report).commitments.at(-1)!;
    expect(named.map((one) => `${one.kind} ${one.text} (${one.key})`).join('; ') || '-').toBe(expected);
  });
});
