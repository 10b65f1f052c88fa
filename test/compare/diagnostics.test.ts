import { compareReportSet, compareReports, type ReadFile } from '@tongbi/compare';
import { type Comparison, type Role, UserError } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { moveYears, readReport, readText, segment } from './read-report.js';

const report = readReport('test/fixtures/compare/2024.md').report.text;
const earlier = readReport('test/fixtures/compare/2023.md').report.text;

/** The fixture of 2024 as if of another year, or place. */
const of = (year: number, place = '云川'): ReadFile =>
  readText(moveYears(report, year - 2024).replace('place: 云川', `place: ${place}`), `${place}-${year}.md`);
const otherOf2024 = readText(moveYears(earlier, 1), '云川-2024-old.md');
const codes = (previous: ReadFile, current: ReadFile) => compareReports(previous, current, { segment }).diagnostics.map(({ code }) => code);

/** Every file must read without a word of its own, or the rows below prove nothing. */
test('the fixture reads without diagnostics', () => {
  expect(of(2024).diagnostics).toEqual([]);
});

test.each([
  ['one year and the next', of(2023), of(2024), []],
  ['one year twice', otherOf2024, of(2024), ['same-year']],
  ['a later year first', of(2024), of(2023), ['order-reversed']],
  ['a later year first, years apart', of(2024), of(2021), ['order-reversed']],
  ['a year between', of(2022), of(2024), ['years-apart']],
  ['years apart', of(2021), of(2024), ['years-apart']],
  ['two places', of(2023, '石塘'), of(2024), ['places-differ']],
  ['two places, years apart', of(2020, '石塘'), of(2024), ['places-differ', 'years-apart']],
] as const)('%s', (_, previous, current, expected) => {
  expect(codes(previous, current)).toEqual(expected);
});

test('a diagnostic names both files and counts the years between', () => {
  const [found] = compareReports(of(2021), of(2024), { segment }).diagnostics;
  expect(found).toMatchObject({ severity: 'info', expected: '云川 2021 (云川-2021.md)', actual: '云川 2024 (云川-2024.md)' });
  expect(found?.reason).toMatch(/between 2021 and 2024 \(2\)/u);
});

test('what was odd about reading a file is told once', () => {
  const odd = readText(report.replace('（二）修路引水', '（四）修路引水'), '云川-2024.md');
  const own = odd.diagnostics.map(({ code }) => code);
  expect(own).toEqual(['numbering-skipped', 'numbering-skipped']);
  expect(codes(of(2023), odd)).toEqual(own);
  expect(codes(odd, odd)).toEqual([...own, 'same-year']);
});

test('a report without place and year is compared, and no order is claimed', () => {
  const yearless = readText(earlier.replace(/^---[\s\S]*?\n---\n/u, '').replaceAll(/202[23]年(?:工作|主要)?/gu, ''), 'made-up.md');
  expect(yearless.report.year).toBeNull();
  const result = compareReports(yearless, of(2024), { segment });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['place-missing', 'year-missing']);
  expect(result.commitments.some(({ status }) => status === 'kept')).toBe(true);
});

describe('two texts of one place and year', () => {
  const other = readText(report.replace('新开社区食堂25家', '新开社区食堂28家'), '云川-2024-b.md');
  test('have two ids, and places name the one they stand in', () => {
    const { reports, previous, current, commitments } = compareReports(of(2024), other, { segment });
    expect([previous.id, current.id]).toEqual(['云川-2024', '云川-2024#2']);
    expect(reports.map(({ id, file }) => [id, file])).toEqual([
      ['云川-2024', '云川-2024.md'],
      ['云川-2024#2', '云川-2024-b.md'],
    ]);
    const changed = commitments.filter(({ status }) => status !== 'kept');
    expect(changed).toMatchObject([{ current: { report: '云川-2024#2', text: '新开社区食堂28家' }, previous: [{ report: '云川-2024' }] }]);
  });
  test('a file compared with itself has one', () => {
    const { reports, previous, current } = compareReports(of(2024), of(2024), { segment });
    expect([reports.length, previous.id, current.id]).toEqual([1, '云川-2024', '云川-2024']);
  });
  test('take part in a set as two reports; the same text twice as one', () => {
    const set = compareReportSet([of(2023), of(2024), other, of(2024)], { segment });
    expect(set.reports.map(({ id }) => id)).toEqual(['云川-2023', '云川-2024', '云川-2024#2']);
    expect(set.focus).toBe('云川-2024');
    expect(set.comparisons.map(({ previous, current }) => [previous.id, current.id])).toEqual([
      ['云川-2023', '云川-2024'],
      ['云川-2024', '云川-2024#2'],
    ]);
  });
});

describe('a part that is missing', () => {
  const without = (year: number, ...roles: readonly Role[]): ReadFile => {
    const file = of(year);
    return { ...file, report: { ...file.report, parts: file.report.parts.filter(({ role }) => !roles.includes(role)) } };
  };
  const plan = ['requirements', 'tasks', 'government'] as const;
  const saidOf = ({ commitments }: Comparison) => new Set(commitments.map(({ status, established }) => `${status} ${established}`));

  test('no review: nothing is reported of any promise without figure', () => {
    const { commitments } = compareReports(of(2023), without(2024, 'review'), { segment });
    expect(commitments.length).toBeGreaterThan(10);
    expect(new Set(commitments.map(({ reported }) => reported))).toEqual(new Set(['none']));
  });
  test('no review: no target is called not reported', () => {
    const { metrics } = compareReports(of(2023), without(2024, 'review'), { segment });
    expect(metrics.filter(({ outcome }) => outcome === 'not-reported')).toEqual([]);
  });
  test('no plan before: nothing can be asserted to be new', () => {
    const result = compareReports(without(2023, ...plan), of(2024), { segment });
    expect(result.commitments.length).toBeGreaterThan(10);
    expect(saidOf(result)).toEqual(new Set(['new false']));
  });
  test('no plan now: nothing can be asserted to be dropped', () => {
    const result = compareReports(of(2023), without(2024, ...plan), { segment });
    expect(result.commitments.length).toBeGreaterThan(10);
    expect(saidOf(result)).toEqual(new Set(['dropped false']));
  });
  test('two reports without plan have no commitments, and their reviews are compared', () => {
    const { commitments, sections, metrics } = compareReports(without(2023, ...plan), without(2024, ...plan), { segment });
    expect(commitments).toEqual([]);
    expect(sections.map(({ relation }) => relation)).toEqual(['same']);
    expect(metrics.filter(({ kind, delta }) => kind === 'actual-actual' && delta).length).toBeGreaterThan(2);
  });
});

describe('what the caller can mend is a UserError', () => {
  const failing = (work: () => unknown): UserError => {
    try {
      work();
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('It passed.');
  };
  test.each([0, 1])('%i reports', (count) => {
    expect(failing(() => compareReportSet([of(2024)].slice(0, count), { segment }))).toMatchObject({
      expected: 'two reports or more',
      received: String(count),
    });
  });
  test('a focus that is none of them', () => {
    expect(failing(() => compareReportSet([of(2023), of(2024)], { segment, focus: '云川-2022' }))).toMatchObject({
      expected: '云川-2023, 云川-2024',
      received: '云川-2022',
    });
  });
});
