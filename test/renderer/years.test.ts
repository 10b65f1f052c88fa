import { renderMarkdown, viewModel, viewTables } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const set = sampleSet();
const counts = (...each: readonly number[]) => set.reports.map(({ id }, index) => ({ report: id, count: each[index]! }));

describe('charts', () => {
  const { charts } = viewModel(set);
  const [first] = charts!.charts;

  test('one an indicator, with a description and the table that it is of', () => {
    expect(new Set(charts!.charts.map(({ title }) => title)).size).toBe(charts!.charts.length);
    expect(first!.description).toContain('2022年 目标 6.5%左右，实绩 5.1%');
    expect(first!.rows.map(({ year, target, actual }) => [year, target, actual])).toContainEqual([2022, '6.5%左右', '5.1%']);
    for (const { targetHref, target } of first!.rows) expect(targetHref === null).toBe(target === null);
  });

  test('higher figures stand higher, later years further right', () => {
    const [low, high] = [...first!.actuals].sort((a, b) => Number.parseFloat(a.label) - Number.parseFloat(b.label));
    expect(low!.y).toBeGreaterThan(high!.y);
    expect(first!.actuals.map(({ x }) => x)).toEqual([...first!.actuals.map(({ x }) => x)].sort((a, b) => a - b));
  });

  test('a pair has none: its table says it all', () => {
    expect(viewModel(unchangedComparison()).charts).toBeNull();
  });

  test('a decline is told as one', () => {
    const comparisons = set.comparisons.map((pair) => ({
      ...pair,
      indicators: pair.indicators.map((row) => ({
        ...row,
        series: row.series.map((point) => ({
          ...point,
          actual: point.actual && { ...point.actual, value: -3.2, text: '3.2%', direction: '降' },
        })),
      })),
    }));
    expect(viewModel({ ...set, comparisons }).charts!.charts[0]!.description).toContain('实绩 降3.2%');
  });
});

describe('the heat map', () => {
  const themes = [
    { theme: '产业' as const, counts: counts(9, 40, 20, 10) },
    { theme: '教育' as const, counts: counts(1, 10, 20, 40) },
  ];
  const heat = viewModel({ ...set, themes }).heatMap!;

  test('shades the share in a year, and shows the count', () => {
    const selections = set.reports.map(({ edition }) => edition === 'abridged');
    expect(heat.rows.map(({ theme }) => theme)).toEqual(['产业', '教育']);
    expect(heat.rows[0]!.cells.map(({ count }) => count)).toEqual([9, 40, 20, 10]);
    heat.rows[0]!.cells.forEach(({ level }, column) => {
      if (selections[column]) expect(level).toBe(-1);
      else expect(level).toBe(Math.ceil(([9, 40, 20, 10][column]! / [10, 50, 40, 50][column]! / 0.8) * 5));
    });
  });

  test('a selection is named, and not shaded', () => {
    const column = set.reports.findIndex(({ edition }) => edition === 'abridged');
    expect(column).toBeGreaterThanOrEqual(0);
    expect(heat.columns[column]!.edition).toBe('节编本');
    expect(heat.note).toContain('节编本');
  });

  test('one year that is whole is compared with none', () => {
    const reports = set.reports.map((report, index) => ({ ...report, edition: index === 2 ? ('full' as const) : ('abridged' as const) }));
    expect(viewModel({ ...set, reports, themes }).heatMap).toBeNull();
  });

  test('without counts there is none', () => {
    expect(viewModel(set).heatMap).toBeNull();
  });
});

describe('the strip of years', () => {
  test('tells first, carried, changed, silent, returned and done apart', () => {
    const [chain] = set.lineage;
    const reports = set.reports.map((report) => ({ ...report, edition: 'full' as const }));
    const years = reports.map(({ year }) => year!);
    const place = chain!.places[0]!.place;
    const own = { ...chain!, since: years[0]!, until: years[3]!, atLeast: false, gaps: [], doneIn: [years[3]!] };
    const step = { confidence: 0.9, grade: 'certain', status: 'kept', kinds: [], moved: false, returned: false } as const;
    const places = [
      { year: years[0]!, step: null },
      { year: years[1]!, step: { ...step, status: 'changed' as const } },
      { year: years[3]!, step: { ...step, returned: true } },
    ].map((each) => ({ ...each, place, reported: 'none' as const }));
    const { lineage } = viewModel({ ...set, reports, lineage: [{ ...own, places }] });
    expect(lineage!.chains[0]!.cells.map(({ mark, words }) => [mark, words])).toEqual([
      ['◆', '首次提出'],
      ['◐', '有调整'],
      ['－', '未再提'],
      ['↩✓', '重新提出，并报告完成'],
    ]);
  });
});

describe('since when a term is said', () => {
  const term = { term: '潮汐储能', count: 2, places: [], score: 3, background: 0 };
  const since = (code: 'first-time' | 'last-time') => ({ ...term, history: [{ code, arguments: [{ text: '2020' }] }] });
  const [pair, ...others] = set.comparisons;
  const told = { ...set, comparisons: [{ ...pair!, terms: { new: [since('first-time'), term], vanished: [] } }, ...others] };

  test('stands behind it, with how far that goes in the heading', () => {
    const panel = viewModel(told).panels.find(({ passages }) => passages?.terms.length)!;
    const [list] = panel.passages!.terms;
    expect(list!.label).toContain('以所给各年报告为限');
    expect(list!.items.map((item) => item.since)).toEqual(['2020年以来首次', null]);
    expect(renderMarkdown(told)).toContain('潮汐储能（2，2020年以来首次）、潮汐储能（2）');
  });
  test('has a column', () => {
    const { columns, rows } = viewTables(told).find(({ name }) => name === 'terms')!;
    const at = columns.findIndex(({ title }) => title === '所给各年');
    expect(rows.map((row) => row[at]).slice(0, 2)).toEqual(['为所给2020年以来各年报告中首次', null]);
  });
});
