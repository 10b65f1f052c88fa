import { compareReports, prepareReport, type ReadFile, traceReports } from '@tongbi/compare';
import { expect, test } from 'vitest';
import { readReport, segment } from './read-report.js';

const read = (file: string): ReadFile => readReport(`reports/${file}`);

test.each([
  ['full texts', ['示例市/2022.md', '示例市/2023.md', '示例市/2024.md']],
  ['restated texts', ['suzhou/2023.md', 'suzhou/2024.md', 'suzhou/2025.md']],
])('the partners of %s are those that their comparisons have', (_, files) => {
  const reads = files.map(read);
  const { partners } = traceReports(reads.map((one) => prepareReport(one)));
  for (const [index, current] of reads.slice(1).entries()) {
    const previous = reads[index]!;
    const { commitments } = compareReports(previous, current, { segment });
    const alone = (side: 'new' | 'dropped') =>
      commitments.filter(({ status }) => status === side).map((record) => (record.current ?? record.previous[0]!).span.start);
    const isAlone = (report: ReadFile, side: 'before' | 'after') =>
      prepareReport(report)
        .commitments.map(({ span }) => span.start)
        .filter((start) => !partners.get(report.report.id)![side].has(start));
    expect(isAlone(current, 'before')).toEqual(expect.arrayContaining(alone('new')));
    expect(isAlone(current, 'before')).toHaveLength(alone('new').length);
    expect(isAlone(previous, 'after').sort()).toEqual(alone('dropped').sort());
  }
});

test('one report has chains of one, and no partners', () => {
  const { chains, partners } = traceReports([prepareReport(read('示例市/2024.md'))]);
  expect(chains.every(({ places }) => places.length === 1)).toBe(true);
  expect([...partners.values()].map(({ before, after }) => before.size + after.size)).toEqual([0]);
});
