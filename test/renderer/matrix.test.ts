import { matrixFormats, matrixTableViews, renderMatrix, renderMatrixMarkdown, viewMatrix } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { sampleMatrix } from './sample/sample-matrix.js';

const view = viewMatrix(sampleMatrix, { toolVersion: '9.9.9' });

test('a cell: words of the text, what it was last year, what became of it; missing as missing', () => {
  expect(view.rows.map(({ place, cells }) => [place, ...cells.map(({ target, absent }) => target ?? absent)])).toEqual([
    ['全国', '5%左右', '未提'],
    ['甲', '6%以上', '50万吨'],
    ['乙', '5%—5.5%', '3亿斤'],
    ['丙', '与全国同步', '未提'],
    ['丁', '未提', '未提'],
    ['戊', '所存文本中未见', '所存文本中未见'],
  ]);
  const [growth, grain] = view.rows[1]!.cells;
  expect(growth).toMatchObject({ previousTarget: '6.5%', actual: '6.2%', change: { label: '下调' }, outcome: { label: '未达' } });
  expect([grain!.converted, view.rows[3]!.cells[1]!.previousTarget]).toEqual(['合10 亿斤', '稳中有增']);
  expect(view.summary).toBe('2项主要指标；比上年上调0处，下调2处；上年目标未达2处。');
});

test('the ground is the rank, none for the nation and for what has no number; nor where all are equal', () => {
  expect(view.rows.map(({ cells }) => cells[0]!.level)).toEqual([0, 5, 3, 0, 0, 0]);
  const [growth] = sampleMatrix.columns;
  const equal = growth!.rows.map((row) => ({ ...row, rank: row.rank && 1 }));
  expect(viewMatrix({ ...sampleMatrix, columns: [{ ...growth!, rows: equal }] }).rows.map(({ cells }) => cells[0]!.level)).toEqual([
    0, 0, 0, 0, 0, 0,
  ]);
});

test('the page: the nation above what is sorted, a foot row, a script that the policy names, nothing else', () => {
  const page = renderMatrix(sampleMatrix, { toolVersion: '9.9.9' });
  expect(page.match(/<tbody>/gu)?.length).toBe(2);
  expect(page).toMatch(/<tfoot>.*两年可比1地.*下调 1.*未达 1/su);
  expect(page).toMatch(/script-src &#x27;sha256-|script-src 'sha256-/u);
  expect(page).toContain('data-target="1000000000" data-previous="" data-actual=""');
  expect(page).not.toMatch(/\sstyle=|https?:\/\//u);
  expect(renderMatrix(sampleMatrix, { toolVersion: '9.9.9' })).toBe(page);
});

test('report text is escaped on the page and in Markdown', () => {
  const text = '<script>alert(1)</script>|';
  const columns = sampleMatrix.columns.map((column) => ({
    ...column,
    rows: column.rows.map((row) => ({ ...row, wording: null, target: row.target && { ...row.target, text, quote: text } })),
  }));
  expect(renderMatrix({ ...sampleMatrix, columns })).not.toContain('<script>alert');
  expect(renderMatrixMarkdown({ ...sampleMatrix, columns })).not.toMatch(/(?<!\\)<\w/u);
});

test('Markdown: a place a row, all three figures in a cell, the counts last', () => {
  const markdown = renderMatrixMarkdown(sampleMatrix);
  expect(markdown).toContain('| 甲 | **6%以上** ↓ 下调（上年目标 6.5%，上年实绩 6.2% ✗ 未达） | **50万吨** 合10 亿斤 |');
  expect(markdown).toContain('| 丙 | **与全国同步** | 未提（上年目标 稳中有增，上年实绩 2亿斤） |');
  expect(markdown).toMatch(/^\| 计数 \| 两年可比1地：↑ 上调 0 ↓ 下调 1；可判1地：✗ 未达 1 ↘ 低于 0 \|/mu);
});

describe('spreadsheets', () => {
  const [words, numbers, rows, counts] = matrixTableViews(sampleMatrix);

  test('a place a row: in words, and as numbers in the one unit of the column', () => {
    expect(words!.columns.map(({ title }) => title).slice(0, 4)).toEqual([
      '地区',
      '地区生产总值 2025年目标',
      '地区生产总值 2024年目标',
      '地区生产总值 2024年实绩',
    ]);
    expect(words!.rows[1]).toEqual(['甲', '6%以上', '6.5%', '6.2%', '50万吨', null, null]);
    expect(words!.rows[3]).toEqual(['丙', '与全国同步', null, null, '未提', '稳中有增', '2亿斤']);
    expect(numbers!.columns[4]!.title).toBe('粮食产量（斤） 2025年目标');
    expect(numbers!.rows[1]).toEqual(['甲', 6, 6.5, 6.2, 1e9, null, null]);
  });

  test('all rows with the indicator in front, which are the CSV; what was counted', async () => {
    expect([rows!.rows.length, rows!.rows[7]!.slice(0, 3), counts!.rows[0]]).toEqual([
      12,
      ['粮食产量', 1, '某地'],
      ['地区生产总值', 1, 0, 1, 1, 1, 0],
    ]);
    const csv = await matrixFormats.find(({ name }) => name === 'csv')!.render(sampleMatrix, {});
    expect(String(csv).split('\r\n')[2]).toMatch(/^地区生产总值,1,甲,/u);
  });
});

test('in English; report text stays', () => {
  const english = viewMatrix(sampleMatrix, { language: 'en' });
  expect([english.title, english.rows[1]!.cells[0]!.target, english.rows[4]!.cells[0]!.absent]).toEqual([
    'Main targets 2025 by place',
    '6%以上',
    'not stated',
  ]);
});
