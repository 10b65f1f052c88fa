import type { Link } from '@tongbi/aligner';
import { describe, expect, test } from 'vitest';
import { figuresConflict, partDoubtful } from '../../packages/compare/src/links/figures-conflict.js';
import { readOf } from '../metric-differ/make-report.js';

const figuresIn = (plan: string) => readOf(2024, '', plan).metrics;

describe('promises that count two things are two', () => {
  test.each([
    // Only what is done, or what class of thing it is, stands in both names.
    ['新认定渔具企业50家。', '新认定海洋试验平台20家。', true],
    ['新建渔港码头6处。', '改造渔港泊位9处。', false],
    // The income of one owner is not that of another, nor a sum for one thing any for another.
    ['渔具行业营业收入达到60亿元。', '海洋牧场营业收入达到80亿元。', true],
    ['财政安排渔港维修资金6亿元。', '财政安排船员培训资金8亿元。', true],
    ['财政安排渔港维修资金6亿元。', '财政用于渔港维修的支出8亿元。', false],
    // Of two units nothing is said.
    ['新认定渔具企业50家。', '新建海洋试验平台20个。', false],
  ])('%s %s', (before, now, expected) => {
    expect(figuresConflict(figuresIn(before), figuresIn(now))).toBe(expected);
  });
});

describe('a doubtful link of promises that count two things', () => {
  const link = (confidence: number): Link => ({ previous: 0, current: 0, confidence, similarity: 0.4, because: [], standing: null });
  const alignment = (confidence: number) => ({
    groups: [],
    weakGroups: [],
    items: [link(confidence)],
    alone: { previous: [], current: [] },
    rivals: [],
  });
  const sides = (before: string, now: string) => [[{ figures: figuresIn(before) }], [{ figures: figuresIn(now) }]] as const;
  const two = sides('新增渔村物流服务站点500个。', '改造海岛民生服务综合体1000个。');

  test('is none, and each stands alone with the other as what came near', () => {
    const { items, alone, rivals } = partDoubtful(alignment(0.5), ...two);
    expect(items).toEqual([]);
    expect(alone).toEqual({
      previous: [{ index: 0, expected: 0.5, nearest: 0 }],
      current: [{ index: 0, expected: 0.5, nearest: 0 }],
    });
    expect(rivals).toEqual([{ ...link(0.5), refused: true }]);
  });

  test('stays where all else speaks for it, where one thing is counted, or where nothing is', () => {
    const same = sides('新建渔港码头6处。', '新建渔港码头9处。');
    const uncounted = sides('加强渔政执法。', '改造海岛民生服务综合体1000个。');
    expect(partDoubtful(alignment(0.8), ...two).items).toHaveLength(1);
    for (const one of [same, uncounted]) expect(partDoubtful(alignment(0.5), ...one).items).toHaveLength(1);
  });
});
