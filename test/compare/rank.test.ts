import { compareReports } from '@tongbi/compare';
import type { Reason, Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { isReason } from '../../packages/compare/src/highlights/item.js';
import { WEIGHTS } from '../../packages/compare/src/highlights/select-items.js';
import { compareFrames, type Inserted, readBrackets, recordsIn } from './make-pair.js';
import { readExample, segment } from './read-report.js';

function rankOf(row: string, review = '', edition = 'full') {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const insert = (text: string, more: Inserted): Inserted => ({ ...more, ...(text ? { tasks: `${text}。` } : {}) });
  const comparison = compareFrames(insert(before, { edition }), insert(after, { review, edition }));
  const [record, ...more] = recordsIn(comparison, [before, after].filter(Boolean));
  expect(more).toEqual([]);
  return record!;
}

/** Row, review, reasons. */
const ROWS: readonly (readonly [string, string, readonly Reason[]])[] = [
  ['开展海鸟普查', '', []],
  ['新装岸电桩[300个/400个]', '', ['figure-moved']],
  ['新装岸电桩[/300个]', '', ['figure-stated']],
  ['新装岸电桩[300个/]', '', ['figure-left-out']],
  ['[探索/全面推行]渔船检验电子证书', '', ['strength-moved']],
  ['新装岸电桩300个', '新装岸电桩250个。', ['missed-target']],
  ['新装岸电桩[300个/400个]', '新装岸电桩250个。', ['missed-target', 'figure-moved']],
  ['[/开展海鸟普查]', '', []],
  ['[/为环卫工人设休息点30处]', '', ['new-figure']],
  ['[/实施“蓝色粮仓”计划]', '', ['new-named']],
  ['[/少说“不好办”，多说“怎么办”]', '', []],
  ['[/完善“硬设施”和“软平台”]', '', []],
  ['[/实施“蓝色粮仓”计划30项]', '', ['new-named', 'new-figure']],
  ['[开展海鸟普查/]', '', []],
  ['[为环卫工人设休息点30处/]', '', ['dropped-figure']],
  ['[实施“蓝色粮仓”计划/]', '', ['dropped-named']],
  ['[组建海上救援队/]', '海上救援队挂牌成立。', []],
  ['[实施“蓝色粮仓”计划/]', '“蓝色粮仓”计划实施完成。', []],
];

describe('rank', () => {
  test.each(ROWS)('%s (%s): %j', (row, review, reasons) => {
    const { rank, confidence } = rankOf(row, review);
    expect(rank.reasons).toEqual(reasons);
    const points = reasons.filter(isReason).reduce((sum, reason) => sum + WEIGHTS[reason], 0);
    expect(rank.score).toBeCloseTo(points * confidence, 2);
  });

  test('a claim that cannot be asserted is worth a third', () => {
    const asserted = rankOf('[/为环卫工人设休息点30处]');
    const seen = rankOf('[/为环卫工人设休息点30处]', '', 'abridged');
    expect([asserted.established, seen.established]).toEqual([true, false]);
    expect(seen.rank.reasons).toEqual(asserted.rank.reasons);
    expect(seen.rank.score).toBeCloseTo(asserted.rank.score / 3, 2);
  });
});

describe('in a whole report', () => {
  const { commitments } = compareReports(readExample(2023), readExample(2024), { segment });
  const having = (reason: Reason) => commitments.filter(({ rank }) => rank.reasons.includes(reason)).map(({ id }) => id);
  const those = (holds: (record: Record) => boolean) => commitments.filter(holds).map(({ id }) => id);

  test('a reason is given exactly where it holds', () => {
    expect([...having('figure-moved'), ...having('figure-stated'), ...having('figure-left-out')].sort()).toEqual(
      those(({ kinds }) => kinds.includes('figure')).sort(),
    );
    expect(having('strength-moved')).toEqual(those(({ strength }) => !['other', undefined].includes(strength?.change)));
    expect(having('missed-target')).toEqual(those(({ reported }) => reported === 'missed'));
  });
  test('most commitments are no news', () => {
    expect(those(({ rank }) => rank.reasons.length === 0).length).toBeGreaterThan(10);
  });
});
