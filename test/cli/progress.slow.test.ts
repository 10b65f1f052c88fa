import { expect, test } from 'vitest';
import { makeYears } from './many-years.js';
import { runTongbi } from './run-tongbi.js';

const { folder } = makeYears(22);

test('export of many reports reports where it is, in some ten lines', () => {
  const { status, stderr } = runTongbi(['export', 'reports', '-o', 'data'], { cwd: folder });
  expect(status).toBe(0);
  const lines = stderr.match(/^\d+ of \d+ done, next .*$/gmu) ?? [];
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(lines.length).toBeLessThanOrEqual(12);
});
