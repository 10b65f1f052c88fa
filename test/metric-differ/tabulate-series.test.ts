import { tabulateSeries } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { readOf } from './make-report.js';

const reports = [
  readOf(2024, '地区生产总值增长5.8%。', '主要预期目标是：GDP增长5%左右，城镇新增就业3万人以上。'),
  readOf(2023, '地区生产总值增长3%。新建学校5所。', '主要预期目标是：地区生产总值增长6%，城镇新增就业3万人。'),
  readOf(2025, '地区生产总值增长5.2%，城镇新增就业3.1万人。', ''),
];
const series = tabulateSeries(reports);

test('target and actual of each indicator by the year that they are of, whatever the order of the reports', () => {
  const [first] = series;
  expect([first!.indicator, first!.aspect, first!.unit]).toEqual(['地区生产总值', 'change', '%']);
  expect(first!.years.map(({ year, target, actual, outcome }) => [year, target?.text ?? null, actual?.text ?? null, outcome])).toEqual([
    [2022, null, '3%', null],
    [2023, '6%', '5.8%', 'missed'],
    [2024, '5%左右', '5.2%', 'above'],
  ]);
  expect(first!.years.map(({ targetReport, actualReport }) => [targetReport, actualReport])).toEqual([
    [null, '示例-2023'],
    ['示例-2023', '示例-2024'],
    ['示例-2024', '示例-2025'],
  ]);
});

test('years of which no report tells stay out, and an indicator of one year is a series of one', () => {
  expect(series.map(({ indicator, years }) => [indicator, years.map(({ year }) => year)])).toEqual([
    ['地区生产总值', [2022, 2023, 2024]],
    ['城镇新增就业', [2023, 2024]],
    ['新建学校', [2022]],
  ]);
});

test('level and growth of one indicator are two series with two names', () => {
  const found = tabulateSeries([readOf(2024, '进出口总额80亿元，增长3%。', ''), readOf(2025, '进出口总额90亿元，增长12%。', '')]);
  expect(found.map(({ indicator, years }) => `${indicator} ${years.map(({ actual }) => actual?.text).join(' ')}`)).toEqual([
    '进出口总额 80亿元 90亿元',
    '进出口总额增速 3% 12%',
  ]);
});

test('no reports, no series', () => {
  expect(tabulateSeries([])).toEqual([]);
});

test('a year that tells an indicator twice does not part its series', () => {
  const found = tabulateSeries([
    readOf(2021, '地区生产总值增长6.1%。', ''),
    readOf(2022, '地区生产总值增长8%。全市经济增长6.5%。', ''),
    readOf(2023, '经济增长5%。', ''),
    readOf(2024, '地区生产总值增长5.5%。', ''),
  ]);
  const growth = found.filter(({ indicator }) => indicator.startsWith('地区生产总值'));
  expect(growth.map(({ years }) => years.map(({ year }) => year))).toEqual([[2020, 2021, 2022, 2023], [2021]]);
  const told = new Map(growth[0]!.years.map(({ year, actual }) => [year, actual?.text]));
  expect([told.get(2020), told.get(2022), told.get(2023)]).toEqual(['6.1%', '5%', '5.5%']);
});

test('what was saved in all since some year is another series than what was saved in each', () => {
  const found = tabulateSeries([
    readOf(2008, '单位地区生产总值能耗下降3%。', ''),
    readOf(2009, '单位地区生产总值能耗下降4%。年初确定的单位地区生产总值能耗下降10%。', ''),
    readOf(2010, '年初确定的单位地区生产总值能耗下降14%。', ''),
  ]);
  for (const { years } of found) {
    const values = years.map(({ actual }) => actual?.value ?? 0);
    expect(values.some((value) => value <= -10) && values.some((value) => value > -10), String(values)).toBe(false);
  }
});
