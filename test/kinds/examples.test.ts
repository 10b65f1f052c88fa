import { readMetrics } from '@tongbi/metric-differ';
import { renderText } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { compareExamples, type Example, outlineOf, readExample } from './read-example.js';

/** Figures as a person would write them down: indicator, text, role, period. */
const figuresOf = ({ report }: Example): readonly string[] =>
  readMetrics(report).metrics.map(({ indicator, text, role, period }) => [indicator, text, role, period ?? '-'].join(' '));

const rowsOf = (previous: Example, current: Example): readonly string[] =>
  compareExamples(previous, current).indicators.map(({ name, previousTarget, actual, outcome, currentTarget }) =>
    [name, previousTarget?.text ?? '-', actual?.text ?? '-', outcome ?? '-', currentTarget?.text ?? '-'].join(' '),
  );

const changesOf = (previous: Example, current: Example): readonly string[] =>
  compareExamples(previous, current).commitments.map(({ status, previous, current }) =>
    [status, previous[0]?.text ?? '-', current?.text ?? '-'].join(' '),
  );

describe('a plan report', () => {
  const [before, after] = [readExample('plan-report/2025.md'), readExample('plan-report/2026.md')];

  test('is named by its title, is of the later year, and has its parts', () => {
    expect([after.report.kind, after.report.year]).toEqual(['plan-report', 2026]);
    expect(outlineOf(after)).toEqual([
      '一、2025年国民经济和社会发展计划执行情况 review',
      '二、2026年国民经济和社会发展主要预期目标 requirements',
      '三、2026年国民经济和社会发展计划的主要任务 tasks',
      '（一）做强海洋产业 tasks',
      '（二）改善海岛交通 tasks',
      '（三）保障淡水供应 tasks',
    ]);
    expect(after.diagnostics.filter(({ code }) => code !== 'year-conflict')).toEqual([]);
  });

  test('has a table of what was planned, reached and is planned', () => {
    expect(figuresOf(after)).toEqual(
      expect.arrayContaining([
        '地区生产总值 5.5%左右 background 2025',
        '地区生产总值 5.2% actual 2025',
        '地区生产总值 5%左右 target 2026',
        '港口货物吞吐量 3500万吨 target 2026',
        '单位地区生产总值能耗 2.4% actual 2025',
      ]),
    );
  });

  test('compared with the next says what became of its targets, and what came and went', () => {
    expect(rowsOf(before, after).slice(0, 4)).toEqual([
      '地区生产总值 5.5%左右 5.2% below 5%左右',
      '港口货物吞吐量 3300万吨 3420万吨 exceeded 3500万吨',
      '城镇新增就业 3万人以上 3.3万人 met 3万人以上',
      '单位地区生产总值能耗 3%左右 2.4% below 3%左右',
    ]);
    const changes = changesOf(before, after);
    expect(changes).toContain('changed 启动灯塔路改造工程 完成灯塔路改造工程');
    expect(changes.some((change) => change.includes('|'))).toBe(false);
  });
});

describe('a budget report', () => {
  const [before, after] = [readExample('budget-report/2025.md'), readExample('budget-report/2026.md')];

  test('has its parts and its figures', () => {
    expect([after.report.kind, after.report.year]).toEqual(['budget-report', 2026]);
    expect(outlineOf(after).slice(0, 3)).toEqual([
      '一、2025年预算执行情况 review',
      '二、2026年预算草案 requirements',
      '三、2026年财政工作安排 tasks',
    ]);
    expect(figuresOf(after)).toEqual(
      expect.arrayContaining([
        '一般公共预算收入 63.8亿元 actual 2025',
        '一般公共预算收入 65.7亿元 target 2026',
        '市级政府性基金收入 16亿元 target 2026',
        '海岛交通补助 1.5亿元 target 2026',
      ]),
    );
  });

  test('compared with the next says what became of what was expected', () => {
    expect(rowsOf(before, after)).toEqual(
      expect.arrayContaining([
        '一般公共预算收入 64.5亿元 63.8亿元 missed 65.7亿元',
        '市级政府性基金收入 20亿元 17亿元 missed 16亿元',
        '海岛交通补助 1.2亿元 1.2亿元 met 1.5亿元',
      ]),
    );
    expect(changesOf(before, after).find((change) => change.includes('绩效评价'))).toMatch(/^changed .*10个项目.* .*15个项目/);
  });
});

describe('an outline of five years', () => {
  const [before, after] = [readExample('five-year-plan/2021.md'), readExample('five-year-plan/2026.md')];

  test('is of the first year of the plan that its title numbers, and has 篇, 章 and 节 inside each other', () => {
    expect([before.report.kind, before.report.year, after.report.year]).toEqual(['five-year-plan', 2021, 2026]);
    expect(outlineOf(after)).toEqual([
      '第一篇迈向现代海岛城市 other',
      '第一章发展环境 review',
      '第二章指导思想和主要目标 requirements',
      '第一节指导思想 requirements',
      '第二节主要目标 requirements',
      '第二篇做强海洋经济 tasks',
      '第三章发展海藻产业 tasks',
      '第四章建设区域港口 tasks',
      '第三篇建设宜居海岛 tasks',
      '第五章改善海岛交通 tasks',
      '第六章保障淡水供应 tasks',
    ]);
    expect(after.diagnostics.map(({ code }) => code)).not.toContain('numbering-skipped');
  });

  test('has a box with its indicators, each with the unit that its row or column names', () => {
    expect(figuresOf(after)).toEqual(
      expect.arrayContaining([
        '地区生产总值 340亿元 actual 2025',
        '地区生产总值 440亿元 target 2030',
        '地区生产总值 5%左右 target 2026-2030',
        '森林覆盖率 45% target 2030',
        '龙头企业 30家 target 2026-2030',
      ]),
    );
  });

  test('says which goals are binding and which are expected', () => {
    const marked = readMetrics(after.report).metrics.flatMap(({ indicator, text, force }) =>
      force ? [`${indicator} ${text} ${force}`] : [],
    );
    expect(marked).toEqual([
      '地区生产总值 440亿元 expected',
      '地区生产总值 5%左右 expected',
      '港口货物吞吐量 4200万吨 expected',
      '港口货物吞吐量 4.2% expected',
      '公园绿地面积 780公顷 expected',
      '森林覆盖率 45% binding',
    ]);
    const comparison = compareExamples(before, after);
    const row = comparison.indicators.find(({ name }) => name === '森林覆盖率')!;
    expect([row.previousTarget?.force, row.actual?.force, row.currentTarget?.force]).toEqual(['binding', undefined, 'binding']);
    expect(renderText(comparison, {})).toContain('45%（约束性）');
    expect(renderText(comparison, { language: 'en' })).toContain('45% (binding)');
  });

  test('compared with the one five years later says what became of its goals', () => {
    const { diagnostics } = compareExamples(before, after);
    expect(diagnostics.map(({ code }) => code)).not.toContain('years-apart');
    expect(rowsOf(before, after)).toEqual(
      expect.arrayContaining([
        '地区生产总值 350亿元 340亿元 missed 440亿元',
        '港口货物吞吐量 3300万吨 3420万吨 exceeded 4200万吨',
        '森林覆盖率 43% 43.5% exceeded 45%',
      ]),
    );
    const changes = changesOf(before, after);
    expect(changes).toEqual(expect.arrayContaining(['changed 培育20家龙头企业 培育30家龙头企业', 'dropped 组建海藻研究中心 -']));
    expect(changes.some((change) => change.includes('预期性'))).toBe(false);
  });
});
