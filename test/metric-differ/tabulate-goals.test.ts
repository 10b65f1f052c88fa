import { type ReadReport, readMetrics, tabulateGoals, tabulateIndicators } from '@tongbi/metric-differ';
import { GoalRow } from '@tongbi/model';
import { expect, test } from 'vitest';
import { makeReport, readOf } from './make-report.js';

function planOf(year: number, heading: string, goals: string, tasks: string): ReadReport {
  const report = makeReport(year, [
    { role: 'review', heading: `一、${year - 1}年工作回顾`, paragraphs: ['地区生产总值增长5%。'] },
    { role: 'outline', heading, paragraphs: [goals] },
    { role: 'tasks', heading: `三、${year}年重点工作`, paragraphs: [tasks] },
  ]);
  return { report, ...readMetrics(report) };
}
const show = (rows: readonly GoalRow[]) =>
  rows.map(
    ({ indicator, period, previous, current }) =>
      `${indicator} ${period.from}-${period.to}: ${previous?.text ?? '-'} → ${current?.text ?? '-'}`,
  );

const words = (rows: readonly GoalRow[]) =>
  rows.map(({ indicator, period, current }) => `${indicator} ${period.to}: ${current?.direction ?? ''}${current?.text ?? '-'}`);

test('a goal says in the words of the text whether it grows a year or in all, and which way; a size needs no word', () => {
  const plan = planOf(
    2026,
    '二、“十五五”时期主要目标任务',
    '茶机产值年均增长6%左右，单位产值能耗、用水量分别降低14%、18%，农民预期寿命再提高1岁，果蔬出口、稻米出口年均分别增长5%和7%，城镇化率提高到70%，新增茶农9万人。',
    '整治村庄30个。',
  );
  expect(words(tabulateGoals(plan, [plan]))).toEqual([
    '茶机产值 2030: 年均增长6%左右',
    '单位产值能耗 2030: 降低14%',
    '用水量 2030: 降低18%',
    '农民预期寿命 2030: 再提高1岁',
    '果蔬出口 2030: 年均增长5%',
    '稻米出口 2030: 年均增长7%',
    '城镇化率 2030: 70%',
    '新增茶农 2030: 9万人',
  ]);
});

test('a goal is of as many years as the text says, and what says nothing of its thing is none', () => {
  const plan = planOf(
    2026,
    '二、“十五五”时期主要目标任务',
    '城镇化率达到70%。',
    '争取用3年时间改造渔港40座。未来两年新建茶站9个，今年要新建茶站3个。今后四年各级财政拟投入50亿元。稳妥推进土地承包到期后再延长30年试点。2028年底前建成泊位60个。',
  );
  expect(words(tabulateGoals(plan, [plan]))).toEqual([
    '城镇化率 2030: 70%',
    '改造渔港 2028: 40座',
    '新建茶站 2027: 9个',
    '泊位 2028: 60个',
  ]);
});

const earlier = planOf(
  2021,
  '二、“十四五”时期主要目标任务',
  '茶机产值年均增长7%，城镇化率达到65%，森林覆盖率达到40%。',
  '城镇化率达到60%。',
);
const between = readOf(2025, '地区生产总值增长5%。', '城镇化率达到64%。');
const current = planOf(
  2026,
  '二、“十五五”时期主要目标任务',
  '纲要设置了21项主要指标：城镇化率达到70%，茶机产值年均增长6%左右，到2035年人均生产总值达到20万元。',
  '城镇化率达到66%，用3年时间新建学校12所。',
);

test('what an outline aims at stands beside the earlier outline, however far back it is', () => {
  expect(show(tabulateGoals(current, [earlier, between, current]))).toEqual([
    '城镇化率 2026-2030: 65% → 70%',
    '茶机产值 2026-2030: 7% → 6%左右',
    '人均生产总值 2026-2035: - → 20万元',
    '新建学校 2026-2028: - → 12所',
    '森林覆盖率 2021-2025: 40% → -',
  ]);
});

test('without an earlier outline nothing stands beside it, and a report without outline takes up none', () => {
  expect(show(tabulateGoals(current, [between, current]).slice(0, 2))).toEqual([
    '城镇化率 2026-2030: - → 70%',
    '茶机产值 2026-2030: - → 6%左右',
  ]);
  expect(tabulateGoals(between, [earlier, between])).toEqual([]);
});

test('goals are no targets of the year, whose targets stand beside an outline as before it', () => {
  const rows = tabulateIndicators(between, current, [between, current]);
  expect(rows.map(({ indicator, previousTarget, currentTarget }) => [indicator, previousTarget?.text, currentTarget?.text])).toEqual([
    ['城镇化率', '64%', '66%'],
  ]);
  const goals = tabulateGoals(current, [earlier, current]);
  expect(goals.map((one) => GoalRow.parse(one))).toEqual(goals);
  expect(goals[0]!.previous!.report).toBe(earlier.report.id);
});

test('the silence of a plan says something where its text is whole, and a plan that is not at hand says nothing', () => {
  const selection = { ...earlier, report: { ...earlier.report, edition: 'abridged' as const } };
  const absences = (given: readonly ReadReport[]) => tabulateGoals(current, given).map(({ absence }) => absence);
  expect(absences([earlier, current])).toEqual([undefined, undefined, 'not-stated', 'not-stated', 'not-stated']);
  expect(absences([selection, current])).toEqual([undefined, undefined, 'not-read', 'not-read', 'not-stated']);
  expect(absences([current])).toEqual([undefined, undefined, undefined, undefined]);
});
