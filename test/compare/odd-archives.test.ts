import { compareReportSet, compareReports, traceArchive } from '@tongbi/compare';
import { describe, expect, test } from 'vitest';
import { frameReport, type Inserted } from './make-pair.js';
import { readText, segment } from './read-report.js';

const promise: Inserted = { tasks: '组建海上救援队。' };
const files = [2021, 2022, 2023].map((year) => frameReport(year, promise));
const ids = (set: ReturnType<typeof compareReportSet>) =>
  set.comparisons.map(({ previous, current }) => `${previous.year}→${current.year}`);

describe('a set of reports', () => {
  test('in any order is compared in the order of the years', () => {
    const forth = compareReportSet(files, { segment });
    expect(ids(forth)).toEqual(['2021→2023', '2022→2023']);
    expect(compareReportSet([...files].reverse(), { segment })).toEqual(forth);
  });
  test('with one of them twice has it once', () => {
    expect(compareReportSet([...files, files[0]!], { segment })).toEqual(compareReportSet(files, { segment }));
  });
  test('with a gap of five years says so and follows what goes on after it', () => {
    const set = compareReportSet([...files, frameReport(2028, promise)], { segment });
    expect(set.comparisons.at(-1)!.diagnostics.map(({ code }) => code)).toContain('years-apart');
    const chain = set.lineage.find(({ places }) => places.some(({ place }) => place.text.includes('海上救援队')))!;
    expect([chain.since, chain.until, chain.gaps]).toEqual([2021, 2028, [2024, 2025, 2026, 2027]]);
  });
  test('of one report is nothing to compare', () => {
    expect(() => compareReportSet(files.slice(0, 1), { segment })).toThrow('Nothing to compare');
  });
  test('gives the same bytes each run', () => {
    const run = () => JSON.stringify([compareReportSet(files, { segment }), traceArchive(files)]);
    expect(run()).toBe(run());
  });
});

/** The report with its review cut out, from its heading to the next part. */
function withoutReview(year: number, inserted: Inserted) {
  const { report, file } = frameReport(year, inserted);
  const review = report.parts.find(({ role }) => role === 'review')!;
  return readText(report.text.slice(0, review.span.start) + report.text.slice(review.span.end), file);
}

describe('a report without review', () => {
  test('tells of nothing, and what is not promised again is not mentioned', () => {
    const bare = withoutReview(2023, {});
    expect(bare.report.parts.map(({ role }) => role)).not.toContain('review');
    const { commitments } = compareReports(files[1]!, bare, { segment });
    expect(commitments.filter(({ results }) => results.length > 0)).toEqual([]);
    const record = commitments.find(({ previous }) => previous.some(({ text }) => text.includes('海上救援队')));
    expect(record).toMatchObject({ status: 'dropped', reported: 'none' });
  });
  test('ends no chain as done', () => {
    const { lineage } = traceArchive([files[0]!, files[1]!, withoutReview(2023, {})]);
    const chain = lineage.find(({ places }) => places.some(({ place }) => place.text.includes('海上救援队')))!;
    expect(chain).toMatchObject({ until: 2022, ending: 'dropped', doneIn: [] });
  });
});
