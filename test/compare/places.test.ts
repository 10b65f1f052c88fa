import { compareReports } from '@tongbi/compare';
import { renderHtml, renderMarkdown, renderText, type TableName, viewTables } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { readExample, readText, segment } from './read-report.js';

/** The made-up city's two reports as if of two cities: the earlier one in the year of the later, so that nothing but the place parts them. */
const one = readText(readExample(2023).report.text.replaceAll('2023', '2024').replaceAll('2022', '2023'), '甲.md');
const of = (place: string, year: number, read: { readonly report: { readonly text: string } }, file: string) => {
  const made = readText(read.report.text, file);
  return { ...made, report: { ...made.report, place, year, id: `${place}-${year}` } };
};
const before = of('甲市', 2024, one, '甲.md');
const sameYear = compareReports(before, of('乙市', 2024, readExample(2024), '乙.md'), { segment });
/** A year apart, as a report and the review of the next year are; but of another place. */
const nextYear = compareReports(of('甲市', 2023, readExample(2023), '甲.md'), of('乙市', 2024, readExample(2024), '乙.md'), { segment });

describe.each([
  ['in one year', sameYear],
  ['a year apart', nextYear],
])('two places %s', (_, comparison) => {
  test('have things in both, or in one of them', () => {
    expect(comparison.relation).toBe('places');
    const labels = new Set([...comparison.commitments, ...comparison.passages].map(({ label }) => label));
    expect([...labels].sort()).toEqual(['both', 'only-current', 'only-previous']);
    expect(comparison.commitments.filter(({ label }) => label === 'both').length).toBeGreaterThan(30);
    expect(new Set(comparison.sections.map(({ relation }) => relation))).not.toContain('renamed');
  });

  test('carry nothing out for each other', () => {
    const { commitments, indicators, metrics } = comparison;
    expect(commitments.flatMap(({ results, outcomes = [] }) => [...results, ...outcomes])).toEqual([]);
    expect(
      commitments.filter(({ reported, claims, moved, redline }) => reported !== 'none' || claims.reported || moved || redline),
    ).toEqual([]);
    expect(indicators.filter(({ outcome, actual, absence, series }) => outcome ?? actual ?? absence ?? series[0])).toEqual([]);
    expect(metrics.filter(({ kind }) => kind === 'target-actual')).toEqual([]);
  });

  test('have their targets side by side, each as its own report writes it', () => {
    const growth = comparison.indicators.find(({ main, indicator }) => main && indicator === '地区生产总值')!;
    expect([growth.previousTarget?.text, growth.currentTarget?.text]).toEqual(['6.5%左右', '6%左右']);
    expect(growth.change).toBe('lower');
    const changes = new Set(comparison.indicators.map(({ change }) => change));
    for (const ofYears of ['raised', 'lowered', 'new', 'absent', 'same'] as const) expect(changes).not.toContain(ofYears);
  });

  test('are said to be two places, at the head and in every output', () => {
    const sayings = [renderMarkdown(comparison), renderText(comparison), renderHtml(comparison)];
    const ofYears = /未再提及|未报告|超额|兑现|上调|下调|新设目标|延续|与上年相比/u;
    for (const said of sayings) {
      expect(said).toContain('两地对照');
      expect(said).toContain('两地都提');
      expect(said).toContain('仅甲市');
      if (said.startsWith('<')) continue;
      // The method says how sure new and gone are, whatever the two reports are to each other.
      expect(said.split('每100条')[0]!.replace(/“[^”]*”|对应、新增与未再提及、调整与延续/gu, '')).not.toMatch(ofYears);
    }
    const cells = viewTables(comparison).flatMap(({ name, columns, rows }) =>
      name === ('about' satisfies TableName)
        ? []
        : [...columns.map(({ title }) => title), ...rows.flat().filter((cell) => typeof cell === 'string' && cell.length < 9)],
    );
    expect(cells).toContain('仅乙市');
    expect(cells.filter((cell) => ofYears.test(String(cell)) && cell !== '兑现')).toEqual([]);
    const english = renderMarkdown(comparison, { language: 'en' }).split('Right of 100')[0]!;
    expect(english.replace(/links, what is new or gone.*$/mu, '')).not.toMatch(
      /not mentioned again|not reported|exceeded|missed target|raised|lowered/u,
    );
    expect(english).toContain('Two places side by side');
  });
});
