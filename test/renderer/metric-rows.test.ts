import type { MetricsDocument } from '@tongbi/model';
import { metricRows } from '@tongbi/renderer';
import { expect, test } from 'vitest';

test('what is unsure of a figure has a column of its own: its name stays what other tables are joined by', () => {
  const figure = {
    indicator: 'jetties',
    aspect: 'level',
    value: 3,
    unit: '',
    bound: 'exact',
    role: 'target',
    text: '3',
    section: '1',
    span: { start: 0, end: 1 },
  };
  const read = {
    report: { id: 'somewhere-2024' },
    metrics: [{ ...figure, unsure: ['indicator', 'role'] }, figure],
    qualitativeTargets: [],
  };
  const [heads, ...rows] = metricRows(read as unknown as MetricsDocument, 'en');
  expect(heads?.at(-1)).toBe('to be checked');
  expect(rows.map((row) => [row[1], row.at(-1)])).toEqual([
    ['jetties', 'indicator role'],
    ['jetties', ''],
  ]);
});
