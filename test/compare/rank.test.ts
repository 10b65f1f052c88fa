import { compareReportSet, compareReports } from '@tongbi/compare';
import type { Reason, Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { compareFrames, frameReport, type Inserted, readBrackets, recordsIn } from './make-pair.js';
import { readExample, segment } from './read-report.js';

function rankOf(row: string, review = '', edition = 'full') {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const insert = (text: string, more: Inserted): Inserted => ({ ...more, ...(text ? { tasks: `${text}。` } : {}) });
  const comparison = compareFrames(insert(before, { edition }), insert(after, { review, edition }));
  const [record, ...more] = recordsIn(comparison, [before, after].filter(Boolean));
  expect(more).toEqual([]);
  return record!;
}

/** Row, review, reasons, points. */
const ROWS: readonly (readonly [string, string, readonly string[], number])[] = [
  ['开展海鸟普查', '', [], 0],
  ['新装岸电桩[300个/400个]', '', ['figure-moved'], 3],
  ['新装岸电桩[/300个]', '', ['figure-stated'], 2],
  ['新装岸电桩[300个/]', '', ['figure-left-out'], 2],
  ['[探索/全面推行]渔船检验电子证书', '', ['strength-moved'], 2],
  ['新装岸电桩300个', '新装岸电桩250个。', ['missed-target'], 4],
  ['新装岸电桩[300个/400个]', '新装岸电桩250个。', ['missed-target', 'figure-moved'], 7],
  ['[/开展海鸟普查]', '', [], 0],
  ['[/为环卫工人设休息点30处]', '', ['new-figure'], 2],
  ['[/实施“蓝色粮仓”计划]', '', ['new-named'], 2.5],
  ['[/少说“不好办”，多说“怎么办”]', '', [], 0],
  ['[/完善“硬设施”和“软平台”]', '', [], 0],
  ['[/实施“蓝色粮仓”计划30项]', '', ['new-named', 'new-figure'], 4.5],
  ['[开展海鸟普查/]', '', [], 0],
  ['[为环卫工人设休息点30处/]', '', ['dropped-figure'], 3],
  ['[实施“蓝色粮仓”计划/]', '', ['dropped-named'], 2],
  ['[组建海上救援队/]', '海上救援队挂牌成立。', ['done'], 1],
  ['[实施“蓝色粮仓”计划/]', '“蓝色粮仓”计划实施完成。', ['done'], 1],
];

describe('rank', () => {
  test.each(ROWS)('%s (%s): %j', (row, review, reasons, points) => {
    const { rank, confidence } = rankOf(row, review);
    expect(rank.reasons).toEqual(reasons);
    // The second record of one kind of news is worth a little less than the first.
    expect(rank.score).toBeLessThanOrEqual(points * confidence + 0.001);
    expect(rank.score).toBeGreaterThanOrEqual(0.85 * points * confidence - 0.001);
  });

  test('a claim that cannot be asserted is worth a third', () => {
    const asserted = rankOf('[/为环卫工人设休息点30处]');
    const seen = rankOf('[/为环卫工人设休息点30处]', '', 'abridged');
    expect([asserted.established, seen.established]).toEqual([true, false]);
    expect(seen.rank.reasons).toEqual(asserted.rank.reasons);
    expect(seen.rank.score).toBeCloseTo(asserted.rank.score / 3, 2);
  });

  test('what stands in another section now is worth telling', () => {
    const [record] = recordsIn(compareFrames({ tasks: '组建海上救援队。' }, { elsewhere: '组建海上救援队。' }), ['组建海上救援队']);
    expect(record).toMatchObject({ status: 'kept', moved: true, rank: { reasons: ['moved'], score: 0.5 } });
  });
});

describe('in a whole report', () => {
  const { commitments } = compareReports(readExample(2023), readExample(2024), { segment });
  const having = (reason: Reason) => commitments.filter(({ rank }) => rank.reasons.includes(reason)).map(({ id }) => id);
  const those = (holds: (record: Record) => boolean) => commitments.filter(holds).map(({ id }) => id);

  test('a reason is given exactly where it holds', () => {
    expect(having('moved').length).toBeGreaterThan(0);
    expect(having('split-or-merged').length).toBeGreaterThan(0);
    expect(having('moved')).toEqual(those(({ moved }) => moved));
    expect(having('split-or-merged')).toEqual(those(({ split, merged }) => split || merged));
    expect([...having('figure-moved'), ...having('figure-stated'), ...having('figure-left-out')].sort()).toEqual(
      those(({ kinds }) => kinds.includes('figure')).sort(),
    );
    expect(having('strength-moved')).toEqual(those(({ strength }) => !['other', undefined].includes(strength?.change)));
    expect(having('missed-target')).toEqual(those(({ reported }) => reported === 'missed'));
    expect(having('done')).toEqual(those(({ status, reported }) => status === 'dropped' && reported === 'done'));
  });
  test('what is worth nothing has no reason', () => {
    const worthless = those(({ rank }) => rank.score === 0);
    expect(worthless.length).toBeGreaterThan(10);
    expect(worthless).toEqual(those(({ rank }) => rank.reasons.length === 0));
  });
});

test('a figure among the requirements and targets leads one of the same kind among the tasks', () => {
  const goal = '渔业总产值增长[8%/9%]以上';
  const [before, after] = [readBrackets(goal, 'previous'), readBrackets(goal, 'current')];
  const [record] = recordsIn(compareFrames({ target: before }, { target: after }), [before, after]);
  expect(record!.rank.reasons).toEqual(['core-figure', 'figure-moved']);
  expect(record!.rank.score).toBeGreaterThan(rankOf('新装岸电桩[300个/400个]').rank.score);
});

describe('over several years', () => {
  const promise = { tasks: '为环卫工人设休息点30处。' };
  const reasonsOf = (years: readonly Inserted[]) => {
    const files = years.map((inserted, index) => frameReport(2020 + index, inserted));
    const { comparisons } = compareReportSet(files, { segment });
    const last = comparisons.find(({ previous }) => previous.year === 2020 + years.length - 2)!;
    return last.commitments.find(({ previous }) => previous.some(({ text }) => text.includes('环卫工人')))!.rank;
  };
  test('what was promised for three years and is dropped ranks higher', () => {
    const [long, short] = [reasonsOf([promise, promise, promise, {}]), reasonsOf([{}, {}, promise, {}])];
    expect(long.reasons).toEqual(['dropped-figure', 'long-carried']);
    expect(short.reasons).toEqual(['dropped-figure']);
    expect(long.score).toBeGreaterThan(short.score);
  });
  test('what is kept for years is no news', () => {
    expect(reasonsOf([promise, promise, promise, promise])).toEqual({ score: 0, reasons: [] });
  });
});
