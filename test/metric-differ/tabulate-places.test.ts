import { type PlaceReport, readMetrics, refuseEmpty, tabulateMatrix, tabulatePlaces } from '@tongbi/metric-differ';
import { type Edition, type PlaceRow, type PlacesTable, type Report, UserError } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { makeReport } from './make-report.js';

interface Given {
  readonly plan?: string;
  readonly review?: string;
  readonly year?: number;
  readonly edition?: Edition;
  readonly code?: string;
  readonly file?: string;
}

/** '甲' has a plan '地区生产总值增长5%左右' in the list of expected targets. */
function place(name: string | null, { plan = '', review = '', year = 2025, edition = 'full', code, file }: Given): PlaceReport {
  const made = makeReport(
    year,
    [
      { role: 'review', heading: '一、工作回顾', paragraphs: [review] },
      { role: 'tasks', heading: '二、主要任务', paragraphs: [plan && `主要预期目标是：${plan}。`] },
    ],
    edition,
  );
  const report: Report = { ...made, id: `${name}-${year}`, place: name, ...(code ? { placeCode: code } : {}) };
  return { report, file: file ?? `${name}/${year}.md`, ...readMetrics(report) };
}

const shown = ({ rank, place: name, state, target, wording }: PlaceRow): string =>
  `${rank ?? '-'} ${name} ${target?.text ?? wording?.text ?? state}`;
const rowsOf = (reports: readonly PlaceReport[], indicator = '地区生产总值'): readonly string[] =>
  tabulatePlaces(reports, { indicator }).rows.map(shown);

describe('ranked by number', () => {
  test('the largest first; a range by its lower end; equal numbers share a rank, 以上 before 左右; wordings and the silent after them', () => {
    const reports = [
      place('甲', { plan: '地区生产总值增长5%左右，造林3万亩' }),
      place('乙', { plan: '地区生产总值增长5%—5.5%，造林3万亩' }),
      place('丙', { plan: '造林3万亩，新建学校5所' }),
      place('丁', { plan: '地区生产总值增长6%左右' }),
      place('戊', { plan: '地区生产总值与全国同步，造林3万亩，新建学校5所' }),
      place('己', { plan: '经济增长5%以上' }),
      place('庚', { plan: 'GDP增长4.5%' }),
    ];
    expect(rowsOf(reports)).toEqual([
      '1 丁 6%左右',
      '2 乙 5%—5.5%',
      '2 己 5%以上',
      '2 甲 5%左右',
      '5 庚 4.5%',
      '- 戊 与全国同步',
      '- 丙 not-stated',
    ]);
  });

  test.each([
    ['一般公共预算总收入、地方一般公共预算收入均增长6%', '一般公共预算收入', '1 甲 6%'],
    ['固定资产投资保持稳定增长、力争达到4%', '固定资产投资', '1 甲 4%'],
    ['固定资产投资平稳增长，增速达到4%', '固定资产投资', '1 甲 4%'],
    ['实际使用外资稳中提质、进出口总额增长高于周边', '进出口总额', '- 甲 增长高于周边'],
    ['实际使用外资稳中提质、进出口总额增长高于周边', '实际使用外资', '- 甲 稳中提质'],
    ['外贸进出口、实际使用外资稳中提质', '进出口总额', '- 甲 稳中提质'],
    ['一般公共预算收入增长6%、商品进出口总值保持正增长', '进出口总额', '- 甲 保持正增长'],
    ['居民消费价格指数控制在103左右', '居民消费价格', '- 甲 控制在103左右'],
    ['正常年景下粮食产量90亿斤以上', '粮食产量', '1 甲 90亿斤以上'],
  ])('what a list says of several things, in words, or in another measure is no silence: %s', (target, indicator, row) => {
    const reports = [
      place('甲', { plan: `造林3万亩，${target}，新建学校5所` }),
      place('乙', { plan: '居民消费价格涨幅2%左右，粮食产量80亿斤，造林3万亩' }),
    ];
    expect(rowsOf(reports, indicator)).toContain(row);
  });

  test('of a list in words only its first target needs a number', () => {
    const worded = '地区生产总值增速高于周边1个百分点左右；居民收入与经济增长同步，进出口总额稳中提质';
    const unlike = '经济发展质量继续提高，到2030年产值翻一番，居民收入持续增加，对外开放进一步扩大';
    const [one, other] = [worded, unlike].map((plan) =>
      rowsOf([place('甲', { plan }), place('乙', { plan: '居民收入与经济增长同步，造林3万亩，地区生产总值增长5%' })], '居民收入').find(
        (row) => row.includes('甲'),
      ),
    );
    expect([one, other]).toEqual(['- 甲 与经济增长同步', '- 甲 not-stated']);
  });

  test('the nation stands first and takes no rank', () => {
    const reports = [place('甲', { plan: '地区生产总值增长4%' }), place('全国', { plan: '国内生产总值增长5%左右' })];
    expect(rowsOf(reports)).toEqual(['- 全国 5%左右', '1 甲 4%']);
  });

  test('what is to go down is ranked by how far', () => {
    const reports = [place('甲', { plan: '单位地区生产总值能耗下降2%' }), place('乙', { plan: '万元GDP能耗降低3%' })];
    expect(rowsOf(reports, '单位地区生产总值能耗')).toEqual(['1 乙 3%', '2 甲 2%']);
  });

  test('equal places stand in the order of their codes', () => {
    const reports = [place('甲', { plan: '经济增长5%', code: '330000' }), place('乙', { plan: '经济增长5%', code: '110000' })];
    expect(rowsOf(reports)).toEqual(['1 乙 5%', '1 甲 5%']);
  });

  test('units of one kind are converted, the figure keeps its own', () => {
    const table = tabulatePlaces(
      [place('甲', { plan: '粮食产量500万吨以上' }), place('乙', { plan: '粮食产量110亿斤' }), place('丙', { plan: '粮食产量90亿斤' })],
      { indicator: '粮食产量' },
    );
    expect([table.aspect, table.unit]).toEqual(['level', '斤']);
    expect(table.rows.map(({ place: name, target }) => [name, target?.value, target?.unit, target?.size])).toEqual([
      ['乙', 11e9, '斤', 11e9],
      ['甲', 5e6, '吨', 1e10],
      ['丙', 9e9, '斤', 9e9],
    ]);
  });

  test('what cannot be converted is told and not ranked', () => {
    const reports = [
      place('甲', { plan: '实际使用外资3亿美元' }),
      place('乙', { plan: '实际使用外资2亿美元' }),
      place('丙', { plan: '实际使用外资5亿元' }),
    ];
    expect(rowsOf(reports, '实际利用外资')).toEqual(['1 甲 3亿美元', '2 乙 2亿美元', '- 丙 5亿元']);
  });
});

describe('what a place says', () => {
  const of = (given: Given, indicator = 'GDP'): PlaceRow => tabulatePlaces([place('甲', given)], { indicator }).rows[0]!;

  test('bound, range and the words of the text with their place', () => {
    const row = of({ plan: '城镇新增就业3万人，地区生产总值增长5.0%—5.5%' });
    expect(row.target).toMatchObject({ value: 5, valueHigh: 5.5, size: 5, sizeHigh: 5.5, unit: '%', bound: 'exact' });
    expect(row.target).toMatchObject({ text: '5.0%—5.5%', quote: '地区生产总值增长5.0%—5.5%', line: 4, heading: '二、主要任务' });
  });

  test('a quote goes back to the clause that names the indicator, and never over a full stop', () => {
    expect(of({ plan: '地区生产总值增长6%、突破2.6万亿元' }).further.map(({ quote }) => quote)).toEqual([
      '地区生产总值增长6%、突破2.6万亿元',
    ]);
    expect(of({ plan: '造林3万亩。地区生产总值力争增长6%，总量突破3000亿元' }).target?.quote).toBe('地区生产总值力争增长6%');
  });

  test('further targets of another measure stand beside the ranked one', () => {
    const row = of({ plan: '地区生产总值增长6%左右、突破2.6万亿元' });
    expect([row.target?.text, row.further.map(({ text }) => text)]).toEqual(['6%左右', ['突破2.6万亿元']]);
  });

  test('the target of the list comes before one that stands elsewhere', () => {
    const report = makeReport(2025, [
      { role: 'tasks', heading: '一、任务', paragraphs: ['开发区地区生产总值增长9%。', '主要预期目标是：地区生产总值增长5%。'] },
    ]);
    const table = tabulatePlaces([{ report, file: 'a.md', ...readMetrics(report) }], { indicator: 'GDP' });
    expect(table.rows[0]?.target?.text).toBe('5%');
  });

  test('last year’s target, what was reached, and how the target moved', () => {
    const reports = [
      place('甲', { year: 2024, plan: '地区生产总值增长6%左右' }),
      place('甲', { year: 2025, review: '地区生产总值增长5.2%。', plan: '地区生产总值增长5%左右' }),
    ];
    const { rows, leftOut } = tabulatePlaces(reports, { indicator: 'GDP', year: 2025 });
    expect(rows).toMatchObject([
      { previousTarget: { text: '6%左右', report: '甲-2024' }, actual: { text: '5.2%' }, outcome: 'below', change: 'lowered' },
    ]);
    expect(leftOut).toEqual([]);
  });

  test('silence of a whole text is told from that of a selection', () => {
    const reports = [place('甲', { plan: '造林3万亩' }), place('乙', { plan: '造林3万亩', edition: 'abridged' })];
    expect(rowsOf(reports)).toEqual(['- 甲 not-stated', '- 乙 not-read']);
  });

  test('one wording may name several indicators', () => {
    const row = of({ plan: '经济增长5%，造林3万亩，粮食产量和粮食播种面积、单位地区生产总值能耗降低完成省定任务' }, '单位GDP能耗');
    expect([row.state, row.wording?.text]).toEqual(['wording', '完成省定任务']);
  });
});

describe('which reports', () => {
  const two = [place('甲', { plan: '经济增长5%' }), place('乙', { plan: '经济增长4%' })];
  const table = (reports: readonly PlaceReport[], year?: number): PlacesTable =>
    tabulatePlaces(reports, { indicator: 'GDP', ...(year === undefined ? {} : { year }) });

  test('the year that most are of; others are named', () => {
    const { year, rows, leftOut } = table([...two, place('丙', { year: 2023, plan: '经济增长9%' })]);
    expect([year, rows.length, leftOut]).toEqual([2025, 2, [{ file: '丙/2023.md', reason: 'other-year' }]]);
  });

  test('of two editions of one report the fuller', () => {
    const twice = [place('甲', { plan: '经济增长3%', edition: 'abridged', file: 'short.md' }), ...two];
    const { rows, leftOut } = table(twice);
    expect([rows.map(shown), leftOut]).toEqual([['1 甲 5%', '2 乙 4%'], [{ file: 'short.md', reason: 'other-edition' }]]);
  });

  test('a report without a place is a place of its own', () => {
    expect(table([place(null, { plan: '经济增长5%', file: 'x' }), place(null, { plan: '经济增长4%', file: 'y' })]).rows.length).toBe(2);
  });

  test.each([
    ['a year that no report is of', two, 1999, /No report is of 1999/u, /reports of 2025/u],
    ['no report', [], undefined, /no report has one/u, /without a year/u],
  ] as const)('%s is an error that says what there is', (_, reports, year, failed, received) => {
    const run = (): PlacesTable => table(reports, year);
    expect(run).toThrow(UserError);
    expect(run).toThrow(failed);
    expect.soft(catchOf(run).received).toMatch(received);
  });
});

function catchOf(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    return error as UserError;
  }
  throw new Error('nothing was thrown');
}

describe('an indicator that no place states', () => {
  const reports = [
    place('甲', { plan: '居民消费价格涨幅2%左右，城镇新增就业3万人' }),
    place('乙', { plan: '居民消费价格涨幅2%左右，造林3万亩' }),
  ];

  test('near names come first', () => {
    const { rows, near } = tabulatePlaces(reports, { indicator: '居民消费' });
    expect(rows.every(({ state }) => state === 'not-stated')).toBe(true);
    expect(near[0]).toEqual({ indicator: '居民消费价格', english: 'consumer prices', places: 2 });
  });

  test('where none is near, what most places state', () => {
    expect(tabulatePlaces(reports, { indicator: '火箭' }).near.map(({ indicator }) => indicator)).toEqual([
      '居民消费价格',
      '城镇新增就业',
      '造林',
    ]);
  });

  test('what is stated needs none', () => {
    expect(tabulatePlaces(reports, { indicator: 'CPI' }).near).toEqual([]);
  });
});

test('plain data, the same for the same input', () => {
  const reports = [place('甲', { plan: '经济增长5%' }), place('乙', { plan: '经济增长4%' })];
  const once = tabulatePlaces(reports, { indicator: 'GDP' });
  expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  expect(tabulatePlaces(reports, { indicator: 'GDP' })).toEqual(once);
  expect(tabulatePlaces([...reports].reverse(), { indicator: 'GDP' }).rows).toEqual(once.rows);
});

describe('all main indicators', () => {
  const reports = [
    place('乙', { plan: '地区生产总值增长5%左右，居民收入与经济增长同步，造林3万亩', review: '地区生产总值增长5.2%。', code: '320000' }),
    place('甲', { plan: '地区生产总值增长6%以上，居民收入稳步提高，城镇新增就业3万人', review: '地区生产总值增长6.3%。', code: '110000' }),
    place('全国', { plan: '国内生产总值增长5%左右，城镇新增就业1200万人', review: '国内生产总值增长4%。' }),
    place('甲', { plan: '地区生产总值增长6.5%以上，居民收入与经济增长同步，粮食产量5万吨', year: 2024, code: '110000' }),
    place('乙', { plan: '地区生产总值增长4.5%，粮食产量6万吨', year: 2024, code: '320000' }),
    place('全国', { plan: '国内生产总值增长6%', year: 2024 }),
  ];
  const matrix = tabulateMatrix(reports, { year: 2025 });
  const column = (name: string) => matrix.columns.find(({ indicator }) => indicator === name)!;

  test('the nation first, then by code; what two places list this year or the last, that of most places first', () => {
    expect(matrix.places.map((each) => each.place)).toEqual(['全国', '甲', '乙']);
    expect(matrix.columns.map(({ indicator }) => indicator)).toEqual(['地区生产总值', '城镇新增就业', '居民人均可支配收入', '粮食产量']);
  });

  test('each cell is the row that the table of one indicator has, in the order of the places', () => {
    for (const { indicator, rows } of matrix.columns) {
      const { rows: alone } = tabulatePlaces(reports, { indicator, year: 2025 });
      expect(rows).toEqual(['全国', '甲', '乙'].map((name) => alone.find((row) => row.place === name)));
    }
  });

  test('words stay words, of last year too; silence is silence', () => {
    const shownIn = (name: string) => column(name).rows.map((row) => row.target?.text ?? row.wording?.text ?? row.state);
    expect(shownIn('居民人均可支配收入')).toEqual(['not-stated', '稳步提高', '与经济增长同步']);
    expect(column('居民人均可支配收入').rows.map((row) => row.previousWording?.text ?? null)).toEqual([null, '与经济增长同步', null]);
    expect([shownIn('粮食产量'), column('粮食产量').rows.map((row) => row.previousTarget?.text ?? null)]).toEqual([
      ['not-stated', 'not-stated', 'not-stated'],
      [null, '5万吨', '6万吨'],
    ]);
  });

  test('who raised, who lowered, who missed: places, not the nation', () => {
    expect(column('地区生产总值')).toMatchObject({ raised: 1, lowered: 1, compared: 2, missed: 1, below: 0, judged: 2 });
    expect(column('城镇新增就业')).toMatchObject({ raised: 0, lowered: 0, compared: 0, missed: 0, judged: 0 });
  });

  test('of one place alone all that it lists; a year without any target is refused', () => {
    expect(tabulateMatrix([place('甲', { plan: '城镇新增就业3万人，造林3万亩' })]).columns.map(({ indicator }) => indicator)).toEqual([
      '城镇新增就业',
      '造林',
    ]);
    const silent = tabulateMatrix([place('甲', { plan: '' })]);
    expect(silent.columns).toEqual([]);
    expect(() => refuseEmpty(silent)).toThrow(UserError);
  });
});
