import { compareReports } from '@tongbi/compare';
import { createSegmenter } from '@tongbi/segmenter';
import { describe, expect, test } from 'vitest';
import { frameReport, type Inserted } from './make-pair.js';

/** Words of a dictionary: what a term is hangs on them. */
const segment = createSegmenter();
const compareFrames = (previous: Inserted, current: Inserted) =>
  compareReports(frameReport(2023, previous), frameReport(2024, current), { segment });

const newTerms = (current: Inserted, previous: Inserted = {}) => compareFrames(previous, current).terms.new;
const named = (current: Inserted, previous: Inserted = {}) => newTerms(current, previous).map(({ term }) => term);

describe('new terms', () => {
  test('a phrase that is said twice, whole and not in pieces', () => {
    const terms = named({ tasks: '发展蓝莓冷链物流。支持蓝莓冷链物流企业。', review: '蓝莓冷链物流起步。' });
    expect(terms).toContain('蓝莓冷链物流');
    expect(terms).not.toContain('蓝莓冷链');
  });
  test('a phrase that is said once is none, a quoted one is', () => {
    expect(named({ tasks: '发展蓝莓冷链物流。打造“好渔港”。' })).toContain('“好渔港”');
    expect(named({ tasks: '发展蓝莓冷链物流。' })).not.toContain('蓝莓冷链物流');
  });
  test('a thing that is listed before its category is one, though it is said once, and a formula of policy is', () => {
    const terms = named({ tasks: '培育海藻造纸、贝壳陶瓷、潮汐储能等未来产业。坚持内需主导。' });
    expect(terms).toEqual(expect.arrayContaining(['贝壳陶瓷', '潮汐储能', '内需主导']));
  });
  test('what others say in quotation marks is worth less than a slogan of the own', () => {
    const terms = newTerms({ tasks: '纠治“四风”。建设“三港两湾”。' });
    const scoreOf = (word: string) => terms.find(({ term }) => term === word)?.score ?? 0;
    expect(scoreOf('“三港两湾”')).toBeGreaterThan(scoreOf('“四风”'));
  });
  test.each(['“1+3”', '“三港两湾”', '“5G+渔港”'])('the numbered slogan %s', (slogan) => {
    expect(named({ tasks: `推进${slogan}建设。` })).toContain(slogan);
  });
  test('what the other report says is not new', () => {
    expect(named({ tasks: '推进“三港两湾”建设。' }, { review: '三港两湾初具规模。' })).not.toContain('“三港两湾”');
  });
  test('what everybody says is none, though this report says it for the first time', () => {
    const [rare, stock] = ['珊瑚礁苗圃', '社会主义核心价值观'];
    const terms = newTerms({ tasks: `开展${rare}。支持${rare}。践行${stock}。弘扬${stock}。` });
    const place = (word: string) => terms.findIndex(({ term }) => term.includes(word));
    expect(place(rare)).toBeGreaterThanOrEqual(0);
    expect(place(stock) < 0 || place(stock) > place(rare)).toBe(true);
  });
  test('names of the own territory are none', () => {
    const terms = named({ tasks: '支持东屿县建设。办好东屿县夜校。改造东屿镇码头。云川市美食街开张。云川市美食街扩建。' });
    expect(terms.filter((term) => /东屿|云川/u.test(term))).toEqual([]);
  });
  test.each([
    ['another edition of a programme', '开展新一轮渔港提升行动。', '开展渔港提升三年行动。', '渔港提升'],
    [
      'the same words in another order',
      '推广海岛灯塔合作制度。完善海岛灯塔合作制度。',
      '推广灯塔海岛合作制度。完善灯塔海岛合作制度。',
      '灯塔',
    ],
    ['words that many say, put together', '提升服务水平。保持服务水平。', '', '服务水平'],
    ['firms', '支持蓝贝科技、海芋材料等高新技术企业。', '', '海芋'],
  ])('%s is none', (_, current, previous, word) => {
    expect(named({ tasks: current }, { tasks: previous }).filter((term) => term.includes(word))).toEqual([]);
  });
  test('a programme whose words the other report has in one clause is less news than one whose words it has not', () => {
    const scoreOf = (previous: Inserted) =>
      newTerms({ tasks: '实施珊瑚苗圃修复行动。' }, previous).find(({ term }) => term === '珊瑚苗圃修复行动')!.score;
    expect(scoreOf({ tasks: '修复珊瑚苗圃。' })).toBeLessThan(scoreOf({ tasks: '修复灯塔。' }) * 0.6);
  });
  test('have a score and the places where they are said', () => {
    const [term] = newTerms({ tasks: '推进“三港两湾”建设。' }).filter((one) => one.term === '“三港两湾”');
    expect(term).toMatchObject({ count: 1, background: 0, places: [{ text: '推进“三港两湾”建设。' }] });
    expect(term!.score).toBeGreaterThan(1);
  });
});

test('swapping the reports swaps new and vanished', () => {
  const [one, other] = [{ tasks: '推进“三港两湾”建设。' }, { review: '蓝莓冷链物流起步，蓝莓冷链物流提速。' }];
  const [forth, back] = [compareFrames(one, other).terms, compareFrames(other, one).terms];
  const terms = (list: readonly { readonly term: string }[]) => list.map(({ term }) => term).filter((term) => /港|蓝莓/u.test(term));
  expect(terms(forth.new)).toEqual(terms(back.vanished));
  expect(terms(forth.vanished)).toEqual(terms(back.new));
});

test('a restated text has no vocabulary of its own', () => {
  const { terms } = compareFrames({}, { tasks: '推进“三港两湾”建设。', edition: 'digest' });
  expect(terms).toEqual({ new: [], vanished: [] });
});
