import { readMetrics } from '@tongbi/metric-differ';
import { Metric } from '@tongbi/model';
import { expect, test } from 'vitest';
import { makeReport, readOf } from './make-report.js';
import { readCases } from './read-cases.js';

function show(input: string): string {
  const [where, paragraph] = input.split(': ') as [string, string];
  const { metrics } = where === 'review' ? readOf(2024, paragraph, '') : readOf(2024, '', paragraph);
  return metrics
    .map(({ indicator, aspect, value, valueHigh, unit, bound, role }) =>
      [indicator, aspect, valueHigh === undefined ? value : `${value}-${valueHigh}`, unit, bound, role].join('|'),
    )
    .join('; ');
}

test.each(readCases('sentences.cases.txt'))('sentences.cases.txt:$line $input', ({ input, expected }) => {
  expect(show(input)).toBe(expected);
});

test('a metric fits the model, has the words with bounds as its text, and says its rule', () => {
  const { report, metrics } = readOf(2024, '高新技术企业突破400家。', '');
  const [metric] = metrics;
  expect(Metric.parse(metric)).toEqual(metric);
  expect(metric).toMatchObject({ text: '突破400家', rule: 'subject', section: '1', period: '2023' });
  expect(report.text.slice(metric!.span.start, metric!.span.end)).toBe('突破400家');
});

test('a hard line break inside a figure does not cut it', () => {
  const { report, metrics } = readOf(2024, '全市地区生产总值达24\n653亿元，增长\n　　5%。', '');
  expect(metrics.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['地区生产总值', 2465300000000],
    ['地区生产总值', 5],
  ]);
  expect(report.text.slice(metrics[0]!.span.start, metrics[0]!.span.end)).toBe('24\n653亿元');
});

test('ids are stable under edits elsewhere and unique', () => {
  const before = readOf(2024, '造林5万亩。', '新建学校3所。').metrics;
  const after = readOf(2024, '办展2场。造林5万亩。', '新建学校3所，新建医院1家。').metrics;
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
});

test('the sums of a five-year review are background of the five years, what it reached is an actual of the last', () => {
  const report = makeReport(2023, [
    {
      role: 'review',
      heading: '一、过去五年工作回顾',
      paragraphs: [
        '五年来，新增绿地500公顷，轨道里程达到80公里，民生支出占比稳定在75%以上，调查失业率控制在5.5%以内。2022年，新建学校7所。',
        '过去的五年，上市公司从2017年的6家增加到2022年的9家，累计减税超40亿元，累计新开工超300个项目，产值居全国第二。',
      ],
    },
  ]);
  expect(readMetrics(report).metrics.map(({ text, role, period }) => [text, role, period])).toEqual([
    ['500公顷', 'background', '2018-2022'],
    ['80公里', 'actual', '2022'],
    ['75%以上', 'actual', '2022'],
    ['控制在5.5%以内', 'background', '2018-2022'],
    ['7所', 'actual', '2022'],
    ['6家', 'background', undefined],
    ['9家', 'actual', '2022'],
    ['超40亿元', 'background', '2018-2022'],
    ['超300个', 'background', '2018-2022'],
    ['第二', 'actual', '2022'],
  ]);
});

test.each(['过去五年', '过去的五年', '刚刚过去的五年'])('%s opens the five years, 过去的一年 the last of them', (opening) => {
  const { metrics } = readOf(2023, `${opening}，新建学校7所。过去的一年，新建医院2所。`, '');
  expect(metrics.map(({ role, period }) => [role, period])).toEqual([
    ['background', '2018-2022'],
    ['actual', '2022'],
  ]);
});

test('a year named in passing among what five years came to is that of its sentence alone', () => {
  const { metrics } = readOf(
    2023,
    '过去五年，新建学校7所。渔市更加活跃，去年底达到80家。去年渔业总产值51亿元，年均增长9%。新建医院2所。',
    '',
  );
  expect(metrics.map(({ text, period }) => [text, period])).toEqual([
    ['7所', '2018-2022'],
    ['80家', '2022'],
    ['51亿元', '2022'],
    ['9%', '2018-2022'],
    ['2所', '2018-2022'],
  ]);
});

test('a target for a later year has that year', () => {
  const { metrics } = readOf(2024, '', '到2027年，高新技术企业达到900家。');
  expect(metrics.map(({ role, period }) => [role, period])).toEqual([['target', '2027']]);
});

test('targets without a number', () => {
  const plan =
    '主要预期目标是：地区生产总值增长5%左右，居民收入与经济增长同步，城镇新增就业3万人，进出口稳量提质，完成上级下达的节能任务。';
  const { report, qualitativeTargets, metrics } = readOf(2024, '', plan);
  expect(qualitativeTargets.map(({ indicator, wording }) => [indicator, wording])).toEqual([
    ['居民收入', '与经济增长同步'],
    ['进出口', '稳量提质'],
    ['节能', '完成上级下达的节能任务'],
  ]);
  expect(qualitativeTargets.map(({ span }) => report.text.slice(span.start, span.end))).toEqual(qualitativeTargets.map(({ text }) => text));
  expect(metrics.length).toBe(2);
});

test.each([
  ['物价涨幅与全国一致', '物价涨幅', '与全国一致'],
  ['物价涨幅与上年持平', '物价涨幅', '与上年持平'],
  ['外贸保稳提质', '外贸', '保稳提质'],
  ['投资增速“保6争7”', '投资增速', '“保6争7”'],
  ['水质优良率和绿化率均完成省定任务', '水质优良率和绿化率', '完成省定任务'],
  ['确保完成国家下达的“十四五”能耗强度目标', '“十四五”能耗强度', '确保完成国家下达的“十四五”能耗强度目标'],
  [
    '稻谷产量和小麦播种面积、单位产值能耗降低及空气水体质量各项指标完成省定任务',
    '稻谷产量和小麦播种面积、单位产值能耗降低及空气水体质量各项指标',
    '完成省定任务',
  ],
  ['在实际工作中争取更好结果', undefined, undefined],
])('a target without a number: %s', (clause, indicator, wording) => {
  const { qualitativeTargets } = readOf(2024, '', `主要预期目标是：地区生产总值增长5%左右，城镇新增就业3万人，${clause}。`);
  expect(qualitativeTargets.map((one) => [one.indicator, one.wording])).toEqual(indicator ? [[indicator, wording]] : []);
});

test('a malformed number is a diagnostic, not a figure', () => {
  const { metrics } = readOf(2024, '增长5..6%。', '');
  const { diagnostics } = readMetrics(makeReport(2024, [{ role: 'review', paragraphs: ['增长5..6%。'] }]));
  expect(metrics).toEqual([]);
  expect(diagnostics.map(({ code, actual }) => [code, actual])).toEqual([['number-malformed', '5..6']]);
});

test('opening and closing without a role in time hold no figures', () => {
  expect(readMetrics(makeReport(2024, [{ role: 'opening', heading: '前言', paragraphs: ['全市有人口500万人。'] }])).metrics).toEqual([]);
});

test('without a year there is no period', () => {
  const { metrics } = readMetrics(makeReport(null, [{ role: 'review', paragraphs: ['造林5万亩。'] }]));
  expect(metrics.map((metric) => 'period' in metric)).toEqual([false]);
});

test('a clause that says 全覆盖 or a class of water is a target without number, wherever the plan has it', () => {
  const plan = '加快治理，干流水质保持Ⅱ类。推动应急站点全覆盖、救援队伍全入网，新建站点6个。';
  const { qualitativeTargets } = readOf(2024, '支流水质保持Ⅲ类。', plan);
  expect(qualitativeTargets.map(({ indicator, wording }) => [indicator, wording])).toEqual([
    ['干流水质', '保持Ⅱ类'],
    ['应急站点', '全覆盖'],
  ]);
});

test.each([
  ['收入同口径增长4%。', 'same-rules'],
  ['收入按可比口径增长4%。', 'same-rules'],
  ['收入实际增长4%。', 'real'],
  ['收入名义增长4%。', 'nominal'],
  ['收入增长4%。', undefined],
  ['实际使用外资增长4%。', undefined],
])('the basis of %s is %s', (paragraph, basis) => {
  expect(readOf(2024, paragraph, '').metrics.map((metric) => metric.basis)).toEqual([basis]);
});

test('a part on the five years behind and the five ahead tells them apart by the name of the plan', () => {
  const report = makeReport(2026, [
    {
      role: 'tasks',
      heading: '二、“十四五”时期发展成就和“十五五”时期主要目标任务',
      paragraphs: [
        '过去五年，新建碧道900公里，造林覆盖率达到40%。',
        '“十五五”时期是承前启后的五年。',
        '——造林覆盖率提高到45%，研发投入年均增长7%以上。',
      ],
    },
    { role: 'tasks', heading: '三、2026年重点工作', paragraphs: ['新建碧道200公里。'] },
  ]);
  expect(readMetrics(report).metrics.map(({ text, role, period }) => [text, role, period])).toEqual([
    ['900公里', 'background', '2021-2025'],
    ['40%', 'actual', '2025'],
    ['45%', 'target', '2026-2030'],
    ['7%以上', 'target', '2026-2030'],
    ['200公里', 'target', '2026'],
  ]);
});
