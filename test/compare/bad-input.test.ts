import { compareReportSet, compareReports } from '@tongbi/compare';
import type { Comparison } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { compareFrames, frameReport } from './make-pair.js';
import { segment } from './read-report.js';

const TOWNS = ['临澜', '石棠', '云坪', '青澜', '梧垣', '白沙', '长亭', '松岭'];
const THINGS = ['助餐点', '口袋公园', '慢行步道', '充电桩', '托育园', '图书驿站', '防洪闸', '冷链仓'];
/** So many promises, each of its own: town, quarter and thing tell them apart. */
const promises = (count: number, say: (thing: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => {
    const thing = THINGS[(index >> 3) % 8]!;
    return `在${TOWNS[index % 8]}第${(index >> 6) + 1}片区${say(thing, index)}。`;
  }).join('');
const counted =
  (more = 0) =>
  (thing: string, index: number) =>
    `新建${thing}${10 + (index % 80) + (index % 3 ? 0 : more)}处`;
const inserted = (comparison: Comparison, words: string) =>
  comparison.commitments.filter(({ current, previous }) => [current, ...previous].some((place) => place?.text.includes(words)));

describe('odd reports', () => {
  test('one sentence a thousand times pairs in order and is kept', () => {
    const tasks = '推广无纸化通关。'.repeat(1000);
    const records = inserted(compareFrames({ tasks }, { tasks }), '无纸化通关');
    expect(records).toHaveLength(1000);
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(['kept']));
  });

  test('a plan of fifteen hundred promises: what a third of them adds is told, the others are kept', () => {
    const plain = (thing: string) => `改造${thing}`;
    const [before, after] = [
      frameReport(2023, { tasks: promises(1500, plain) }),
      frameReport(2024, { tasks: promises(1500, (thing, index) => plain(thing) + (index % 3 ? '' : '，开办市民课堂')) }),
    ];
    const records = inserted(compareReports(before, after, { segment }), '片区改造');
    expect(records.filter(({ status }) => status === 'kept').length).toBeGreaterThanOrEqual(1000);
    expect(records).toHaveLength(1500);
  });

  test('three hundred promises of one form: a third have another figure, each is told', () => {
    const [before, after] = [
      frameReport(2023, { tasks: promises(300, counted()) }),
      frameReport(2024, { tasks: promises(300, counted(5)) }),
    ];
    const records = inserted(compareReports(before, after, { segment }), '片区新建');
    expect(records.filter(({ kinds }) => kinds.includes('figure'))).toHaveLength(100);
    expect(records.filter(({ status }) => status === 'kept')).toHaveLength(200);
  });

  test('lone surrogates go through all of it and come out as JSON', () => {
    const comparison = compareFrames({ tasks: '新建\ud800口袋公园三处。' }, { tasks: '新建\ud800口袋公园五处。推广\udc00稻蟹共作。' });
    expect(inserted(comparison, '口袋公园').length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });

  test('the same bytes each time', () => {
    const said = () => JSON.stringify(compareFrames({ tasks: promises(200, counted()) }, { tasks: promises(200, counted(3)) }));
    expect(said()).toBe(said());
  });

  test('a report compared with itself has no changes, and one alone cannot be compared', () => {
    const report = frameReport(2024, { tasks: promises(20, counted()) });
    const { commitments } = compareReports(report, report, { segment });
    expect(new Set(commitments.map(({ status }) => status))).toEqual(new Set(['kept']));
    expect(() => compareReportSet([report], { segment })).toThrow('Nothing to compare with');
    expect(() => compareReportSet([], { segment })).toThrow('Nothing to compare with');
  });
});
