import { pairMetrics, readMetrics } from '@tongbi/metric-differ';
import { MetricPair, type PairKind } from '@tongbi/model';
import { expect, test } from 'vitest';
import { makeReport, readOf } from './make-report.js';

function pairsOf(kind: PairKind, previous: ReturnType<typeof readOf>, current: ReturnType<typeof readOf>) {
  return pairMetrics(previous, current).filter((pair) => pair.kind === kind);
}

function show(kind: PairKind, previous: ReturnType<typeof readOf>, current: ReturnType<typeof readOf>): readonly string[] {
  return pairsOf(kind, previous, current).map(({ previous: before, current: now, absence, outcome }) =>
    `${before?.text ?? '-'} ${now?.text ?? '-'} ${absence ?? ''}${outcome ?? ''}`.trim(),
  );
}

const plan = (text: string, edition: 'full' | 'abridged' = 'full') => readOf(2024, '', text, edition);
const next = (review: string, text: string, edition: 'full' | 'digest' | 'abridged' = 'full') => readOf(2025, review, text, edition);

test('a target of another name or another place is the same indicator', () => {
  const previous = plan('全市GDP增长5%左右，规上工业增加值增长6%。');
  const current = next('', '规模以上工业增加值增长7%，地区生产总值增长5%以上。');
  expect(show('target-target', previous, current)).toEqual(['5%左右 5%以上', '6% 7%']);
  const [first] = pairsOf('target-target', previous, current);
  expect(first!.delta).toEqual({ absolute: 0, unit: '百分点', boundChanged: true });
  expect(MetricPair.parse(first)).toEqual(first);
});

test('the words before the number never pair two indicators', () => {
  const previous = plan('国际收支基本平衡，粮食产量保持在130亿斤以上。');
  const current = next('', '外汇储备保持在300亿斤以上。');
  expect(show('target-target', previous, current)).toEqual(['130亿斤以上 - not-stated', '- 300亿斤以上 not-stated']);
});

test('赤字率 3% to 4% is one pair with a delta', () => {
  const pairs = pairsOf('target-target', plan('赤字率拟按3%安排。'), next('', '赤字率拟按4%左右安排。'));
  expect(pairs.map(({ previous, current, delta }) => [previous?.value, current?.value, delta])).toEqual([
    [3, 4, { absolute: 1, unit: '百分点', boundChanged: true }],
  ]);
});

test("last year's actual growth is not this year's target", () => {
  const current = next('地区生产总值增长5.2%。', '城镇新增就业3万人。');
  expect(show('target-target', plan('地区生产总值增长5%左右。'), current)).toEqual(['5%左右 - not-stated', '- 3万人 not-stated']);
  expect(show('target-actual', plan('地区生产总值增长5%左右。'), current)).toEqual(['5%左右 5.2% above']);
});

test.each([
  ['scope', '农村居民人均可支配收入增长7%。', '城镇居民人均可支配收入增长6%。'],
  ['aspect', '技改投资增长20%。', '技改投资120亿元。'],
  ['unit', '实际使用外资3亿美元。', '实际使用外资20亿元。'],
  ['proportion and points', '城镇化率达到70%。', '城镇化率提高2个百分点。'],
  ['per head', '地区生产总值增长5%。', '人均地区生产总值增长4%。'],
  ['whose measure it is', '深海养殖营业收入增长30%。', '滨海乡村营业收入增长12%。'],
  ['part and whole', '改造渔港棚屋280套。', '改造职工宿舍、渔港棚屋1000套。'],
  ['the number in the name', '培育超40亿元渔业企业9家。', '培育超50亿元渔业企业8家。'],
  ['where the money is from', '引进省外项目资金增长8%。', '引进境外项目资金增长20%。'],
])('%s keeps two figures apart', (_, before, now) => {
  const pairs = pairsOf('target-target', plan(before), next('', now));
  expect(pairs.map(({ previous, current }) => previous !== null && current !== null)).toEqual([false, false]);
});

test('each figure is used once, the nearest of one name first', () => {
  const previous = plan('新建学校5所。新建学校90所。');
  const current = next('', '新建学校91所。');
  expect(show('target-target', previous, current)).toEqual(['5所 - not-stated', '90所 91所']);
});

test('a target that goes on in words is absent by its number only', () => {
  const current = next('', '主要预期目标是：地区生产总值增长5%，城镇新增就业3万人，居民人均可支配收入与经济增长同步。');
  expect(show('target-target', plan('居民人均可支配收入增长6%。'), current)[0]).toBe('6% - no-number');
});

test.each([
  ['full', '3万人 - not-stated', '3万人 - not-statednot-reported'],
  ['digest', '3万人 - not-stated', '3万人 - not-statednot-reported'],
  ['abridged', '3万人 - not-read', '3万人 - not-read'],
] as const)('what a %s report does not say', (edition, target, outcome) => {
  const current = next('造林5万亩。', '造林6万亩。', edition);
  expect(show('target-target', plan('城镇新增就业3万人。'), current)[0]).toBe(target);
  expect(show('target-actual', plan('城镇新增就业3万人。'), current)).toEqual([outcome]);
});

test('a new target beside an abridged previous report is not called new', () => {
  expect(show('target-target', plan('造林5万亩。', 'abridged'), next('', '城镇新增就业3万人。'))).toContain('- 3万人 not-read');
});

test('a five-year total is never the result of a one-year target, a stock it reached is', () => {
  const report = makeReport(2025, [
    { role: 'review', heading: '一、过去五年工作回顾', paragraphs: ['五年来，新增绿地500公顷，市场主体达到59万户。'] },
    { role: 'tasks', heading: '二、2025年重点工作', paragraphs: ['造林6万亩。'] },
  ]);
  const current = { report, ...readMetrics(report) };
  expect(show('target-actual', plan('新增绿地100公顷，市场主体突破47万户。'), current)).toEqual([
    '100公顷 - no-numbernot-comparable',
    '突破47万户 59万户 exceeded',
  ]);
});

test('what came in a year is not set beside what five years reached', () => {
  const [before, now] = [
    readOf(2024, '新建高标准农田7万亩，新认定高新技术企业90家。', ''),
    next('五年来，高标准农田达80万亩，高新技术企业达500家。', ''),
  ];
  expect(show('actual-actual', before, now)).toEqual([]);
});

test('a five-year target is no target of the year', () => {
  expect(show('target-target', plan('到2027年，高新技术企业达到900家。'), next('', '高新技术企业达到800家。'))).toEqual([
    '- 800家 not-stated',
  ]);
});

test('years that do not follow each other have no outcomes', () => {
  expect(show('target-actual', plan('造林5万亩。'), readOf(2026, '造林5万亩。', ''))).toEqual([]);
});

test('actual figures of both years', () => {
  const previous = readOf(2024, '地区生产总值1200亿元，增长4.6%。', '');
  const pairs = pairsOf('actual-actual', previous, next('全年GDP达1260亿元，增长5%。', ''));
  expect(pairs.map(({ delta }) => delta)).toEqual([
    { absolute: 6000000000, relative: 5, unit: '元', boundChanged: false },
    { absolute: 0.4, unit: '百分点', boundChanged: false },
  ]);
});

test('a report with itself has no change of target', () => {
  const same = plan('地区生产总值增长5%左右，造林5万亩，新建学校3所、医院2家。');
  for (const { previous, current, delta } of pairsOf('target-target', same, same)) {
    expect([previous, delta?.absolute, delta?.boundChanged]).toEqual([current, 0, false]);
  }
});

test.each([
  ['赤字率3%。', ''],
  ['基础养老金提高20元。', ''],
  ['土地承包到期后再延长30年。', ''],
  ['新区发展专项债券300亿元。', ''],
  ['城镇新增就业3万人。', 'not-reported'],
  ['新建学校90所。', 'not-reported'],
  ['地区生产总值增长5%。', 'not-reported'],
])('silence on %s is told as %j', (target, outcome) => {
  const [pair] = pairsOf('target-actual', plan(target), next('造林5万亩。', ''));
  expect([pair?.absence, pair?.outcome ?? '']).toEqual(['not-stated', outcome]);
});

test('a share that a five-year review tells is that of its last year, a sum is of all', () => {
  const previous = plan('幼儿园托班覆盖率达到50%以上，实际使用外资30亿美元。');
  const current = readOf(2025, '五年来，幼儿园托班覆盖率58%，实际使用外资五年累计达到120亿美元。', '');
  expect(show('target-actual', previous, current)).toEqual(['50%以上 58% exceeded', '30亿美元 - no-numbernot-comparable']);
});

test('provincial and short ways of telling a share of the whole go together, those of the nation do not', () => {
  const before = (text: string) => readOf(2024, text, '');
  const actuals = (left: string, right: string) => show('actual-actual', before(left), readOf(2025, right, ''));
  expect(actuals('对共建国家进出口占全省比重47%。', '对共建“一带一路”国家进出口占比50%。')).toEqual(['47% 50%']);
  expect(actuals('实际办件网办率77%。', '网办率84%。')).toEqual(['77% 84%']);
  expect(actuals('企业满意度77%。', '满意度84%。')).toEqual([]);
});

const outcomes = (target: string, review: string) => show('target-actual', plan(target), next(review, ''));

test.each([
  ['an indicator told in words', '城镇新增就业3万人以上。', '城镇新增就业势头良好。', '3万人以上 - no-numbernot-comparable'],
  ['a task that was surpassed', '城镇新增就业3万人以上。', '城镇新增就业超额完成年度任务。', '3万人以上 - no-numberexceeded'],
  ['a task that was fulfilled', '新建滨海驿站8座。', '滨海驿站全面完成。', '8座 - no-numbermet'],
  [
    'how much of the tasks was done, behind a comma',
    '城镇新增就业3万人以上。',
    '城镇新增就业、失业人员再就业，分别完成年度任务的112%、108%。',
    '3万人以上 - no-numberexceeded',
  ],
  [
    'how much was done, where one of several fell short',
    '城镇新增就业3万人以上。',
    '城镇新增就业、失业人员再就业，分别完成年度任务的112%、96%。',
    '3万人以上 - no-numbernot-comparable',
  ],
  ['the task of a part', '固定资产投资增长6%。', '农业固定资产投资超额完成年度任务。', '6% - no-numbernot-comparable'],
  ['its level where growth was promised', '社会消费品零售总额增长6%。', '社零总额达到900亿元。', '6% - no-numbernot-comparable'],
  ['a thing told without its number', '新建滨海驿站8座。', '滨海驿站成为休闲好去处。', '8座 - no-numbernot-comparable'],
  ['the thing without its level', '培育省级创客街3条。', '创客街成为休闲好去处。', '3条 - no-numbernot-comparable'],
  [
    'of one size in other words',
    '完成渔租房37万平方米建设任务。',
    '新开工渔租住房37.2万平方米。',
    '37万平方米 37.2万平方米 not-comparable',
  ],
  ['nothing of it', '新建滨海驿站8座。', '滨海公园成为休闲好去处。', '8座 - not-statednot-reported'],
  ['a name that every list has', '实施重点项目90个。', '全年造林5万亩。', '90个 - not-stated'],
])('%s in the review is no silence', (_, target, review, expected) => {
  expect(outcomes(target, review)).toEqual([expected]);
});

test.each([
  ['the same thing', '新建碧道90公里。', '新建碧道80公里。', '90公里 80公里 missed'],
  ['a narrower thing that falls short', '培育特色产业园30个。', '培育省级特色产业园9个。', '30个 9个 not-comparable'],
  ['a narrower thing that suffices', '新建公共充电桩90个。', '新建海岛公共充电桩95个。', '90个 95个 exceeded'],
  ['a wider thing', '培育省级特色产业园15个。', '培育特色产业园55个。', '15个 55个 not-comparable'],
  ['both built and rebuilt', '改扩建幼儿园90所。', '新建和改扩建幼儿园120所。', '90所 120所 not-comparable'],
  ['a wider thing with the same number', '创建滨海文明示范村20个。', '创建文明示范村20个。', '20个 20个 met'],
  ['what was only begun', '建成人才公寓90套。', '开工人才公寓100套。', '90套 100套 not-comparable'],
  ['what goes on', '建设海绵街区30个。', '42个海绵街区加快推进。', '30个 42个 not-comparable'],
  ['some of the things', '实施民生工程34项。', '老街水管等10项民生工程有序推进。', '34项 10项 not-comparable'],
  ['a stock for what was to be added', '发展家庭农场500家。', '家庭农场达到5021家。', '500家 - no-numbernot-comparable'],
  ['a name that every list has', '建设重点项目15个。', '支持重点项目4200个。', '15个 - not-stated'],
])('an outcome is told as far as the names bear it: %s', (_, target, review, expected) => {
  expect(outcomes(target, review)).toEqual([expected]);
});

test('without a review nothing is called not reported, without a plan nothing not stated', () => {
  const review = makeReport(2025, [{ role: 'tasks', heading: '一、2025年重点工作', paragraphs: ['造林6万亩。'] }]);
  const onlyPlan = { report: review, ...readMetrics(review) };
  expect(show('target-actual', plan('城镇新增就业3万人。'), onlyPlan)).toEqual(['3万人 - not-read']);
  const told = makeReport(2025, [{ role: 'review', heading: '一、2024年工作回顾', paragraphs: ['造林6万亩。'] }]);
  const onlyReview = { report: told, ...readMetrics(told) };
  expect(show('target-target', plan('城镇新增就业3万人。'), onlyReview)).toEqual(['3万人 - not-read']);
});

test('a promise for several years is no target of the year', () => {
  expect(outcomes('今明两年职业技能培训35万人次，用3—5年时间引进专家90名。', '职业技能培训15万人次，引进专家20名。')).toEqual([]);
  expect(outcomes('到2027年建成新港。届时，渔业总产值超过90亿元。', '渔业总产值达到60亿元。')).toEqual([]);
});

test('growth on the same rules goes with growth on the same rules, and is never held against another', () => {
  const target = '一般公共预算收入同口径增长4%。';
  expect(outcomes(target, '一般公共预算收入增长1%，同口径增长5%。')).toEqual(['4% 5% exceeded']);
  expect(outcomes(target, '一般公共预算收入增长1%。')).toEqual(['4% 1% not-comparable']);
});

test('a share that became 全覆盖 is absent by its number only', () => {
  const pairs = show('target-target', plan('企业研发活动覆盖率达到50%以上。'), next('', '推动企业研发活动全覆盖。'));
  expect(pairs).toEqual(['50%以上 - no-number']);
});
