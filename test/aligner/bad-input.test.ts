import * as aligner from '@tongbi/aligner';
import { type AlignInput, alignDocuments, alignItems, alignSections, type DocumentSection, redline } from '@tongbi/aligner';
import type { Token } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';

const side = (...texts: readonly string[]): AlignInput => {
  const groups = texts.map((text) => ({ text, section: 0, figures: [] }));
  return { groups, sections: [texts.join('')], items: groups.map((unit, group) => ({ ...unit, group })) };
};
const plan = (...texts: readonly string[]): readonly DocumentSection[] => [{ heading: '', texts }];

/** Numbers that look random and are not: the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Items as plans have them: a verb of few, two things of many, some with a number; and the same a year later, half of them edited. */
function manyItems(count: number): readonly [readonly DocumentSection[], readonly DocumentSection[]] {
  const below = numbers(7);
  const verbs = ['推进', '新建', '完善', '培育', '整治', '修复', '推广', '实施'];
  const things = Array.from({ length: 2000 }, () => String.fromCharCode(0x4e00 + below(2000), 0x4e00 + below(2000), 0x4e00 + below(2000)));
  const thing = () => things[Math.min(below(2000), below(2000))]!;
  const item = () => `${verbs[below(verbs.length)]}${thing()}${thing()}${below(3) ? '' : `${10 + below(90)}个`}`;
  const before = Array.from({ length: count }, item);
  const after = before.map((text) => (below(2) ? text : below(2) ? text + thing() : item()));
  const sections = (texts: readonly string[]) =>
    Array.from({ length: Math.ceil(count / 100) }, (_, index) => ({
      heading: `${index}`,
      texts: texts.slice(index * 100, index * 100 + 100),
    }));
  return [sections(before), sections(after)];
}

describe('nothing to align', () => {
  test('no sections, sections without texts, one empty side', () => {
    expect(alignDocuments([], [])).toEqual({ sections: [], links: [], rivals: [], new: [], dropped: [] });
    expect(alignDocuments(plan(), plan()).links).toEqual([]);
    expect(alignDocuments(plan('a b'), [])).toMatchObject({ links: [], new: [], dropped: [0] });
    expect(alignDocuments([], plan('a b'))).toMatchObject({ links: [], new: [0], dropped: [] });
    expect(alignItems(side(), side('办好菜篮子')).items).toEqual([]);
    expect(alignSections([], [], [])).toEqual([]);
    expect(redline([], [])).toEqual([]);
  });

  test('empty texts, white space, punctuation and digits alone', () => {
    const odd = ['', ' ', '\n', '。。。', '2024', '35%', '#'];
    const { links, new: added, dropped } = alignDocuments(plan(...odd), plan(...odd));
    expect([...links.map((link) => link.current), ...added].sort()).toEqual(odd.map((_, index) => index));
    expect([...links.map((link) => link.previous), ...dropped].sort()).toEqual(odd.map((_, index) => index));
  });
});

describe('lone surrogates', () => {
  const broken = ['\ud800推广稻蟹共作', '修复灌溉渠道\udc00', '\udc00\ud800', 'plant \ud83c trees'];

  test('are characters like others', () => {
    const { links } = alignDocuments(plan(...broken), plan(...broken.toReversed()));
    expect(links.map(({ previous, current }) => previous + current)).toEqual([3, 3, 3, 3]);
    expect(() => JSON.stringify(alignDocuments(plan(...broken), plan('推广稻蟹共作')))).not.toThrow();
  });

  test('come out of a redline as they went in', () => {
    const tokens = (text: string): readonly Token[] =>
      text.split('').map((character, start) => ({ text: character, span: { start, end: start + 1 } }));
    const parts = redline(tokens(broken[0]!), tokens(broken[2]!));
    const spell = (without: string) => parts.flatMap(({ op, text }) => (op === without ? [] : [text])).join('');
    expect([spell('insert'), spell('delete')]).toEqual([broken[0], broken[2]]);
  });
});

describe('very many', () => {
  test('one text a thousand times pairs in order', () => {
    const list = plan(...Array.from({ length: 1000 }, () => '推广无纸化通关'));
    expect(alignDocuments(list, list).links.map(({ previous, current }) => previous - current)).toEqual(
      Array.from({ length: 1000 }, () => 0),
    );
  });

  test('a few verbs in all texts: time grows far less than with the square of their number', () => {
    const aligning = (count: number) => {
      const texts = manyItems(count);
      return () => alignDocuments(...texts);
    };
    expect(growthOf(aligning, 3000)).toBeLessThan(MOST_GROWTH);
  });

  test('a redline of long texts: few edits are shown, texts with nothing in common are not searched for ever', () => {
    const below = numbers(3);
    const long = (length: number): readonly Token[] =>
      Array.from({ length }, (_, start) => ({ text: String.fromCharCode(0x4e00 + below(5000)), span: { start, end: start + 1 } }));
    const text = long(100_000);
    const edited = text.map((token, index) => (index % 9973 === 5 ? { ...token, text: '〇' } : token));
    expect(redline(text, edited).filter(({ op }) => op !== 'equal')).toHaveLength(22);
    const [one, other] = [long(20_000), long(20_000)];
    expect(redline(one, other).map(({ op, text }) => [op, text.length])).toEqual([
      ['delete', 20_000],
      ['insert', 20_000],
    ]);
  });

  test('the same bytes each time', () => {
    const texts = manyItems(1000);
    expect(JSON.stringify(alignDocuments(...texts))).toBe(JSON.stringify(alignDocuments(...texts)));
  });
});

describe('numbers that point nowhere', () => {
  const list = side('办好菜篮子', '办好米袋子');
  test.each([
    [
      'an item without group',
      { ...list, items: [{ ...list.items[0]!, group: 7 }] },
      {},
      'previous.items[0].group is 7; expected a whole number from 0 to 1, as there are 2 groups',
    ],
    ['a pinned item', list, { pinned: [{ previous: 0, current: 2 }] }, 'pinned[0].current is 2; expected a whole number from 0 to 1'],
    [
      'a forbidden item',
      list,
      { forbidden: [{ previous: -1, current: 0 }] },
      'forbidden[0].previous is -1; expected a whole number from 0 to 1',
    ],
    ['half an item', list, { pinned: [{ previous: 0.5, current: 0 }] }, 'pinned[0].previous is 0.5'],
  ])('%s is told by name', (_, previous, options, message) => {
    expect(() => alignItems(previous, list, options)).toThrow(RangeError);
    expect(() => alignItems(previous, list, options)).toThrow(message);
  });

  test('so is a list that is too long', () => {
    const items = new Array(2 ** 20 + 1).fill(list.items[0]);
    expect(() => alignItems(list, { ...list, items })).toThrow('current.items has 1048577 texts; expected at most 1048576');
  });

  test('so is a text that is none', () => {
    const wrong = { ...list, items: [{ ...list.items[0]!, text: undefined as unknown as string }] };
    expect(() => alignItems(list, wrong)).toThrow('current.items[0].text is undefined; expected a string');
  });
});

describe('what is of another shape is refused in one line, by every public function', () => {
  const list = side('办好菜篮子');
  const units = { units: list.groups, sections: list.sections };
  const node = { heading: 'a', level: 0, parent: null, kind: '', size: 1 };
  const columns = { gram: '\tab', idf: '1\t2', largest: '0\t1', vector: 'ff\tAB' };
  const wrong: Readonly<Record<string, readonly (readonly [readonly unknown[], string])[]>> = {
    alignDocuments: [
      [[], 'previous is undefined; expected a list of sections, as { heading, texts }'],
      [[[], 'a text'], 'current is "a text"; expected a list of sections, as { heading, texts }'],
      [[[{ heading: 'a' }], []], 'previous[0].texts is undefined; expected a list of texts'],
      [[[{ heading: 'a', texts: ['b', 3] }], []], 'previous[0].texts[1] is 3; expected a string'],
      [[[], [], null], 'options is null; expected an object with '],
      [[[], [], { conflict: true }], 'options.conflict is true; expected a function'],
      [[[], [], { grams: {} }], 'options.grams.rows is undefined; expected a Map'],
    ],
    alignItems: [
      [[null, list], 'previous is null; expected an object with groups, sections, items'],
      [[list, { ...list, sections: 'one' }], 'current.sections is "one"; expected a list of texts'],
      [[list, list, { pinned: [[0, 0]] }], 'options.pinned[0] is a list; expected an object with previous, current'],
    ],
    alignSections: [
      [[[{}], [], []], 'previous[0].heading is undefined; expected a string'],
      [[[node], [node]], 'flows is undefined; expected a list of links'],
      [[[node], [node], [{ previous: 0, current: 4, text: 0 }]], 'flows[0].current is 4; expected a whole number from 0 to 0'],
      [[[{ ...node, parent: 2 }], [], []], 'previous[0].parent is 2; expected a whole number from 0 to 0'],
    ],
    findSectionPartners: [
      [[[node], [node]], 'flows is undefined; expected a list of links'],
      [[[], [], [], [], null], 'words is null; expected an object with pinned'],
    ],
    linkSections: [
      [[[node], [node]], 'partners is undefined; expected a list of partners'],
      [
        [[node], [node], [{ previous: 1, current: 0, score: 1, moved: false }]],
        'partners[0].previous is 1; expected a whole number from 0 to 0',
      ],
    ],
    redline: [
      [['a', 'b'], 'previous is "a"; expected a list of words, as { text }'],
      [[[], [{}]], 'current[0].text is undefined; expected a string'],
    ],
    redlineTexts: [
      [[1, 'b', 'en'], 'previous is 1; expected a string'],
      [['a', 'b'], 'locale is undefined; expected a string'],
    ],
    findCandidatePairs: [
      [[units, {}], 'current.units is undefined; expected a list of texts with section and figures'],
      [[units, units, { embed: 1 }], 'knowledge.embed is 1; expected a function'],
    ],
    decodeGramTable: [
      [['x'], 'columns is "x"; expected an object with gram, idf, largest, vector'],
      [[{ ...columns, idf: '1' }], 'columns.idf has 1 cells; expected 2, as columns.gram has'],
      [[{ ...columns, idf: '1\tx' }], 'columns.idf has the cell "x"; expected a number'],
      [[{ ...columns, vector: 'ff\tA' }], 'columns.vector has the cell "A"; expected 2 signs'],
    ],
    gramKey: [[['渔', '港'], 'first is "渔"; expected a number']],
    gramsOfTexts: [[[['渔港', 3]], 'texts[1] is 3; expected a string']],
    isAlphabetic: [[['ferry'], 'texts is "ferry"; expected a list']],
    spellWords: [[[3], 'text is 3; expected a string']],
    longestIncreasing: [[['1'], 'values is "1"; expected a list of numbers']],
    probability: [[['1'], 'odds is "1"; expected a number']],
  };

  test('all of them are asked', () => {
    const functions = Object.entries(aligner).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    expect(Object.keys(wrong).sort()).toEqual(functions.sort());
  });

  test.each(Object.entries(wrong).flatMap(([name, cases]) => cases.map(([words, message]) => [name, message, words] as const)))(
    '%s: %s',
    (name, message, words) => {
      const call = (aligner as unknown as Readonly<Record<string, (...words: readonly unknown[]) => unknown>>)[name]!;
      let thrown: unknown;
      try {
        call(...words);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(Error);
      const { message: told } = thrown as Error;
      expect(told.startsWith(message), told).toBe(true);
      expect(told).not.toContain('\n');
    },
  );
});
