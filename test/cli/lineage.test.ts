import type { TaskOrder } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const years = [2022, 2023, 2024].map((year) => `reports/示例市/${year}.md`);

describe('tongbi lineage', () => {
  test('--at prints each chain that holds the words, a line a year', () => {
    const { status, stdout, stderr } = runTongbi(['lineage', ...years, '--at', '老旧小区']);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')]);
    expect(stdout).toMatch(/2022 {2}至少自此 .*老旧小区.*\n.*下一份报告：完成\n2023 {2}调整：数字/u);
  });
  test('without --at the longest come first', () => {
    const { status, stdout } = runTongbi(['lineage', ...years]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^2022–2024 {2}●●● {2}\S/u);
  });
  test('--tasks prints the order of the tasks, the latest year first, and says that two places are two', () => {
    const { status, stdout } = runTongbi(['lineage', ...years, '--tasks', '--json']);
    const { years: made } = JSON.parse(stdout) as TaskOrder;
    expect([status, made.map(({ report }) => report.year)]).toEqual([0, [2022, 2023, 2024]]);
    expect(runTongbi(['lineage', years[0]!, 'reports/suzhou/2024.md', '--tasks']).stderr).toContain('places-differ');
    expect(runTongbi(['lineage', years[0]!, '--tasks']).stderr).toContain('two years or more');
  });
  test.each([
    ['one file', [years[0]!], 'two years or more'],
    ['words that stand nowhere', [...years, '--at', '登月'], 'No commitment'],
    ['stdin twice', ['-', '-'], 'stdin'],
  ])('%s: exit 2', (_, words, says) => {
    const { status, stdout, stderr } = runTongbi(['lineage', ...words]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('tongbi explain', () => {
  test('prints record, partners, evidence, result and thresholds', () => {
    const { status, stdout } = runTongbi(['explain', years[1]!, years[2]!, '--at', '改造老旧小区']);
    expect(status).toBe(0);
    for (const word of ['调整（数字）', '今年', '上年', '依据', '结果', '门槛', `${years[2]}:`]) expect(stdout).toContain(word);
  });
  test.each([
    ['no --at', [years[0]!, years[1]!], 'needs the words'],
    ['words that stand nowhere', [years[0]!, years[1]!, '--at', '登月'], 'holds these words'],
  ])('%s: exit 2', (_, words, says) => {
    const { status, stderr } = runTongbi(['explain', ...words]);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});
