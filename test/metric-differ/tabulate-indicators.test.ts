import { readMetrics, tabulateIndicators } from '@tongbi/metric-differ';
import { IndicatorRow } from '@tongbi/model';
import { expect, test } from 'vitest';
import { isOneWorded } from '../../packages/metric-differ/src/tables/indicator-row.js';
import { makeReport, readOf } from './make-report.js';

const first = readOf(2023, '地区生产总值增长3%。', '主要预期目标是：地区生产总值增长6%，城镇新增就业3万人，粮食产量90亿斤。');
const previous = readOf(
  2024,
  '地区生产总值增长5.8%。',
  '造林5万亩。主要预期目标是：地区生产总值增长5%左右，城镇新增就业3万人以上，固定资产投资增长6%，居民收入增长5%，进出口稳量提质。',
);
const current = readOf(
  2025,
  '地区生产总值增长5.2%，城镇新增就业3.1万人。',
  '新建学校3所。主要预期目标是：城镇新增就业3万人，地区生产总值增长5%以上，进出口总额增长2%，居民收入与经济增长同步，物价保持稳定。',
);
const rows = tabulateIndicators(previous, current, [first, previous, current]);

test('the list of expected targets comes first in the order of the text, then what was only in the previous one, then others', () => {
  expect(rows.map(({ indicator, change }) => `${indicator} ${change}`)).toEqual([
    '城镇新增就业 bound',
    '地区生产总值 bound',
    '进出口总额 number-added',
    '物价 new',
    '固定资产投资 absent',
    '居民收入 number-dropped',
    '新建学校 new',
    '造林 absent',
  ]);
});

test('a row has the words of the text with unit and bound, and the outcome', () => {
  const row = rows[1]!;
  expect([row.previousTarget?.text, row.actual?.text, row.outcome, row.currentTarget?.text]).toEqual(['5%左右', '5.2%', 'above', '5%以上']);
  expect(rows[5]!.currentTarget).toMatchObject({ text: '与经济增长同步', value: null });
  expect(rows.map((one) => IndicatorRow.parse(one))).toEqual(rows);
});

test('the main expected targets are those of the list, also where each item is a paragraph of its own', () => {
  expect(rows.filter(({ main }) => !main).map(({ indicator }) => indicator)).toEqual(['新建学校', '造林']);
  const listed = readOf(2025, '', '主要预期目标：\n——地区生产总值增长5%；\n——粮食产量60吨。\n安排水利专款3亿元。');
  const table = tabulateIndicators(readOf(2024, '', ''), listed, [listed]);
  expect(table.map(({ main, currentTarget }) => [currentTarget!.text, main])).toEqual([
    ['5%', true],
    ['60吨', true],
    ['3亿元', false],
  ]);
});

test('the list goes on over sentences of figures, and ends with the one that gives reasons', () => {
  const text =
    '主要预期目标是：粮食产量60吨。一般公共预算收入增长4%，城镇新增就业3万人，物价保持稳定。增长4%，考虑了就业需要。引进企业80家。';
  const listed = readOf(2025, '', text);
  const table = tabulateIndicators(readOf(2024, '', ''), listed, [listed]);
  const main = table.filter((row) => row.main).map(({ indicator }) => indicator);
  expect(main).toEqual(['粮食产量', '一般公共预算收入', '城镇新增就业', '物价']);
  expect(table.map(({ indicator }) => indicator)).toContain('引进企业');
});

test('rows of one name have names and ids of their own', () => {
  const plan = (year: number, more: string) => readOf(year, '', `新建城区学校${more}所。新建乡村学校${more}所。`);
  const two = [plan(2024, '3'), plan(2025, '4')] as const;
  const table = tabulateIndicators(...two, two);
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
});

test('the series has the year that a figure is of, and gaps stay gaps', () => {
  expect(rows[1]!.series.map(({ year, target, actual }) => [year, target?.text ?? null, actual?.text ?? null])).toEqual([
    [2022, null, '3%'],
    [2023, '6%', '5.8%'],
    [2024, '5%左右', '5.2%'],
    [2025, '5%以上', null],
  ]);
});

test('a level and its rise have two names, and a parameter of the budget has no outcome', () => {
  const plan = (year: number, size: string) => readOf(year, '', `赤字规模${size}亿元、比上年增加50亿元，赤字率3%。`);
  const two = [plan(2024, '400'), plan(2025, '450')] as const;
  const table = tabulateIndicators(...two, two);
  expect(table.map(({ indicator, outcome }) => [indicator, outcome])).toEqual([
    ['赤字规模', null],
    ['赤字规模增加额', null],
    ['赤字率', null],
  ]);
});

test('what the review tells in words stands where the figure would', () => {
  const before = readOf(2024, '', '主要预期目标是：城镇新增就业3万人以上，粮食产量90亿斤，居民收入与经济增长同步。');
  const after = readOf(
    2025,
    '五年来城镇新增就业每年超过4万人。过去一年，城镇新增就业超额完成年度任务。',
    '主要预期目标是：城镇新增就业3万人，粮食产量91亿斤，居民收入和经济增长同步。',
  );
  const [jobs, grain, income] = tabulateIndicators(before, after, [before, after]);
  expect([jobs!.actual?.text, jobs!.actual?.value, jobs!.outcome]).toEqual(['城镇新增就业超额完成年度任务', null, 'exceeded']);
  const { start, end } = jobs!.actual!.span;
  expect(after.report.text.slice(start, end)).toBe('城镇新增就业超额完成年度任务');
  expect([grain!.actual, grain!.outcome]).toEqual([null, 'not-reported']);
  expect(income!.change).toBe('same-words');
});

test.each([
  ['居民人均可支配收入增长5.2%，地区生产总值增长5.4%。', '5.2%', 'met', undefined, undefined],
  ['居民人均可支配收入实际增长4.4%，地区生产总值增长5.4%。', '4.4%', 'below', -1, 'clearly'],
  ['居民人均可支配收入名义增长5.4%、实际增长4.4%，地区生产总值增长5.4%。', '4.4%', 'below', -1, 'clearly'],
  ['居民人均可支配收入增长6%，地区生产总值增长5.5%。', '6%', 'above', 0.5, 'slightly'],
  ['居民人均可支配收入增长4.4%。', '4.4%', null, undefined, undefined],
  ['城镇、农村居民人均可支配收入分别增长4.4%、5%，地区生产总值增长5.4%。', null, null, undefined, undefined],
])('income in step with growth: %s', (review, actual, outcome, distance, degree) => {
  const before = readOf(2024, '', '主要预期目标是：城镇新增就业3万人以上，粮食产量90亿斤，居民收入增长与经济增长基本同步。');
  const after = readOf(2025, review, '主要预期目标是：城镇新增就业3万人，粮食产量91亿斤，居民收入增长和经济增长同步。');
  const row = tabulateIndicators(before, after, [before, after]).find(({ indicator }) => indicator.startsWith('居民'))!;
  expect([row.actual?.text ?? null, row.outcome, row.distance, row.degree]).toEqual([actual, outcome, distance, degree]);
});

test('faster than growth is met above it alone, and is told where the target has a number now', () => {
  const outcomeOf = (review: string) => {
    const before = readOf(2024, '', '主要预期目标是：城镇新增就业3万人以上，粮食产量90亿斤，居民收入增长快于经济增长。');
    const after = readOf(2025, review, '主要预期目标是：城镇新增就业3万人，粮食产量91亿斤，居民收入增长5%。');
    const row = tabulateIndicators(before, after, [before, after]).find(({ indicator }) => indicator.startsWith('居民'))!;
    return [row.change, row.actual?.text, row.outcome];
  };
  expect(outcomeOf('居民收入增长5.5%，地区生产总值增长5.4%。')).toEqual(['number-added', '5.5%', 'met']);
  expect(outcomeOf('居民收入增长5.4%，地区生产总值增长5.4%。')).toEqual(['number-added', '5.4%', 'missed']);
});

test.each([
  ['增长4.5%左右', '增长4.4%', 'below', -0.1, 'slightly'],
  ['增长4.5%左右', '增长4.5%', 'met', undefined, undefined],
  ['增长4.5%左右', '增长4.6%', 'above', 0.1, 'slightly'],
  ['增长6%左右', '增长5%', 'below', -1, 'clearly'],
  ['增长6%左右', '增长3%', 'missed', undefined, undefined],
])('a row has how far %s is from %s', (target, reached, outcome, distance, degree) => {
  const before = readOf(2024, '', `地区生产总值${target}。`);
  const after = readOf(2025, `地区生产总值${reached}。`, '地区生产总值增长5%。');
  const [row] = tabulateIndicators(before, after, [before, after]);
  expect([row!.outcome, row!.distance, row!.degree]).toEqual([outcome, distance, degree]);
  expect(IndicatorRow.parse(row)).toEqual(row);
});

test('what something else is a share of is not spoken of', () => {
  const before = readOf(2024, '', '规模以上工业增加值增长6%。');
  const after = readOf(2025, '高技术制造业增加值占规模以上工业增加值比重达30%。', '造林5万亩。');
  const [row] = tabulateIndicators(before, after, [before, after]).filter(({ indicator }) => indicator === '规模以上工业增加值');
  expect([row!.actual, row!.outcome]).toEqual([null, 'not-reported']);
});

const namesOf = (plan: string) => {
  const read = readOf(2025, '地区生产总值增长5%。', plan);
  return tabulateIndicators(readOf(2024, '地区生产总值增长5%。', '造林5万亩。'), read, [read]).flatMap((row) =>
    row.currentTarget ? [row.name] : [],
  );
};

test('a bare side of an industry takes the industry that the sentence, or the one before, opens with', () => {
  expect(namesOf('推动锂电产业提质，加快做强关键部件，力争产值突破300亿元。')).toEqual(['锂电产业产值']);
  expect(namesOf('氢能产业拓展应用，建设加氢站。产业规模突破90亿元。')).toEqual(['氢能产业规模']);
});

test.each([
  ['今年高校毕业生70万人，要促进就业。'],
  ['稳妥推进土地承包到期后再延长30年试点。'],
  ['以11个产业园区为载体，壮大实体经济。'],
  ['抓好甲厂年产30万吨纯碱、乙厂搬迁等项目。'],
  ['加快甲厂36万吨纯碱、乙厂5000辆渔车等9个项目。'],
  ['近年来发展势头良好，连续三年获评先进市。'],
  ['全市60%的渔获来自海岛。'],
  ['发挥海岛3个渔业基地的示范作用。'],
])('no row for what is no target: %s', (plan) => {
  expect(namesOf(plan)).toEqual([]);
});

test('a figure that says how many there are, or why, is no target', () => {
  const plan = readOf(
    2024,
    '',
    '发挥30个渔村的示范效应。推进97个已开工的渔港建设。从就业看，6%左右的增速可以实现稳定就业。以20个海岛村为重点。取消了700亿元渔业税。中央财政为此新增支出140亿元。造林5万亩。',
  );
  expect(tabulateIndicators(plan, readOf(2025, '', '造林6万亩。'), []).map(({ indicator }) => indicator)).toEqual(['造林']);
});

test('what several years add up to is not shown as what became of a target', () => {
  const later = readOf(2025, '五年来，新建渔港公路500公里。一年来，渔港公路养护好于往年。', '造林6万亩。');
  const [, road] = tabulateIndicators(readOf(2024, '', '新建渔港公路90公里。造林5万亩。'), later, []);
  expect([road!.indicator, road!.actual?.text, road!.outcome]).toEqual(['新建渔港公路', '渔港公路养护好于往年', 'not-comparable']);
});

test('a figure whose name does not say what it counts gives no row', () => {
  const plan = readOf(
    2025,
    '',
    '建好阵地，建好200支队伍。中央财政将安排90亿元，中央财政投入增长20%。提供名额90个。两岸亦会增添渔业空间35公顷。首阶段建成7.5公里。新建渔港3个。',
  );
  expect(tabulateIndicators(readOf(2024, '', ''), plan, [plan]).map(({ indicator }) => indicator)).toEqual(['新建渔港']);
});

test('a sum that does not say what it is for is no partner of one that does', () => {
  const [before, now] = [readOf(2024, '', '中央财政安排渔业支出900亿元。'), readOf(2025, '', '中央财政将安排800亿元。')];
  const table = tabulateIndicators(before, now, [before, now]);
  expect(table.map(({ indicator, change, currentTarget }) => [indicator, change, currentTarget])).toEqual([
    ['中央财政渔业支出', 'absent', null],
  ]);
});

test('what a plan says of a thing with a year in it has no number', () => {
  expect(changesOf('2015年前登记的老旧渔船今年全部淘汰。', '淘汰老旧渔船90艘。')).toEqual(['淘汰老旧渔船 number-added']);
});

test('more of another thing is no difference from the one before', () => {
  expect(changesOf('', '建设渔船泊位2万个，增加1万个共享泊位。')).toEqual(['渔船泊位 new', '共享泊位 new']);
});

test('sums out of one treasury for one purpose are one, whatever they are called', () => {
  expect(changesOf('中央财政安排渔业支出900亿元。', '中央财政将安排950亿元，支持渔业。')).toEqual(['中央财政支持渔业 raised']);
  expect(changesOf('省级财政安排渔业支出900亿元。', '省级财政林业投入950亿元。')).toEqual([
    '省级财政林业投入 new',
    '省级财政渔业支出 absent',
  ]);
});

test('what came about is no part of the name that answers a target', () => {
  const review = readOf(2025, '失业渔民实现再就业90人。', '失业渔民再就业95人。');
  expect(tabulateIndicators(readOf(2024, '', '失业渔民再就业80人。'), review, [])[0]!.outcome).toBe('exceeded');
});

const changesOf = (before: string, now: string) => {
  const [previous, current] = [readOf(2024, '', before), readOf(2025, '', now)];
  return tabulateIndicators(previous, current, [previous, current]).map(({ indicator, change }) => `${indicator} ${change}`);
};

test('what the other plan speaks of without a number is not new, nor gone; one that it counts otherwise is', () => {
  expect(changesOf('不再建设渔港驿站，造林5万亩。', '新建渔港驿站3个，造林5万亩。')).toContain('新建渔港驿站 new');
  expect(changesOf('建设渔港驿站，造林5万亩。', '新建渔港驿站3个，造林5万亩。')).toContain('新建渔港驿站 number-added');
  expect(changesOf('新建渔港驿站3个，造林5万亩。', '办好渔港驿站，造林5万亩。')).toContain('新建渔港驿站 number-dropped');
  expect(changesOf('完成海湾“几字弯”攻坚战任务，造林5万亩。', '完成海湾“几字弯”攻坚战治理任务9亩。')).toContain(
    '海湾“几字弯”攻坚战治理任务 number-added',
  );
  expect(changesOf('造林5万亩。', '新建渔港驿站3个，造林5万亩。')).toContain('新建渔港驿站 new');
  expect(changesOf('建设智慧渔港，造林5万亩。', '打造省级以上智慧渔港3个，造林5万亩。')).toContain('省级以上智慧渔港 number-added');
  expect(changesOf('申报国家级智慧渔港，造林5万亩。', '打造省级智慧渔港3个，造林5万亩。')).toContain('省级智慧渔港 new');
  expect(changesOf('造林5万亩。', '重点整治3个渔港驿站周边，造林5万亩。').join()).not.toContain('周边');
  expect(changesOf('到2030年建成渔港驿站90个，造林5万亩。', '新建渔港驿站3个，造林5万亩。')).toContain('新建渔港驿站 new');
});

test('a part of what the other year counts is neither more nor less of it, but for one number', () => {
  expect(changesOf('培育海产集群20个。', '培育省级海产集群15个。')).toEqual(['省级海产集群 not-comparable']);
  expect(changesOf('培育海产集群20个。', '培育省级海产集群20个。')).toEqual(['省级海产集群 same']);
  expect(changesOf('培育省级海产集群20个。', '培育省级海产集群15个。')).toEqual(['省级海产集群 lowered']);
});

test('an indicator set as a size and then as how far it moves is one row, of which neither is higher', () => {
  expect(changesOf('常住人口城镇化率达到52%。', '常住人口城镇化率提高0.8个百分点。')).toEqual(['常住人口城镇化率提高幅度 not-comparable']);
  expect(changesOf('进出口总值增长7%，造林5万亩。', '进出口总值900亿元，造林5万亩。')).toEqual(['进出口总值 not-comparable', '造林 same']);
  // What no report counts in one way alone keeps its rows: 渔港驿站客流 may be another thing each time.
  expect(changesOf('渔港驿站客流达到3万人。', '渔港驿站客流增长8%。')).toHaveLength(2);
});

test('that no review tells of one thing is not said of another beside it, nor of a line that is held', () => {
  const before = readOf(2024, '', '培育海产集群20个，严守90万亩滩涂红线。');
  const now = readOf(2025, '造林5万亩。', '培育省级海产集群15个。');
  const table = tabulateIndicators(before, now, [before, now]);
  expect(table.map(({ indicator, outcome }) => [indicator, outcome])).toEqual([
    ['省级海产集群', null],
    ['滩涂红线', null],
  ]);
});

test('a target that is put forward is one, the reason for it none', () => {
  const growth = (plan: string) => readOf(2024, '', plan);
  const now = readOf(2025, '', '国内生产总值增长8%左右。');
  const tell = (plan: string) =>
    tabulateIndicators(growth(plan), now, []).map(({ previousTarget, change }) => [previousTarget?.text, change]);
  expect(tell('中央提出今年经济增长预期目标为7%左右，是为了稳定就业。')).toEqual([['7%左右', 'raised']]);
  expect(tell('提出7%左右的增长，是为了稳定就业。')).toEqual([[undefined, 'new']]);
});

test('a list that stands below its opening has its targets in words', () => {
  const listed = (year: number, words: string) => {
    const paragraphs = ['主要预期目标是：', `海产产量增长3%；渔港贸易${words}。`, '渔村面貌改善。'];
    const report = makeReport(year, [{ role: 'tasks', heading: '重点工作', paragraphs }]);
    return { report, ...readMetrics(report) };
  };
  const [before, now] = [listed(2024, '继续改善'), listed(2025, '改善')];
  expect(tabulateIndicators(before, now, [before, now]).map(({ indicator, change }) => [indicator, change])).toEqual([
    ['海产产量增速', 'same'],
    ['渔港贸易', 'other-words'],
  ]);
});

test.each([
  ['扎实推进39个海岛县帮扶。', '强化39个海岛县帮扶。', 'not-comparable'],
  ['扎实推进39个海岛县帮扶。', '39个海岛县帮扶任务完成。', 'met'],
  ['新建39个海岛书屋。', '海岛书屋39个。', 'met'],
  ['海产鱼骨利用率、海产贝壳利用率和废网利用率均达60%。', '海产鱼骨利用率、海产贝壳利用率均达60%。', 'not-comparable'],
  ['鱼骨、贝壳利用率均达60%。', '鱼骨和贝壳利用率均达60%。', 'met'],
])('works that a number only names, or some of several things, are not done where it is told once more: %s %s', (plan, review, outcome) => {
  const [row] = tabulateIndicators(readOf(2024, '', plan), readOf(2025, review, '造林5万亩。'), []).filter((one) => one.previousTarget);
  expect(row!.outcome).toBe(outcome);
});

test('rows of one name are told apart by words, not by what leads to the next figure', () => {
  const plan = readOf(2025, '', '海产处置率达到100%和80%。推进港口化工基地等90个渔业项目建设，推进深海网箱等80个渔业项目建设。');
  expect(tabulateIndicators(readOf(2024, '', ''), plan, [plan]).map(({ name }) => name)).toEqual([
    '海产处置率',
    '海产处置率',
    '渔业项目建设（推进港口化工基地等）',
    '渔业项目建设（推进深海网箱等）',
  ]);
  const line = readOf(2025, '', '建成渔港一线、18号线东段共67公里海底管线。开工建设61公里海底管线。');
  expect(tabulateIndicators(readOf(2024, '', ''), line, [line]).map(({ name }) => name)).toEqual(['海底管线', '海底管线']);
});

test.each([
  ['新建渔港公路400公里。', 'not-comparable'],
  ['新建渔港公路150公里。', 'exceeded'],
])('many times the promise is no success where the review adds up five years: %s', (reached, outcome) => {
  const review = `五年累计造林500万亩。过去一年，${reached}`;
  const [row] = tabulateIndicators(readOf(2025, '', '新建渔港公路90公里。'), readOf(2026, review, '新建渔港公路90公里。'), []);
  expect(row!.outcome).toBe(outcome);
});

test('people that are fewer by more than promised are so in a review of five years too', () => {
  const [plan, review] = [readOf(2025, '', '渔村贫困人口减少1000人以上。'), '五年累计造林500万亩。过去一年，1442名渔村贫困人口脱贫。'];
  const [row] = tabulateIndicators(plan, readOf(2026, review, '渔村贫困人口减少1000人以上。'), []);
  expect(row!.outcome).toBe('exceeded');
});

test('investment of the towns is a part of all investment: neither raised nor lowered, and both names are told', () => {
  const [before, now] = [readOf(2024, '', '全社会固定资产投资增长9%。'), readOf(2025, '', '城镇固定资产投资增长12%。')];
  expect(tabulateIndicators(before, now, [now]).map(({ name, change }) => `${name} ${change}`)).toEqual([
    '城镇固定资产投资增速（上年：全社会固定资产投资） not-comparable',
  ]);
  const same = readOf(2025, '', '固定资产投资增长12%。');
  expect(tabulateIndicators(before, same, [same]).map(({ change }) => change)).toEqual(['raised']);
});

test('two targets that name a pace are one by less of their names than others', () => {
  const words = (indicator: string, wording: string) => ({ indicator, wording, text: wording, section: '1', span: { start: 0, end: 9 } });
  const areOne = (one: string, other: string) => isOneWorded(words('居民收入增长', one), words('城乡居民人均纯收入实际增长', other), []);
  expect(areOne('与经济增长同步', '和渔业发展基本同步')).toBe(true);
  expect(areOne('完成年度任务', '进一步加快')).toBe(false);
});
