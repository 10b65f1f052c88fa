import type { Comparison, Stated } from '@tongbi/model';
import { renderMarkdown, viewModel, viewTables } from '@tongbi/renderer';
import { expect, test } from 'vitest';
import { stated } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';

const previous = buildReport({ place: '云泽', year: 2023, text: '一、2022年工作回顾\n二、今后五年目标\n云泽产值年均增长7%。' });
const current = buildReport({ place: '云泽', year: 2028, text: '一、2027年工作回顾\n二、今后五年目标\n云泽产值年均增长6%左右。' });

function compare(earlier: Stated | null): Comparison {
  const goal = {
    indicator: '云泽产值',
    unit: '%',
    period: { from: 2028, to: 2032 },
    current: stated(current, '增长6%左右', '6%左右', 6),
    previous: earlier,
  };
  const pair = { ...emptyComparison({ previous, current }), highlights: [], goals: [goal] };
  return { schema: 'tongbi/comparison@1', ...pair, reports: [previous, current] };
}
const beside = compare(stated(previous, '增长7%', '7%', 7));

test('goals of several years stand below the targets, with the earlier plan where there is one', () => {
  const goalsOf = (comparison: Comparison) => viewModel(comparison).panels[0]!.targets!.goals!;
  const alone = goalsOf(compare(null));
  expect([alone.label, alone.previousColumn, alone.rows[0]!.period]).toEqual(['五年目标', null, '2028–2032']);
  const both = goalsOf(beside);
  expect(both.previousColumn).toBe('2023年报告');
  expect([both.rows[0]!.previous.whole, both.rows[0]!.current.whole]).toEqual(['7', '6']);
});

test('Markdown and the tables hold them too', () => {
  expect(renderMarkdown(compare(null))).toContain('| 指标 | 期间 | 2028年报告 |');
  expect(renderMarkdown(beside)).toContain('| 云泽产值 | 2028–2032 | 7% | 6%左右 |');
  const table = viewTables(beside, { language: 'en' }).find(({ name }) => name === 'goals')!;
  expect(table.rows[0]!.slice(2, 10)).toEqual(['云泽产值', '%', 2028, 2032, 7, '7%', 6, '6%左右']);
});
