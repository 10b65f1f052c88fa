import type { Comparison, ComparisonSet, MetricsDocument, Report } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const focus = 'reports/示例市/2024.md';
const before = 'reports/示例市/2023.md';
const text = (...words: readonly string[]): string => runTongbi(words).stdout;
const json = <Document>(...words: readonly string[]): Document => JSON.parse(text(...words, '--json')) as Document;

test('normalize shows place, year, edition, each part with its role, and the numbers of sections', () => {
  const { parts, title } = json<Report>('normalize', focus);
  const shown = text('normalize', focus);
  expect(shown).toMatch(/^示例市? 2024 全文 {2}reports\/示例市\/2024\.md\n/);
  expect(shown).toContain(title);
  expect(shown).toMatch(/工作回顾 +回顾 +\d+ 句\n/);
  expect(shown).toMatch(/任务 +任务 +\d+ 句\n/);
  expect(shown).toContain(`${parts.length} 部分`);
});

test('normalize of several files shows each', () => {
  expect(text('normalize', before, focus).match(/^\S+ 20\d\d 全文/gm)).toHaveLength(2);
});

test('metrics has a row for each figure, under a head', () => {
  const { metrics } = json<MetricsDocument>('metrics', focus);
  const lines = text('metrics', focus).split('\n');
  expect(metrics.length).toBeGreaterThan(0);
  expect(lines[0]).toContain(`${metrics.length} 个数字`);
  expect(lines[1]).toMatch(/^指标 +方面 +数值 +单位/);
  expect(lines[2]).toMatch(new RegExp(`^${metrics[0]!.indicator.slice(0, 4)}`));
});

describe('compare', () => {
  const count = ({ commitments }: Pick<Comparison, 'commitments'>, ...labels: readonly string[]): number =>
    commitments.filter(({ label }) => labels.includes(label)).length;

  test('counts what the data hold, and shows what is worth reading first and the targets', () => {
    const data = json<Comparison>('compare', before, focus);
    const shown = text('compare', before, focus);
    expect(shown).toContain(
      `＋ 新增 ${count(data, 'new', 'from-review')} · － 未再提及 ${count(data, 'dropped')} · ✓ 已完成 ${count(data, 'done')} · ≠ 调整 ${count(data, 'changed')} · ＝ 延续 ${count(data, 'kept', 'moved', 'split', 'merged')}\n`,
    );
    const best = /最值得看的变化\n((?: {2}.+\n)+)/.exec(shown)?.[1]?.match(/^ {2}\S .*$/gm) ?? [];
    expect(best.length).toBe(Math.min(10, data.highlights.length));
    expect(shown).toMatch(/目标与兑现\n {2}指标 +2023年目标 +2023年实绩 +兑现 +2024年目标 +变化\n/);
  });

  test('is the text format, plain in a file, in either language', () => {
    const asked = text('compare', before, focus, '--format', 'text');
    expect(asked).toBe(text('compare', before, focus));
    const english = text('compare', before, focus, '--lang', 'en');
    expect(english).toMatch(/^ {2}＋ New \d+ · － Not mentioned again \d+/m);
    expect(english).toContain('gross regional product');
  });

  test('of several years shows the counts of each, and the changes since the year before', () => {
    const files = ['reports/示例市/2022.md', before, focus];
    const { comparisons } = json<ComparisonSet>('compare', ...files);
    const shown = text('compare', ...files);
    expect(shown.match(/^\d{4}年.* → \d{4}年.*$/gm)).toHaveLength(comparisons.length);
    expect(shown.match(/最值得看的变化/g)).toHaveLength(1);
    expect(shown.indexOf('最值得看的变化')).toBeGreaterThan(shown.indexOf('2023年全文 → '));
  });

  test('between restated editions says what is not established', () => {
    expect(text('compare', 'reports/suzhou/2023.md', 'reports/suzhou/2024.md')).toMatch(/？ 2023年节编本中未见 \d+/);
  });
});
