import type { Comparison, JudgedRow, Stated } from '@tongbi/model';
import { type FigureView, type PanelView, viewModel } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { indicator, stated } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';

const previousText = `一、2022年工作回顾
完成全年预期目标任务，新修渠道30公里。
二、2023年总体要求
主要预期目标是：云泽产值增长6%，单位能耗降低2.5%左右，夏粮保持稳定。
财政安排上，赤字规模40亿元，比上年增加3亿元。
三、2023年主要任务
（一）兴修水利
新修渠道50公里。`;
const currentText = `一、2023年工作回顾
云泽产值增长5%，单位能耗下降3.1%。
二、2024年总体要求
主要预期目标建议为：
云泽产值增长5%左右，单位能耗降低3%左右，夏粮稳中有增。
财政安排上，赤字规模1.25万亿元，比上年增加1.2万亿元。
三、2024年主要任务
（一）兴修水利
新修渠道80公里。开挖水塘9处。`;

interface Sides {
  readonly edition?: 'full' | 'abridged';
  readonly rows?: readonly JudgedRow[];
}

const previous = buildReport({ place: '云泽', year: 2023, text: previousText });
const current = buildReport({ place: '云泽', year: 2024, text: currentText });
const before = (quote: string, text: string, value: number | null): Stated => stated(previous, quote, text, value);
const now = (quote: string, text: string, value: number | null): Stated => stated(current, quote, text, value);
const points = (absolute: number) => ({ absolute, unit: '百分点', boundChanged: false });

const output = indicator({
  indicator: '云泽产值',
  main: true,
  previousTarget: before('云泽产值增长6%', '6%', 6),
  actual: now('云泽产值增长5%，', '5%', 5),
  outcome: 'missed',
  currentTarget: now('云泽产值增长5%左右', '5%左右', 5),
  change: 'lowered',
  delta: points(-1),
});
const energy = indicator({
  indicator: '单位能耗',
  main: true,
  previousTarget: { ...before('能耗降低2.5%左右', '2.5%左右', -2.5), direction: '降低' },
  actual: { ...now('能耗下降3.1%', '3.1%', -3.1), direction: '下降' },
  outcome: 'exceeded',
  currentTarget: { ...now('能耗降低3%左右', '3%左右', -3), direction: '降低' },
  change: 'raised',
  delta: points(-0.5),
});
const grain = indicator({
  indicator: '夏粮',
  main: true,
  previousTarget: before('夏粮保持稳定', '保持稳定', null),
  currentTarget: now('夏粮稳中有增', '稳中有增', null),
  change: 'other-words',
});
const deficit = indicator({
  indicator: '赤字规模',
  unit: '元',
  previousTarget: before('赤字规模40亿元', '40亿元', 4e9),
  outcome: 'not-reported',
  currentTarget: now('赤字规模1.25万亿元', '1.25万亿元', 1.25e12),
  change: 'raised',
  delta: { absolute: 1.246e12, unit: '元', boundChanged: false },
});
const growth = indicator({
  indicator: '赤字规模',
  qualifier: '比上年增加',
  unit: '元',
  previousTarget: before('增加3亿元', '3亿元', 3e8),
  currentTarget: now('增加1.2万亿元', '1.2万亿元', 1.2e12),
  change: 'raised',
});
const canals = indicator({
  indicator: '新修渠道',
  previousTarget: before('新修渠道50公里', '50公里', 50),
  currentTarget: now('新修渠道80公里', '80公里', 80),
  change: 'raised',
});
const ponds = indicator({ indicator: '水塘', currentTarget: now('水塘9处', '9处', 9), change: 'new' });

function panelOf({ edition = 'full', rows = [output, energy, grain, deficit, growth, canals, ponds] }: Sides = {}): PanelView {
  const pair = { previous: { ...previous, edition }, current };
  const comparison: Comparison = {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [pair.previous, current],
    indicators: rows,
  };
  return viewModel(comparison).panels[0]!;
}

const words = ({ prefix, whole, rest, words: plain, absent }: FigureView): string =>
  absent ?? plain ?? [prefix, whole, rest].map((part) => part ?? '').join('|');

describe('main targets and other figures', () => {
  const { main, others, legend } = panelOf().targets!;

  test('the main targets are the table', () => {
    expect(main!.rows.map((row) => row.indicator)).toEqual(['云泽产值', '单位能耗', '夏粮']);
  });

  test('the rest is folded; rows of one name are distinguished as the data does', () => {
    expect(others!.label).toBe('其他带数字的安排4项');
    expect(others!.rows.map((row) => row.indicator)).toEqual(['赤字规模', '赤字规模（比上年增加）', '新修渠道', '水塘']);
  });

  test('where the texts list none, all rows are the table', () => {
    const { targets } = panelOf({ rows: [canals, ponds] });
    expect(targets).toMatchObject({ main: { rows: { length: 2 } }, others: null });
  });

  test('a decline keeps its word, and a larger one is a plus', () => {
    const row = main!.rows[1]!;
    expect([row.previousTarget, row.actual, row.currentTarget].map(words)).toEqual(['降低|2|.5%左右', '下降|3|.1%', '降低|3|%左右']);
    expect(row).toMatchObject({ change: { label: '上调' }, delta: '降幅 +0.5 个百分点' });
  });

  test('a target without numbers is compared in its words', () => {
    expect(main!.rows[2]).toMatchObject({ change: { label: '提法有变' }, outcome: null, actual: { absent: '—' } });
    const same = { ...grain, change: 'same-words' } as const;
    expect(panelOf({ rows: [same] }).targets!.main!.rows[0]).toMatchObject({ change: { label: '提法未变' } });
  });

  test('未报告 is said once, and explained', () => {
    expect(others!.rows[0]).toMatchObject({ outcome: { label: '未报告' }, actual: { absent: '—' }, delta: '+1.246 万亿元' });
    expect(legend).toBe('“未报告”指在较晚报告的回顾部分没有读到对应的数字。');
    expect(panelOf({ rows: [output] }).targets!.legend).toBe('');
  });

  test('a lone figure beside a selection is left to 逐条, and counted', () => {
    const { targets } = panelOf({
      edition: 'abridged',
      rows: [output, energy, deficit, growth, canals, { ...ponds, change: 'unseen-previous' }],
    });
    expect(targets!.others).toMatchObject({ note: '另有1项只见于一边的文本，因版本所限无从比较，见“逐条”。', rows: { length: 3 } });
  });
});
