import { readMetrics } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { makeReport } from './make-report.js';

const marked = (...paragraphs: readonly string[]) =>
  readMetrics(makeReport(2026, [{ role: 'requirements', heading: '一、主要目标', paragraphs }])).metrics.map(
    ({ indicator, text, role, force }) => [indicator, text, role, force ?? '-'].join(' '),
  );

test.each([
  [
    'in a column of its own',
    [
      '| 指标 | 单位 | 2025年完成 | 2026年计划 | 属性 |',
      '| 森林覆盖率 | % | 41 | 43 | 约束性 |',
      '| 渔业总产值 | 亿元 | 90 | 95 | 预期性 |',
    ],
    ['森林覆盖率 41% actual -', '森林覆盖率 43% target binding', '渔业总产值 90亿元 actual -', '渔业总产值 95亿元 target expected'],
  ],
  [
    'behind the name, where it is neither unit nor part of the name',
    ['| 指标 | 2025年完成 | 2026年计划 |', '| 森林覆盖率（%）［约束性］ | — | 43 |', '| 渔业总产值（亿元）（预期性指标） | — | 95 |'],
    ['森林覆盖率 43% target binding', '渔业总产值 95亿元 target expected'],
  ],
  [
    'in a table whose first column groups the indicators',
    ['| 类别 | 指标 | 2026年计划 | 属性 |', '| 绿色生态 | 森林覆盖率（%） | 43 | 约束性 |'],
    ['森林覆盖率 43% target binding'],
  ],
])('a mark is read %s', (_, rows, expected) => {
  expect(marked(rows.join('\n'))).toEqual(expected);
});

test('a mark behind a figure is its own alone, and a word in a sentence is none', () => {
  expect(marked('森林覆盖率达到43%［约束性］，渔业总产值增长6%左右（预期性）。')).toEqual([
    '森林覆盖率 43% target binding',
    '渔业总产值 6%左右 target expected',
  ]);
  expect(marked('渔业总产值增长6%，约束性指标全面完成。')).toEqual(['渔业总产值 6% target -']);
  expect(marked('森林覆盖率达到43%（全市范围）。')).toEqual(['森林覆盖率 43% target -']);
});
