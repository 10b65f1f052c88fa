import { compareReports } from '@tongbi/compare';
import type { Comparison, Highlight, Place, Reason } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { cutClauses, cutPlaces } from '../../packages/compare/src/highlights/cut-clauses.js';
import { compareFrames, type Inserted, readBrackets } from './make-pair.js';
import { plainerThanGround } from './plainness.js';
import { readExample, readReport, segment } from './read-report.js';

const textOf = (places: readonly Place[]) => places.map(({ text }) => text).join(' | ');

/** The highlight that shows one of the clauses, in either report. */
function highlightOf({ highlights }: Comparison, clauses: readonly string[]): Highlight | undefined {
  return highlights.find(({ previous, current }) =>
    [...previous, ...current].some(({ text }) => clauses.some((clause) => text.includes(clause))),
  );
}

function highlighted(row: string, where: 'tasks' | 'target', more: Inserted = {}, edition = 'full') {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const insert = (text: string): Inserted => (text ? { [where]: where === 'tasks' ? `${text}。` : text } : {});
  const comparison = compareFrames({ ...insert(before), edition }, { ...insert(after), ...more });
  return highlightOf(comparison, [before, after].filter(Boolean));
}

/** Where it stands, what stands there in either year, what the review adds, the kind, and one of the reasons. */
const ROWS: readonly (readonly ['tasks' | 'target', string, string, Highlight['kind'], Reason])[] = [
  ['target', '渔业总产值增长[8%/6%]左右', '', 'target', 'target-lowered'],
  ['target', '渔业总产值增长[6%/8%]左右', '', 'target', 'target-raised'],
  ['target', '渔业总产值增长8%[以上/左右]', '', 'target', 'target-reworded'],
  ['target', '[/渔业总产值增长8%左右]', '', 'target', 'target-new'],
  ['target', '[渔业总产值增长8%左右/]', '', 'target', 'target-gone'],
  ['target', '渔业总产值增长8%以上', '渔业总产值增长6%。', 'outcome', 'missed-target'],
  ['target', '渔业总产值增长8%以上', '渔业总产值增长12%。', 'outcome', 'exceeded-target'],
  ['target', '社会消费品零售总额增长8%左右', '社会消费品零售总额增长7.8%。', 'outcome', 'below-target'],
  ['tasks', '新装岸电桩[300个/400个]', '', 'figure', 'figure-moved'],
  ['tasks', '[/为环卫工人设休息点30处]', '', 'figure', 'new-figure'],
  ['tasks', '[/力争五年内渔港泊位倍增到3000个]', '', 'goal', 'goal-of-years'],
  ['tasks', '[/开展渔船隐性债务清理]', '', 'initiative', 'policy-turn'],
  ['tasks', '[推动出租渔具的平台经济发展/]', '', 'gone', 'new-formula'],
  ['tasks', '[/海岛渡轮对老人免费]', '', 'initiative', 'first-time'],
  ['tasks', '[/把渔民增收放在首位]', '', 'initiative', 'precedence'],
  ['tasks', '[社会消费品零售总额增长7%左右/]', '', 'target', 'target-gone'],
  ['tasks', '[/渔业增速和经济增速高于全国]', '', 'goal', 'goal-of-years'],
];

describe('what is worth reading', () => {
  test.each(ROWS)('%s: %s (%s) is a %s', (where, row, review, kind, reason) => {
    expect(highlighted(row, where, review ? { review } : {})).toMatchObject({ kind, reasons: expect.arrayContaining([reason]) });
  });

  test('an indicator is one item: what was aimed at, what was reached, what is aimed at now', () => {
    const item = highlighted('渔业总产值增长[8%/6%]左右', 'target', { review: '渔业总产值增长5%。' })!;
    expect(textOf(item.previous)).toBe('渔业总产值增长8%左右');
    expect(textOf(item.current)).toBe('渔业总产值增长5% | 渔业总产值增长6%左右');
    expect(item.reasons.slice(0, 2).sort()).toEqual(['missed-target', 'target-lowered']);
    expect([item.rows.length, item.records.length]).toEqual([1, 1]);
  });

  test('a rate under another name is reworded, neither gone nor new', () => {
    const item = highlighted('[固定资产投资提质/投资增长5%左右]', 'target')!;
    expect(item.reasons).toContain('target-reworded');
    expect([textOf(item.previous), textOf(item.current)]).toEqual(['固定资产投资提质', '投资增长5%左右']);
  });

  test('a small move is worth less than a large one', () => {
    const [small, large] = ['新装岸电桩[300个/310个]', '新装岸电桩[300个/450个]'].map((row) => highlighted(row, 'tasks')!.score);
    expect(small).toBeLessThan(large!);
  });

  test('one formula of policy is one piece of news, told by the clause that says more of it', () => {
    const { highlights } = compareFrames({}, { tasks: '整治“内卷式”竞争。整治渔具批发中的“内卷式”竞争。' });
    expect(highlights.filter(({ current }) => textOf(current).includes('内卷'))).toHaveLength(1);
  });

  test('a target set again and met is none, nor is a promise kept in the same words', () => {
    expect(highlighted('渔业总产值增长8%左右', 'target', { review: '渔业总产值增长8.1%。' })).toBeUndefined();
    expect(highlighted('渔业总产值增长8%', 'target', { review: '渔业总产值超额完成年度任务。' })).toBeUndefined();
    expect(highlighted('开展渔船隐性债务清理', 'tasks')).toBeUndefined();
  });

  test('what the other report says too, wherever it says it, is not news; beside it a number is', () => {
    const tasks = '海岛渡轮对老人免费。为环卫工人设休息点30处。';
    const shown = (previous: Inserted) => compareFrames(previous, { tasks }).highlights.map(({ current }) => textOf(current));
    expect(shown({})).toContainEqual('海岛渡轮对老人免费');
    const review = '实现海岛渡轮对老人免费，为环卫工人设休息点。';
    expect(shown({ review })).not.toContainEqual('海岛渡轮对老人免费');
    expect(shown({ review })).toContainEqual('为环卫工人设休息点30处');
  });

  test('what a selection does not show is not said to be new', () => {
    expect(highlighted('[/开展渔船隐性债务清理]', 'tasks')).toBeDefined();
    expect(highlighted('[/开展渔船隐性债务清理]', 'tasks', {}, 'abridged')).toBeUndefined();
    expect(highlighted('[/渔业总产值增长8%左右]', 'target', {}, 'abridged')).toBeUndefined();
  });
});

test('a report compared with itself has no highlight but a target that was missed or exceeded', () => {
  const { highlights } = compareReports(readExample(2024), readExample(2024), { segment });
  expect(highlights.filter(({ rows }) => rows.length === 0)).toEqual([]);
});

describe('clauses', () => {
  const cut = (text: string, how = cutClauses) => how(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
  test.each([
    ['海水养殖产量稳中有升，渔港泊位增加4,000个。', ['海水养殖产量稳中有升', '渔港泊位增加4,000个']],
    ['稳住渔价，防范海上运输安全风险', ['稳住渔价，防范海上运输安全风险']],
    ['  渔民增收；海岛通水、通电、通网  ', ['渔民增收；海岛通水、通电、通网']],
  ])('%s', (text, clauses) => expect(cut(text)).toEqual(clauses));
  test('one without a mark is cut where it lists', () => {
    const text = Array.from({ length: 12 }, (_, i) => `第${i + 1}渔港码头`).join('、');
    expect(cut(text).every((clause) => clause.length <= 64 && !/^、|、$/u.test(clause))).toBe(true);
    expect(cut(text).join('、')).toBe(text);
  });
  test('neighbours are joined as long as they make one place', () => {
    expect(cut('海水养殖产量稳中有升，渔港泊位增加二十个', cutPlaces)).toEqual(['海水养殖产量稳中有升，渔港泊位增加二十个']);
  });
});

describe('the brief is no plainer than the list and the table', () => {
  test.each([2021, 2022, 2023, 2024, 2025] as const)('苏州 %i and the year after', (year) => {
    const [previous, current] = [year, year + 1].map((each) => readReport(`reports/suzhou/${each}.md`));
    expect(plainerThanGround(compareReports(previous!, current!, { segment }))).toEqual([]);
  });

  test('that a level cannot be held against a rate leaves in no doubt which targets are one', () => {
    const target = (rate: string) => `社会消费品零售总额增长${rate}左右`;
    const review = '社会消费品零售总额达到320亿元。';
    const comparison = compareFrames({ target: target('8%') }, { target: target('6%'), review });
    expect(plainerThanGround(comparison)).toEqual([]);
    const row = comparison.indicators.find(({ indicator }) => indicator === '社会消费品零售总额');
    expect(row).toMatchObject({ change: 'lowered', outcome: 'not-comparable', grade: 'certain' });
    expect(highlightOf(comparison, [target('6%')])).toMatchObject({ grade: 'certain', sentence: { code: 'target-lowered' } });
  });
  test('what is said of the target is not hedged for a result that is, which the sentence leaves out', () => {
    const [before, now] = [{ tasks: '新装岸电桩300个。' }, { tasks: '新装岸电桩400个。', review: '岸电桩全年供电9万千瓦时。' }];
    const comparison = compareFrames(before, now);
    expect(plainerThanGround(comparison)).toEqual([]);
    const row = comparison.indicators.find(({ indicator }) => indicator.includes('岸电桩'));
    expect(row).toMatchObject({ outcome: 'not-comparable', grade: 'certain', claims: { outcome: { grade: 'unsure' } } });
    const { sentence } = highlightOf(comparison, ['新装岸电桩400个'])!;
    expect([sentence.code, sentence.grade, sentence.further]).toEqual(['plan-raised', 'certain', undefined]);
  });
});
