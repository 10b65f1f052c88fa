import { compareReportSet } from '@tongbi/compare';
import { expect, test } from 'vitest';
import { readExample, readReport, readText, segment } from './read-report.js';

const years = [2022, 2023, 2024] as const;
/** A report as if only this edition of it were at hand. */
const as = (edition: string, year: (typeof years)[number]) =>
  readText(readExample(year).report.text.replace('edition: full', `edition: ${edition}`), `示例市-${year}.md`);
const set = (...files: readonly ReturnType<typeof as>[]) => {
  const { focus, first } = compareReportSet(files, { segment });
  return [focus, first];
};

test('of whole texts the last year comes with the year before', () => {
  expect(set(...years.map((year) => as('full', year)))).toEqual(['示例市-2024', '示例市-2023']);
});

test('a selection is no focus, and a pair with one comes behind', () => {
  expect(set(as('full', 2022), as('full', 2023), as('abridged', 2024))).toEqual(['示例市-2023', '示例市-2022']);
  expect(set(as('abridged', 2022), as('digest', 2023), as('abridged', 2024))[0]).toBe('示例市-2023');
  expect(set(as('full', 2022), as('abridged', 2023), as('full', 2024))).toEqual(['示例市-2024', '示例市-2022']);
});

test('the archive of Suzhou begins with what became of the targets of its digest', () => {
  const files = [2021, 2022, 2023, 2024, 2025, 2026].map((year) => readReport(`reports/suzhou/${year}.md`));
  expect(files.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== 'info'))).toEqual([]);
  const { focus, first, comparisons } = compareReportSet(files, { segment });
  expect([focus, first]).toEqual(['苏州-2024', '苏州-2025']);
  const begun = comparisons.find(({ current }) => current.id === first)!;
  expect(begun.indicators.filter(({ outcome }) => outcome !== null).length).toBeGreaterThan(3);
  // The headings of a selection are its editor's.
  expect(begun.highlights.filter(({ kind }) => kind === 'structure')).toEqual([]);
});
