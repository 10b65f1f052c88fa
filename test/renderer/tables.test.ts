import type { Comparison, ComparisonSet } from '@tongbi/model';
import { renderCsv, type TableView, tableNames, viewModel, viewTables } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { kept } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const set = sampleSet();
const tables = viewTables(set, { toolVersion: '9.9.9' });
const table = (name: string, from: readonly TableView[] = tables): TableView => from.find((each) => each.name === name)!;

/** The rows of a table by the keys of its columns. */
function rowsOf({ columns, rows }: TableView): Record<string, TableView['rows'][number][number]>[] {
  return rows.map((cells) => Object.fromEntries(columns.map(({ key }, position) => [key, cells[position]!])));
}
const find = (name: string, key: string, text: string) => rowsOf(table(name)).find((row) => String(row[key]).includes(text))!;

test('the tables, in the order of the sheets', () => {
  expect(tables.map(({ name }) => name)).toEqual(tableNames);
  expect(tables.map(({ title }) => title)).toEqual(['要点', '变化', '指标数字', '兑现', '五年目标', '章节', '词语', '沿革', '说明']);
  expect(viewTables(set, { language: 'en' }).map(({ title }) => title)).toEqual([
    'Brief',
    'Changes',
    'Figures',
    'Targets',
    'Goals for several years',
    'Sections',
    'Terms',
    'Lineage',
    'About',
  ]);
});

test('every row has a cell for each column, and no column a title or key of another', () => {
  for (const { columns, rows } of [...tables, ...viewTables(set, { language: 'en' })]) {
    expect(rows.filter((cells) => cells.length !== columns.length)).toEqual([]);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    for (const [position, { kind }] of columns.entries()) {
      const allowed = kind === 'text' ? 'string' : 'number';
      expect(rows.map((cells) => cells[position]!).filter((cell) => cell !== null && typeof cell !== allowed)).toEqual([]);
    }
  }
});

test('changes: one row a record of each pair, with the status that the page shows', () => {
  const rows = rowsOf(table('changes'));
  const records = set.comparisons.flatMap(({ commitments, passages }) => [...commitments, ...passages]);
  expect(rows.length).toBe(records.length);
  const page = viewModel(set);
  for (const [position, panel] of page.panels.entries()) {
    const { previous, current } = set.comparisons[position]!;
    const own = rows.filter((row) => row.previous === `${previous.year}年` && row.current === `${current.year}年` && row.list === '承诺');
    for (const { label, count, muted } of panel.counts) {
      if (!muted) expect([label, own.filter((row) => row.status === label).length]).toEqual([label, count]);
    }
  }
});

test('a changed commitment: both texts, redline, strength, movement, places by line', () => {
  const row = find('changes', 'redline', '云泽湖科创走廊');
  expect(row).toMatchObject({
    status: '调整',
    kinds: '力度',
    currentText: '稳妥推进云泽湖科创走廊建设',
    previousText: '大力推进云泽湖科创走廊建设',
    redline: '[-大力-]{+稳妥+}推进云泽湖科创走廊建设',
    strength: '大力推进 → 稳妥推进（减轻）',
    confidence: 0.9,
    rank: 9,
  });
  const { text } = set.reports.find(({ year }) => year === 2024)!;
  expect(text.split('\n')[Number(row.currentLine) - 1]).toContain('稳妥推进云泽湖科创走廊建设');
});

test('what an edition keeps from being asserted is not called new', () => {
  const [abridged] = set.comparisons;
  const unseen = abridged!.commitments.filter(({ status, established }) => status === 'new' && !established).length;
  const rows = rowsOf(table('changes')).filter(({ previous, status }) => previous === '2022年' && status === '节编本中未见');
  expect(unseen).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThanOrEqual(unseen);
});

test('outcomes: numbers apart from the words of the text and the unit', () => {
  expect(find('outcomes', 'indicator', '新增城镇就业')).toMatchObject({
    group: '主要预期目标',
    unit: '人',
    previousTarget: 40000,
    previousTargetText: '4万人以上',
    actual: 43000,
    outcome: '超额',
    currentTarget: 42000,
    change: '上调',
    delta: 2000,
    deltaUnit: '人',
  });
  expect(find('outcomes', 'indicator', '居民人均可支配收入')).toMatchObject({ currentTarget: null, currentTargetText: '与经济增长同步' });
});

test('lineage: a column a year, in words', () => {
  const row = find('lineage', 'text', '改造老旧小区70个');
  expect(row).toMatchObject({ since: 2022, until: 2025, stated: 4, doneIn: '2025' });
  expect(
    table('lineage')
      .columns.filter(({ key }) => key.startsWith('y'))
      .map(({ title }) => title),
  ).toEqual(['2022年', '2023年', '2024年', '2025年']);
  expect(row.y2024).toBe('延续');
});

test('about: the texts with their editions, what cannot be asserted, and the version', () => {
  const rows = rowsOf(table('about'));
  expect(rows.filter(({ subject }) => subject === '报告').map(({ content }) => content)).toContain('2022年，节编本，云泽/2022.md');
  expect(rows.some(({ subject, content }) => subject === '说明' && String(content).includes('不说“新增”'))).toBe(true);
  expect(rows.at(-1)).toEqual({ subject: '程序', content: 'tongbi 9.9.9' });
});

test('two reports have no lineage, and what has no rows keeps its columns', () => {
  const pair: Comparison = unchangedComparison();
  const lineage = table('lineage', viewTables(pair));
  expect([lineage.rows, lineage.columns.length > 5]).toEqual([[], true]);
});

describe('hostile report text', () => {
  const text = '一、任务\n（一）甲\n=HYPERLINK("http://x")。建设\u202e学校\u0007三所。';
  const report = (year: number) => buildReport({ place: '云泽', year, text });
  const pair = { previous: report(2023), current: report(2024) };
  const comparison: Comparison = {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [pair.previous, pair.current],
    commitments: [kept(pair, '=HYPERLINK("http://x")'), kept(pair, '建设\u202e学校\u0007三所')],
  };

  test('is no formula in a CSV', () => {
    expect(renderCsv(comparison)).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(renderCsv(comparison)).not.toMatch(/(?:^|,|")=/mu);
  });

  test('has its invisible characters spelled out', () => {
    expect(renderCsv(comparison)).toContain('建设⟨U+202E⟩学校⟨U+0007⟩三所');
  });
});

test('CSV: changes unless another table is asked for; the first line has the titles', () => {
  const lines = (text: string) => text.slice(1).split('\r\n');
  expect(lines(renderCsv(set))[0]).toMatch(/^较早报告,较晚报告,类别,状态,/u);
  expect(lines(renderCsv(set, { table: 'terms' }))[0]).toMatch(/^较早报告,较晚报告,出现,词语,/u);
  expect(lines(renderCsv(set, { table: 'sections' })).length).toBe(table('sections').rows.length + 2);
});

test('equal data each time, and plain', () => {
  const again: ComparisonSet = sampleSet();
  expect(viewTables(again, { toolVersion: '9.9.9' })).toEqual(tables);
  expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
});
