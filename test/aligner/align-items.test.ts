import { type AlignInput, type Alignment, alignItems } from '@tongbi/aligner';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { input } from './align-input.js';

const show = (previous: AlignInput, current: AlignInput, links: ReturnType<typeof alignItems>['items']) =>
  links.map((link) => `${previous.items[link.previous]!.text} → ${current.items[link.current]!.text}`);

const HARBOUR = ['建成青澜港二期码头，新开近洋航线三条', '培育临港物流企业，推广无纸化通关'];
const SCHOOLS = ['新建云坪小学东校区，扩建特殊教育学校', '推行课后托管服务，配齐专职校医'];
const FIELDS = ['整治盐碱耕地两千亩，修复灌溉渠道', '推广稻蟹共作，创建富硒品牌'];

describe('alignItems', () => {
  test('a list compared with itself links each item to itself, surely', () => {
    const list = input(HARBOUR, SCHOOLS, FIELDS);
    const { items } = alignItems(list, list);
    expect(items.map(({ previous, current, confidence }) => [previous, current, confidence])).toEqual(
      list.items.map((_, index) => [index, index, 1]),
    );
  });

  test('repeated texts pair in order', () => {
    const list = input(['办好实事', '办好实事'], ['办好实事']);
    expect(alignItems(list, list).items.map(({ previous, current }) => [previous, current])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  test('moved and edited stays one link; new and dropped have none', () => {
    const previous = input(HARBOUR, SCHOOLS, FIELDS);
    const current = input(
      FIELDS,
      ['新建云坪小学东校区和南校区，扩建特殊教育学校', '推行课后托管服务，聘请驻校社工'],
      ['建成青澜港二期码头，新开近洋航线五条', '发展海上冷链运输，推广无纸化通关'],
    );
    const links = show(previous, current, alignItems(previous, current).items);
    expect(links).toContain('新建云坪小学东校区 → 新建云坪小学东校区和南校区');
    expect(links).toContain('新开近洋航线三条 → 新开近洋航线五条');
    expect(links.some((link) => link.includes('海上冷链') || link.includes('培育临港'))).toBe(false);
    expect(links.some((link) => link.includes('驻校社工') || link.includes('专职校医'))).toBe(false);
  });

  test('swapping sides swaps the links and nothing else', () => {
    const previous = input(HARBOUR, SCHOOLS, FIELDS);
    const current = input(['建成青澜港三期码头，新开远洋航线', '推广无纸化通关'], SCHOOLS.toReversed(), ['修复灌溉渠道，推广稻虾共作']);
    const there = alignItems(previous, current).items.map((link) => `${link.previous} ${link.current}`);
    const back = alignItems(current, previous).items.map((link) => `${link.current} ${link.previous}`);
    expect(back.toSorted()).toEqual(there.toSorted());
  });

  test('pinned and forbidden pairs are obeyed, and the rest adapts', () => {
    const previous = input(HARBOUR);
    const current = input(HARBOUR);
    const forbidden = [{ previous: 1, current: 1 }];
    const pinned = [{ previous: 0, current: 3 }];
    const linked = alignItems(previous, current, { pinned, forbidden }).items;
    const has = (links: typeof linked, p: number, c: number) => links.some((link) => link.previous === p && link.current === c);
    expect(linked).toContainEqual(
      expect.objectContaining({ previous: 0, current: 3, confidence: 1, because: [{ feature: 'pinned', weight: 1 }] }),
    );
    expect(has(linked, 1, 1)).toBe(false);
    // What is as likely as before stays beside it, a split, unless it is forbidden as well.
    expect(has(linked, 0, 0)).toBe(true);
    expect(has(alignItems(previous, current, { pinned, forbidden: [...forbidden, { previous: 0, current: 0 }] }).items, 0, 0)).toBe(false);
  });

  test('a conflict forbids a link', () => {
    const previous = input(['新建云坪小学东校区，扩建特殊教育学校'], HARBOUR);
    const current = input(['新建云坪小学东校区和南校区，扩建特殊教育学校'], HARBOUR);
    const free = alignItems(previous, current).items.some((link) => link.previous === 0 && link.current === 0);
    const bound = alignItems(previous, current, { conflict: (p, c) => p === 0 && c === 0 }).items.some(
      (link) => link.previous === 0 && link.current === 0,
    );
    expect([free, bound]).toEqual([true, false]);
  });

  test('a pair that names the same thing needs less', () => {
    const previous = input(['高质量推进青澜湾行动，优化项目审批'], HARBOUR);
    const current = input(HARBOUR, ['青澜湾行动']);
    const linked = (namesake?: (p: number, c: number) => boolean) =>
      alignItems(previous, current, {
        ...(namesake ? { namesake } : {}),
        thresholds: { group: 0.5, item: 0.999, leftover: 1, onlyOne: 1, namesake: 0 },
      });
    const has = ({ items }: Alignment) => items.some((link) => link.previous === 0 && link.current === current.items.length - 1);
    expect([has(linked()), has(linked((p, c) => p === 0 && c === current.items.length - 1))]).toEqual([false, true]);
  });

  test('a pair that was refused is told as a rival, with what spoke for it', () => {
    const previous = input(['新建云坪小学东校区，扩建特殊教育学校'], HARBOUR);
    const current = input(['新建云坪小学东校区和南校区，扩建特殊教育学校'], HARBOUR);
    const { rivals } = alignItems(previous, current, { conflict: (p, c) => p === 0 && c === 0 });
    expect(rivals.find((rival) => rival.previous === 0 && rival.current === 0)).toMatchObject({ refused: true });
    expect(alignItems(previous, current).rivals.some(({ refused }) => refused)).toBe(false);
  });

  test('without evidence: the same links, and nothing said of why', () => {
    const previous = input(HARBOUR, SCHOOLS);
    const current = input(['建成青澜港三期码头，新开近洋航线四条'], SCHOOLS);
    const [told, bare] = [alignItems(previous, current), alignItems(previous, current, { evidence: false })];
    const untold = told.items.map((link) => ({ ...link, because: link.standing ? [] : link.because }));
    expect(bare.items).toEqual(untold);
    expect(bare.alone).toEqual(told.alone);
  });

  test('each link says what spoke for it and how sure it is', () => {
    const previous = input(HARBOUR, SCHOOLS);
    const current = input(['建成青澜港三期码头，新开近洋航线四条'], SCHOOLS);
    for (const link of alignItems(previous, current).items) {
      expect(link.confidence).toBeGreaterThanOrEqual(0.25);
      expect(link.confidence).toBeLessThanOrEqual(1);
      expect(link.because.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['empty lists', input([]), input([])],
    ['one empty list', input([]), input(HARBOUR)],
    ['only punctuation', input(['，，，', '。']), input(['；'])],
    ['only digits', input(['2024', '35']), input(['2025'])],
    ['lone surrogates', input(['\ud800推广', '推广\udc00']), input(['\ud800推广'])],
  ])('%s: an answer', (_, previous, current) => {
    expect(alignItems(previous, current).items.length).toBeLessThanOrEqual(Math.max(previous.items.length, current.items.length) ** 2);
  });

  test('the same input gives the same links, whatever it is', () => {
    const sentence = fc.string({ unit: fc.constantFrom(...'推进建设港口学校农田，三五新'), minLength: 1, maxLength: 24 });
    const list = fc.array(fc.array(sentence, { maxLength: 5 }), { minLength: 1, maxLength: 3 }).map((sections) => input(...sections));
    fc.assert(
      fc.property(list, list, (previous, current) => {
        expect(alignItems(previous, current)).toEqual(alignItems(previous, current));
      }),
      { seed: 2, numRuns: 60 },
    );
  });
});
