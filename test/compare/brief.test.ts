import { compareReportSet, compareReports } from '@tongbi/compare';
import type { BriefClause, BriefSentence, Comparison, PairComparison, SentenceCode } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { compareFrames, frameReport, type Inserted, readBrackets } from './make-pair.js';
import { readExample, readText, segment } from './read-report.js';

const clausesOf = ({ code, arguments: given, further = [] }: BriefSentence): readonly BriefClause[] => [
  { code, arguments: given },
  ...further,
];
/** words-changed 稳渔价 | 稳鱼价; result-met 2023 | 6% */
const write = (sentence: BriefSentence): string =>
  clausesOf(sentence)
    .map(({ code, arguments: given }) => `${code} ${given.map(({ text }) => text).join(' | ')}`)
    .join('; ');

function compareRow(row: string, where: 'tasks' | 'target', more: Inserted): Comparison {
  const insert = (text: string): Inserted => (text ? { [where]: where === 'tasks' ? `${text}。` : text } : {});
  return compareFrames(insert(readBrackets(row, 'previous')), { ...insert(readBrackets(row, 'current')), ...more });
}
const saidOf = ({ highlights }: Pick<Comparison, 'highlights'>, word: string): string | undefined =>
  highlights.map(({ sentence }) => write(sentence)).find((text) => text.includes(word));

/** Where it stands, what stands there in either year, what the review adds, and what is said of it. */
const ROWS: readonly (readonly ['tasks' | 'target', string, string, string])[] = [
  ['target', '渔业总产值增长[8%/6%]', '渔业总产值增长5%。', 'target-lowered 渔业总产值增长 | 8% | 6%; result-missed 2023 | 5%'],
  ['target', '渔业总产值增长[6%/8%]左右', '', 'target-raised 渔业总产值增长 | 6%左右 | 8%左右'],
  // Another measure of the same thing: what each year says stands side by side.
  [
    'target',
    '渔业总产值[增长8%/增速高于全省1个百分点]',
    '渔业总产值增长6%。',
    'words-beside 渔业总产值增长8% | 渔业总产值增速高于全省1个百分点; result-missed 2023 | 6%',
  ],
  // The output of one owner is not that of another.
  ['target', '规模以上[渔具制造业/海洋新兴产业]增加值增长[8%/15%]', '', 'target-new 规模以上海洋新兴产业增加值增长 | 15%'],
  [
    'target',
    '渔业总产值增长8%[以上/左右]',
    '渔业总产值增长8.5%。',
    'target-changed 渔业总产值增长 | 8%以上 | 8%左右; result-met 2023 | 8.5%',
  ],
  ['target', '渔业总产值增长[8%/7%—8%]', '', 'target-changed 渔业总产值增长 | 8% | 7%—8%'],
  ['target', '渔业总产值增长8%以上', '渔业总产值增长6%。', 'target-same 渔业总产值增长 | 8%以上; result-missed 2023 | 6%'],
  ['target', '[/渔业总产值增长8%左右]', '', 'target-new 渔业总产值增长 | 8%左右'],
  ['target', '[渔业总产值增长8%左右/]', '', 'target-gone 渔业总产值增长 | 8%左右'],
  ['target', '渔民收入增长与经济增长[基本/]同步', '', 'words-changed 渔民收入增长与经济增长基本同步 | 渔民收入增长与经济增长同步'],
  ['tasks', '扩大渔业投资，即渔业总产值增长[8%/6%]', '', 'plan-lowered 渔业总产值增长 | 8% | 6%'],
  ['tasks', '新装岸电桩[300个/400个]', '', 'plan-raised 新装岸电桩 | 300个 | 400个'],
  ['tasks', '[/力争五年内渔港泊位倍增到3000个]', '', 'words-new 力争五年内渔港泊位倍增到3000个'],
  ['tasks', '[/开展渔船隐性债务清理和岸线占用核查]', '', 'term-new 隐性债务 | 开展渔船隐性债务清理和岸线占用核查'],
  ['tasks', '[推动出租渔具的平台经济健康发展/]', '', 'term-gone 平台经济 | 推动出租渔具的平台经济健康发展'],
];

describe('a change in one sentence', () => {
  test.each(ROWS)('%s: %s (%s): %s', (where, row, review, expected) => {
    const word = /渔业总产值|渔民收入|岸电桩|泊位|隐性债务|平台经济|增加值/u.exec(row)![0];
    expect(saidOf(compareRow(row, where, review ? { review } : {}), word)).toBe(expected);
  });

  test('a rate parted in two, or made of two, is said once with both parts, and its rows stand beside the whole', () => {
    const [whole, parts] = ['居民人均可支配收入增长6%', '城镇居民人均可支配收入预期增长5%，农村居民人均可支配收入预期增长7%'];
    const changesOf = ({ indicators }: Comparison) =>
      indicators.filter(({ indicator }) => indicator.includes('可支配收入')).map(({ change }) => change);
    const parted = compareFrames({ target: whole }, { target: parts });
    expect(saidOf(parted, '可支配收入')).toBe(`words-changed ${whole} | ${parts}`);
    expect(changesOf(parted)).toEqual(['not-comparable', 'not-comparable']);
    const joined = compareFrames({ target: parts }, { target: whole });
    expect(saidOf(joined, '可支配收入')).toBe(`words-changed ${parts} | ${whole}`);
    expect(changesOf(joined)).toEqual(['not-comparable', 'not-comparable']);
    // The growth of one part alone is no part of the other.
    expect(changesOf(compareFrames({ target: '城镇居民人均可支配收入增长5%' }, { target: '农村居民人均可支配收入增长7%' }))).toEqual([
      'new',
      'absent',
    ]);
    expect(saidOf(compareFrames({ target: '进出口总额900亿元' }, { target: '进出口总额增长7%' }), '进出口')).toBe(
      'words-changed 进出口总额900亿元 | 进出口总额增长7%; result-silent ',
    );
  });

  test('what is less than sure says so, and the words of an argument stand at its place', () => {
    const comparison = compareRow('新装岸电桩[300个/400个]', 'tasks', { target: '渔业总产值增长8%左右' });
    const texts = new Map(comparison.reports.map(({ id, text }) => [id, text]));
    const places = [...comparison.dispatch, ...comparison.highlights.map(({ sentence }) => sentence)]
      .flatMap(clausesOf)
      .flatMap((clause) => clause.arguments.flatMap(({ text, place }) => (place ? [{ text, place }] : [])));
    expect(places.length).toBeGreaterThan(5);
    for (const { text, place } of places) {
      const { start, end } = place.span;
      expect([place.text, text.includes(place.text) || place.text.includes(text)]).toEqual([
        texts.get(place.report)!.slice(start, end),
        true,
      ]);
    }
    for (const { grade, sentence } of comparison.highlights) expect([grade, 'certain']).toContain(sentence.grade);
  });
});

describe('of many years given', () => {
  const growths = ['8%', '8.5%', '9%', '8%', '7%左右'];
  const briefOf = (targets: readonly string[]): string | undefined => {
    const reports = targets.map((target, index) => frameReport(2020 + index, { target: `渔业总产值增长${target}` }));
    return saidOf(compareReportSet(reports, { segment }).comparisons.at(-1)!, '渔业总产值');
  };

  test.each([
    [growths, '; target-lowest 2020'],
    [growths.with(4, '9.5%'), '; target-highest 2020'],
    // As low as another year, a range among them, fewer than four before.
    [growths.with(0, '7%'), ''],
    [growths.with(1, '8%—9%'), ''],
    [growths.slice(1), ''],
  ] as const)('a main target lower or higher than all before it says since when: %j%s', (targets, history) => {
    const said = briefOf(targets)!;
    expect(said.slice(said.indexOf(';') < 0 ? said.length : said.indexOf(';'))).toBe(history);
  });
});

describe('since when, of several reports given', () => {
  /** The report of each year from 2020 on holds such a task or target, or none; the last two years, compared among all of them. */
  const lastOf = (texts: readonly string[], where: 'tasks' | 'target'): PairComparison => {
    const reports = texts.map((text, index) => frameReport(2020 + index, text ? { [where]: where === 'tasks' ? `${text}。` : text } : {}));
    const among = compareReportSet(reports, { segment }).comparisons.at(-1)!;
    // Two of an archive that knows the years before are told the same, and no more.
    const [previous, current] = reports.slice(-2);
    const { schema: _, reports: __, ...pair } = compareReports(previous!, current!, { segment, earlier: reports.slice(0, -2) });
    expect([pair.dispatch, pair.highlights, pair.terms]).toEqual([among.dispatch, among.highlights, among.terms]);
    expect(pair.indicators.map(({ series }) => series)).toEqual(
      compareReports(previous!, current!, { segment }).indicators.map(({ series }) => series),
    );
    return among;
  };
  /** first-time 2020: behind what the sentence says, by itself. */
  const sinceWords = ({ history = [] }: { readonly history?: readonly BriefClause[] }): string =>
    history.map(({ code, arguments: [year] }) => `; ${code} ${year!.text}`).join('');
  const has = '开展渔船隐性债务清理和岸线占用核查';
  const [came, went] = [`term-new 隐性债务 | ${has}`, `term-gone 隐性债务 | ${has}`];

  test.each([
    [['', '', has], `${came}; first-time 2020`],
    [[has, '', has], `${came}; last-time 2020`],
    // Two reports have no history beyond what is compared.
    [['', has], came],
    [[has, has, has, ''], `${went}; every-time 2020`],
    [['', has, has, ''], went],
    // A break ends the run.
    [[has, '', has, has, has, ''], `${went}; every-time 2022`],
  ] as const)('a word that came or went: %j', (tasks, expected) => {
    const last = lastOf(tasks, 'tasks');
    expect(saidOf(last, '隐性债务')).toBe(expected);
    const term = [...last.terms.new, ...last.terms.vanished].find((one) => one.term === '隐性债务')!;
    expect(expected).toBe(`${[came, went].find((told) => expected.startsWith(told))}${sinceWords(term)}`);
  });

  test('nothing follows from what a selection does not say', () => {
    const reports = ['', '', has].map((task, index) =>
      frameReport(2020 + index, { ...(task && { tasks: `${task}。` }), ...(index === 0 && { edition: 'digest' as const }) }),
    );
    expect(saidOf(compareReportSet(reports, { segment }).comparisons.at(-1)!, '隐性债务')).toBe(came);
  });

  test.each([
    [['', '', '渔业总产值增长8%左右'], 'target-new 渔业总产值增长 | 8%左右; first-time 2020'],
    [['渔业总产值增长9%', '', '渔业总产值增长8%左右'], 'target-new 渔业总产值增长 | 8%左右; last-time 2020'],
    [['渔业总产值增长9%', '渔业总产值增长9%', '渔业总产值增长9%', ''], 'target-gone 渔业总产值增长 | 9%; every-time 2020'],
  ] as const)('a target that came or went: %j', (targets, expected) => {
    const last = lastOf(targets, 'target');
    expect(saidOf(last, '渔业总产值')).toBe(expected);
    const row = last.indicators.find(({ indicator }) => indicator.includes('渔业总产值'))!;
    expect(sinceWords(row)).toBe(expected.slice(expected.indexOf(';')));
  });
});

describe('the dispatch', () => {
  const codes = ({ dispatch }: Comparison): readonly SentenceCode[] => dispatch.map(({ code }) => code);

  test('growth first, with what was reached, even where nothing moved', () => {
    const comparison = compareFrames({}, {});
    expect(codes(comparison)[0]).toBe('target-same');
    expect(comparison.dispatch[0]!.arguments[0]!.text).toMatch(/^地区生产总值/u);
  });

  test('that no growth target is set is its first sentence', () => {
    const [before, now] = [readExample(2023), readExample(2024)].map(({ report, file }, at) =>
      readText(at ? report.text.replace('地区生产总值增长6%左右，', '') : report.text, file),
    );
    const { dispatch } = compareReports(before!, now!, { segment });
    expect(write(dispatch[0]!)).toMatch(/^target-gone 地区生产总值增长 \| .+; result/u);
  });

  test('a growth target of a year whose successor is a selection, with what was reached', () => {
    const [before, now] = [readExample(2023), readExample(2024)].map(({ report, file }, at) => {
      const untargeted = report.text.replace('地区生产总值增长6%左右，', '').replace('edition: full', 'edition: abridged');
      return readText(at ? untargeted : report.text, file);
    });
    const { dispatch } = compareReports(before!, now!, { segment });
    expect(write(dispatch[0]!)).toMatch(/^target-was 地区生产总值增长 \| .+; result-/u);
  });

  test('two lowered targets are one sentence, and nothing in it is hedged or rests on a silence', () => {
    const comparison = compareFrames(
      { target: '渔业总产值增长9%，社会消费品零售总额增长8%，进出口总额增长7%' },
      { target: '渔业总产值增长7%，社会消费品零售总额增长6%，进出口总额增长5%', review: '渔业总产值增长4%。' },
    );
    expect(codes(comparison).filter((code) => code === 'target-lowered')).toHaveLength(1);
    const lowered = comparison.dispatch.find(({ code }) => code === 'target-lowered')!;
    expect(clausesOf(lowered).filter(({ code }) => code === 'target-lowered')).toHaveLength(3);
    // Of several only what fell short is said beside them.
    expect(clausesOf(lowered).filter(({ code }) => code.startsWith('result-'))).toEqual([
      expect.objectContaining({ code: 'result-missed' }),
    ]);
    expect(comparison.dispatch.flatMap(clausesOf).filter(({ code }) => code === 'result-silent')).toEqual([]);
    expect(new Set(comparison.dispatch.map(({ grade }) => grade))).toEqual(new Set(['certain']));
    expect(comparison.dispatch.length).toBeLessThanOrEqual(5);
  });
});

test('what came about is no promise that is new', () => {
  const saidOfRest = (row: string) => saidOf(compareRow(row, 'tasks', {}), '轮休');
  expect(saidOfRest('[/首次实行渔港轮休制度]')).toBeDefined();
  expect(saidOfRest('[/首次实行了渔港轮休制度]')).toBeUndefined();
});

test.each([
  // What last year's plan speaks of without a number is not listed anew.
  [{ tasks: '稳住渔业总产值。' }, { target: '渔业总产值增长8%左右' }, '渔业总产值', 'words-said 渔业总产值增长8%左右'],
  // With a word in it the other report says the formula too.
  [{ elsewhere: '推进渔船碳排放达峰。' }, { tasks: '编制岸电碳达峰名录。' }, '岸电', 'words-new 编制岸电碳达峰名录'],
  [{}, { tasks: '编制岸电碳达峰名录。' }, '岸电', 'term-new 碳达峰 | 编制岸电碳达峰名录'],
] as const)('what the other report says in other words is not new: %j, %j', (previous, current, word, expected) => {
  expect(saidOf(compareFrames(previous, current), word)).toBe(expected);
});

test('a target that is parted in two is neither new nor gone', () => {
  const { highlights } = compareFrames(
    { target: '城乡居民收入增长9%以上' },
    { target: '城镇居民收入增长8%，农村居民收入增长9%', review: '城镇居民收入增长8.7%，农村居民收入增长10%。' },
  );
  const told = highlights.map(({ sentence }) => write(sentence)).filter((text) => text.includes('居民收入'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((text) => /^target-(?:new|gone)/u.test(text))).toEqual([]);
});

test('which task comes first is shown by these two headings', () => {
  const { highlights } = compareReports(readExample(2023), readExample(2024), { segment });
  const { previous, current, sentence } = highlights.find((one) => one.sentence.code === 'first-section')!;
  for (const [side, { text }] of [previous, current].map((each, at) => [each, sentence.arguments[at]!] as const))
    expect(side.map((place) => place.text.includes(text))).toEqual([true]);
});
