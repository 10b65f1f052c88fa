import {
  type AlignInput,
  alignItems,
  decodeGramTable,
  findCandidatePairs,
  gramKey,
  gramsOfTexts,
  type PairFeatures,
  type RivalFeatures,
} from '@tongbi/aligner';
import { shippedGrams } from '@tongbi/aligner/chinese';
import { encodeVector, findAlone, findRivalFeatures, fixedPair, Leads } from '@tongbi/aligner/training';
import { describe, expect, test } from 'vitest';

function input(...sentences: readonly string[]): AlignInput {
  const groups = sentences.map((text) => ({ text, section: 0, figures: [] }));
  return { groups, sections: [sentences.join('。')], items: groups.map((unit, group) => ({ ...unit, group })) };
}

describe('tables of pairs of characters', () => {
  test('texts themselves say how rare their pairs are', () => {
    const { rows, idf, unknownIdf } = gramsOfTexts(['渔港渔港', '渔港', '码头', '渔网']);
    const rarity = (pair: string) => idf[rows.get(gramKey(pair.charCodeAt(0), pair.charCodeAt(1)))!]!;
    expect(rarity('码头')).toBeGreaterThan(rarity('渔港'));
    expect(unknownIdf).toBeGreaterThanOrEqual(rarity('码头'));
    expect(rows.has(gramKey('头'.charCodeAt(0), '渔'.charCodeAt(0)))).toBe(false);
  });

  test('a vector survives its signs within half a step', () => {
    const vector = [0.5, -1.25, 0, 1.25, 0.01];
    const table = decodeGramTable({ gram: '\t渔港', idf: '9\t4.25', largest: '0\t1.25', vector: `fffff\t${encodeVector(vector, 1.25)}` });
    const row = table.rows.get(gramKey('渔'.charCodeAt(0), '港'.charCodeAt(0)))!;
    expect(table.idf[row]).toBe(4.25);
    expect(table.unknownIdf).toBe(9);
    vector.forEach((value, k) => {
      expect(Math.abs(table.vectors[row * 5 + k]! - value)).toBeLessThanOrEqual(1.25 / 31 / 2 + 1e-12);
    });
  });

  test('the shipped one knows that 推进 is common and 湿地 is not, and has no text of a report', () => {
    const { rows, idf, width, vectors } = shippedGrams();
    const idfOf = (gram: string) => idf[rows.get(gramKey(gram.charCodeAt(0), gram.charCodeAt(1)))!]!;
    expect(idfOf('推进')).toBeLessThan(3);
    expect(idfOf('湿地')).toBeGreaterThan(4);
    expect(vectors.length).toBe(idf.length * width);
    expect([...rows.keys()].every((key) => key < 2 ** 32)).toBe(true);
  });
});

describe('a similarity of the user', () => {
  const previous = input('开办老年食堂', '整治盐碱耕地');
  const current = input('设立长者助餐点', '整治盐碱耕地两千亩');
  test('is asked for every text as it is written, and becomes the feature `meaning`', () => {
    const asked: string[] = [];
    const embed = (texts: readonly string[]) => {
      asked.push(...texts);
      return texts.map((text) => (/食堂|助餐/u.test(text) ? [3, 0] : [0, 2]));
    };
    const lists = [previous, current].map(({ groups, sections }) => ({ units: groups, sections }));
    const pairs = findCandidatePairs(lists[0]!, lists[1]!, { embed });
    expect(asked).toEqual(expect.arrayContaining(['开办老年食堂', '整治盐碱耕地两千亩']));
    for (const pair of pairs) expect(pair.meaning).toBeCloseTo(pair.previous === pair.current ? 1 : 0);
    expect(pairs.length).toBeGreaterThan(0);
  });
  test('that likes everything changes nothing but the odds', () => {
    const { items } = alignItems(previous, current, { embed: (texts) => texts.map(() => [1]) });
    expect(items.map((link) => [link.previous, link.current])).toContainEqual([1, 1]);
  });
});

describe('the second judgement', () => {
  const { groups } = input('新建社区食堂三十个', '扩建海鲜市场两座');
  const lists = { previous: groups, current: groups };
  const rivals = findRivalFeatures(
    [
      { previous: 0, current: 0, odds: 4 },
      { previous: 1, current: 0, odds: 0 },
      { previous: 1, current: 1, odds: 4 },
    ],
    lists,
    ({ odds }) => odds,
  );
  test('knows the likeliest rival of either text', () => {
    const sure = 1 / (1 + Math.exp(-4));
    expect(rivals.map(({ rival }) => rival)).toEqual([expect.closeTo(0.5), expect.closeTo(sure), expect.closeTo(0.5)]);
    expect(rivals.map(({ bothRival }) => bothRival)).toEqual([0, expect.closeTo(sure), 0]);
  });
  test('is the same seen from the other side', () => {
    const swapped = findRivalFeatures(
      [
        { previous: 0, current: 0, odds: 4 },
        { previous: 0, current: 1, odds: 0 },
        { previous: 1, current: 1, odds: 4 },
      ],
      lists,
      ({ odds }) => odds,
    );
    rivals.forEach((features, at) => {
      for (const [name, value] of Object.entries(features)) expect(swapped[at]).toHaveProperty(name, expect.closeTo(value, 9));
    });
  });
});

describe('what has no partner', () => {
  test('comes with how likely it has none, less where something is nearly one', () => {
    const previous = input('新建社区食堂三十个', '扩建海鲜市场两座', '修复古城墙东段');
    const { alone, items } = alignItems(previous, input('新建社区食堂四十个', '扩建海鲜市场三座', '开设夜间门诊十家'));
    expect(items.map((link) => link.previous)).toEqual([0, 1]);
    expect(alone.previous.map(({ index }) => index)).toEqual([2]);
    expect(alone.current.map(({ index }) => index)).toEqual([2]);
    // A third of the words in common bring two nearer than none.
    for (const { expected } of [...alone.previous, ...alone.current]) {
      expect(expected).toBeGreaterThanOrEqual(0);
      expect(expected).toBeLessThan(0.5);
    }
  });
  test('with how many partners it was expected to have, and the nearest of them', () => {
    const pair = (previous: number, current: number, odds: number) => ({ ...fixedPair({ previous, current }), odds });
    const pairs = [pair(5, 1, -2), pair(4, 1, -1), pair(5, 0, 8)];
    const alone = findAlone('current', { count: 3, linked: new Set([0]), pairs });
    expect(alone).toEqual([
      { index: 1, expected: expect.closeTo(0.1192 + 0.2689, 3), nearest: 4 },
      { index: 2, expected: 0, nearest: null },
    ]);
  });
});

describe('how a link stands', () => {
  const judged = (previous: number, current: number, odds: number) =>
    ({ ...fixedPair({ previous, current }), odds, features: {} as PairFeatures, rivals: {} as RivalFeatures }) as const;
  test('its lead is over the best other candidate of the same previous item', () => {
    const pairs = [judged(0, 0, 4), judged(0, 1, 1), judged(1, 0, 3)];
    const leads = new Leads(pairs);
    expect(pairs.map((pair) => leads.standing(pair)?.lead)).toEqual([3, -3, 11]);
  });
  test('nothing was judged of identical texts', () => {
    expect(new Leads([]).standing(fixedPair({ previous: 0, current: 0 }))).toBeNull();
  });
});
