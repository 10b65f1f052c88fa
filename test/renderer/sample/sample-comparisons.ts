import { type ComparedReport, diagnostic, type JudgedRow, type PairComparison, type ReportReference, said } from '@tongbi/model';
import { added, changed, dropped, highlightsOf, indicator, kept, type Pair, restated, sectionRow, stated } from './build-records.js';
import { placeOf } from './build-report.js';

export function reference({ id, place, year, edition, file }: ComparedReport): ReportReference {
  return { id, place, year, edition, file };
}

export function emptyComparison({ previous, current }: Pair): PairComparison {
  return {
    previous: reference(previous),
    current: reference(current),
    relation: 'years',
    sections: [],
    commitments: [],
    expected: { new: 7, dropped: 3 },
    passages: [],
    metrics: [],
    indicators: [],
    goals: [],
    highlights: [],
    dispatch: [],
    terms: { new: [], vanished: [] },
    diagnostics: [],
  };
}

function indicatorRows(pair: Pair, earlier: ComparedReport, later: ComparedReport): JudgedRow[] {
  const before = (quote: string, text: string, value: number | null) => stated(pair.previous, quote, text, value);
  const now = (quote: string, text: string, value: number | null) => stated(pair.current, quote, text, value);
  const gdp = {
    previousTarget: before('地区生产总值增长6%左右', '6%左右', 6),
    actual: now('地区生产总值增长5.6%', '5.6%', 5.6),
    currentTarget: now('地区生产总值增长5%以上', '5%以上', 5),
  };
  const retail = {
    previousTarget: before('社会消费品零售总额增长7%左右', '7%左右', 7),
    actual: now('社会消费品零售总额增长4.9%', '4.9%', 4.9),
    currentTarget: now('社会消费品零售总额增长6%左右', '6%左右', 6),
  };
  const points = (absolute: number) => ({ absolute, unit: '百分点', boundChanged: false });
  return [
    indicator({
      indicator: '地区生产总值增速',
      ...gdp,
      outcome: 'missed',
      change: 'lowered',
      delta: { absolute: -1, unit: '百分点', boundChanged: true },
      series: [
        { year: 2021, target: null, actual: stated(earlier, '地区生产总值增长6.1%', '6.1%', 6.1) },
        {
          year: 2022,
          target: stated(earlier, '地区生产总值增长6.5%左右', '6.5%左右', 6.5),
          actual: before('地区生产总值增长5.1%', '5.1%', 5.1),
        },
        { year: 2023, target: gdp.previousTarget, actual: gdp.actual },
        { year: 2024, target: gdp.currentTarget, actual: stated(later, '地区生产总值增长5.3%', '5.3%', 5.3) },
        { year: 2025, target: stated(later, '地区生产总值增长5%左右', '5%左右', 5), actual: null },
      ],
    }),
    indicator({
      indicator: '一般公共预算收入增速',
      previousTarget: before('一般公共预算收入增长5%', '5%', 5),
      actual: now('增长6.5%', '6.5%', 6.5),
      outcome: 'exceeded',
      currentTarget: now('一般公共预算收入增长5%左右', '5%左右', 5),
      change: 'bound',
      delta: { absolute: 0, unit: '百分点', boundChanged: true },
    }),
    indicator({
      indicator: '固定资产投资增速',
      previousTarget: before('固定资产投资增长8%以上', '8%以上', 8),
      actual: now('固定资产投资增长8.3%', '8.3%', 8.3),
      outcome: 'met',
      change: 'absent',
    }),
    indicator({ indicator: '社会消费品零售总额增速', ...retail, outcome: 'missed', change: 'lowered', delta: points(-1) }),
    indicator({
      indicator: '进出口总额',
      previousTarget: before('进出口总额保持平稳', '保持平稳', null),
      outcome: 'not-reported',
      currentTarget: now('进出口总额增长3%', '增长3%', 3),
      change: 'number-added',
    }),
    indicator({
      indicator: '居民人均可支配收入',
      currentTarget: now('居民人均可支配收入与经济增长同步', '与经济增长同步', null),
      change: 'new',
    }),
    indicator({
      indicator: '粮食产量',
      unit: '吨',
      previousTarget: before('粮食产量稳定在62万吨以上', '62万吨以上', 620000),
      outcome: 'not-reported',
      currentTarget: now('粮食产量稳定在62万吨以上', '62万吨以上', 620000),
    }),
    indicator({
      indicator: '新增城镇就业',
      unit: '人',
      previousTarget: before('新增城镇就业4万人以上', '4万人以上', 40000),
      actual: now('新增城镇就业4.3万人', '4.3万人', 43000),
      outcome: 'exceeded',
      currentTarget: now('新增城镇就业4.2万人以上', '4.2万人以上', 42000),
      change: 'raised',
      delta: { absolute: 2000, relative: 5, unit: '人', boundChanged: false },
    }),
    indicator({
      indicator: '城镇调查失业率',
      previousTarget: before('城镇调查失业率控制在5.5%以内', '5.5%以内', 5.5),
      actual: now('城镇调查失业率平均为5.2%', '5.2%', 5.2),
      outcome: 'met',
      currentTarget: now('城镇调查失业率控制在5.5%左右', '5.5%左右', 5.5),
      change: 'bound',
      delta: { absolute: 0, unit: '百分点', boundChanged: true },
    }),
    indicator({
      indicator: '空气优良天数比率',
      previousTarget: before('空气优良天数比率达到84%', '84%', 84),
      outcome: 'not-comparable',
      currentTarget: now('空气优良天数比率达到84%', '84%', 84),
    }),
  ];
}

function fullCommitments(pair: Pair): PairComparison['commitments'] {
  const strength = {
    previous: { words: ['大力', '推进'], grade: 4, direction: 'firm' },
    current: { words: ['稳妥', '推进'], grade: 2, direction: 'soft' },
    change: 'weaker',
  } as const;
  const hall = { themes: ['就业社保', '养老托育'], reported: 'done', report: ['社区助餐点建成46个'] } as const;
  return [
    changed(pair, '[大力/稳妥]推进云泽湖科创走廊建设', {
      kinds: ['strength'],
      moved: true,
      strength,
      themes: ['科技创新'],
      rank: { score: 9, reasons: ['strength-moved'] },
    }),
    changed(pair, '安排重大项目[120/96]个', { kinds: ['figure'], moved: true, rank: { score: 6, reasons: ['figure-moved'] } }),
    changed(pair, '建设市级重点实验室[8/12]家', { kinds: ['figure'], themes: ['科技创新'], rank: { score: 5, reasons: ['figure-moved'] } }),
    changed(pair, '[探索/]设立[/规模30亿元的]科创母基金', {
      kinds: ['strength', 'scope'],
      strength: {
        previous: { words: ['探索', '设立'], grade: 1, direction: 'soft' },
        current: { words: ['设立'], grade: 3, direction: 'plain' },
        change: 'stronger',
      },
      rank: { score: 8, reasons: ['strength-moved', 'figure-stated'] },
    }),
    added(pair, '建设人工智能算力中心，形成算力1000P', { themes: ['科技创新', '数字经济'], rank: { score: 7.5, reasons: ['new-figure'] } }),
    kept(pair, '引进高层次人才1200名'),
    added(pair, '开展家电家居以旧换新', { themes: ['消费'], confidence: 0.55, grade: 'unsure' }),
    kept(pair, '鼓励汽车以旧换新'),
    changed(pair, '[开工/加快环湖快线一期工程]建设[环湖快线一期工程/]', {
      reported: 'in-progress',
      report: ['环湖快线一期工程全线开工'],
      rank: { score: 4, reasons: ['strength-moved'] },
    }),
    added(pair, '打造夜间消费集聚区6个', { themes: ['消费'] }),
    changed(pair, '新建高标准农田[6/5]万亩', {
      kinds: ['figure'],
      reported: 'done',
      report: ['高标准农田新建6.2万亩'],
      themes: ['农业农村'],
    }),
    changed(pair, '培育家庭农场[200/和农民合作社300]家', {
      kinds: ['figure', 'scope'],
      confidence: 0.52,
      grade: 'unsure',
      rival: { place: placeOf(pair.previous, '举办云泽稻米节'), confidence: 0.2 },
    }),
    changed(pair, '改造农村公路[90/110]公里', { kinds: ['figure'], moved: true, split: true }),
    kept(pair, '推进环湖绿道建设', { moved: true }),
    kept(pair, '整治农村人居环境', { moved: true, split: true }),
    added(pair, '新增口袋公园25个', { themes: ['城市建设'] }),
    changed(pair, '改造老旧小区[65/70]个', {
      kinds: ['figure'],
      reported: 'missed',
      report: ['改造老旧小区61个'],
      rank: { score: 7, reasons: ['missed-target', 'figure-moved'] },
      themes: ['就业社保'],
    }),
    changed(pair, '建设社区助餐点[40/60]个', { kinds: ['figure'], ...hall }),
    added(pair, '智慧养老院8家', { themes: ['就业社保', '养老托育'] }),
    restated(pair, ['完善住房保障体系', '引进高层次人才1200名'], '建设保障性住房3000套，筹集人才公寓2000套', {
      kinds: ['scope'],
      merged: true,
    }),
    added(pair, '推进公立医院改革', { themes: ['医疗健康'] }),
    added(pair, '排查整治城镇燃气隐患', { themes: ['社会治理安全'], rank: { score: 3, reasons: ['new-named'] } }),
    added(pair, '建设城市生命线监测平台', { themes: ['社会治理安全'] }),
    dropped(pair, '发放消费券1.5亿元', { themes: ['消费'], rank: { score: 6.5, reasons: ['dropped-figure'] } }),
    dropped(pair, '推动规上企业研发机构全覆盖', { themes: ['科技创新'] }),
    dropped(pair, '举办云泽稻米节', { themes: ['农业农村'], confidence: 0.78, grade: 'likely' }),
    dropped(pair, '新增公办幼儿园学位5000个', { themes: ['就业社保'], rank: { score: 5.5, reasons: ['dropped-figure'] } }),
    dropped(pair, '建成市第二人民医院东院区', {
      reported: 'done',
      report: ['市第二人民医院东院区建成启用'],
      rank: { score: 2, reasons: [] },
    }),
  ];
}

/** Two full texts: every status, redline, results, figures with all outcomes. */
export function fullComparison(pair: Pair, earlier: ComparedReport, later: ComparedReport): PairComparison {
  const metric = (report: ComparedReport, quote: string, text: string, value: number) => {
    const { span } = stated(report, quote, text, value);
    const section = placeOf(report, quote).section;
    return {
      id: `m${span.start}`,
      indicator: '一般公共预算收入',
      aspect: 'level',
      value,
      unit: '元',
      bound: 'exact',
      role: 'actual',
      span,
      text,
      section,
    } as const;
  };
  const commitments = fullCommitments(pair);
  return {
    ...emptyComparison(pair),
    sections: [
      '1 > 1 renamed',
      '2 > 2 renamed',
      '3 > 3 renamed',
      '3.2 > 3.1 renamed moved',
      '3.1 > 3.2 renamed moved',
      '3.3 > 3.3 split',
      '3.3 > 3.4 split',
      '3.4 > 3.5 same moved',
      '- > 3.6 new',
    ].map((row) => sectionRow(pair, row)),
    commitments,
    highlights: highlightsOf(commitments),
    dispatch: highlightsOf(commitments)
      .slice(0, 2)
      .map(({ sentence }) => sentence),
    passages: [
      changed(pair, '对照群众期盼，工作还有不足，停车难、[入园难/养老服务供给不足]问题仍较突出。'),
      changed(
        pair,
        '一年来走过的路不平坦，全市上下风雨同舟，把每一件事都放在心上，把每一分钱都用在刀刃上，对照年初定下的清单逐项去办，逐项去查，遇到难处不绕道，做得不够的地方不回避，往后还要继续这样做下去，明年的日子要比今年更[有盼头/红火]，请大家放心。',
      ),
      changed(pair, '坚持稳[字当头/中求进]，[大力/着力]提振[市场/经营主体]信心，让经济[回到合理区间/回升向好态势更加巩固]。'),
    ],
    metrics: [
      {
        kind: 'actual-actual',
        indicator: '一般公共预算收入',
        previous: metric(pair.previous, '一般公共预算收入达到388亿元', '388亿元', 38_800_000_000),
        current: metric(pair.current, '一般公共预算收入达到413亿元', '413亿元', 41_300_000_000),
        delta: { absolute: 2_500_000_000, unit: '元', boundChanged: false },
      },
    ],
    indicators: indicatorRows(pair, earlier, later).map((row) => ({ ...row, main: true })),
    terms: {
      new: [{ term: '新质生产力', count: 1, places: [placeOf(pair.current, '新质生产力')], score: 2.7, background: 0 }],
      vanished: [{ term: '大力', count: 2, places: [placeOf(pair.previous, '大力')], score: 0, background: 1 }],
    },
    diagnostics: [
      diagnostic('numbering-skipped', said('number-left-out', '三、产业'), { report: pair.previous.id, span: { start: 0, end: 2 } }),
    ],
  };
}

/** Against an abridged text: nothing is called new. */
export function abridgedComparison(pair: Pair): PairComparison {
  const unseen = { established: false } as const;
  const commitments = [
    kept(pair, '推进环湖绿道建设', { moved: true }),
    restated(pair, ['改造老旧小区80个'], '改造老旧小区70个', { kinds: ['figure'], rank: { score: 3, reasons: ['figure-moved'] } }),
    restated(pair, ['建设社区助餐点30个'], '建设社区助餐点60个', { kinds: ['figure'], rank: { score: 4, reasons: ['figure-moved'] } }),
    added(pair, '建设市级重点实验室12家', unseen),
    added(pair, '新增口袋公园25个', unseen),
    added(pair, '排查整治城镇燃气隐患', unseen),
  ];
  return {
    ...emptyComparison(pair),
    sections: ['3.1 > 3.5 renamed moved', '- > 3.6 new'].map((row) => sectionRow(pair, row)),
    commitments,
    highlights: highlightsOf(commitments),
    passages: [added(pair, '坚持稳中求进，着力提振经营主体信心，让经济回升向好态势更加巩固。', unseen)],
    indicators: [
      indicator({
        indicator: '社会消费品零售总额增速',
        currentTarget: stated(pair.current, '社会消费品零售总额增长6%左右', '6%左右', 6),
        change: 'unseen-previous',
      }),
    ],
    diagnostics: [diagnostic('years-apart', said('years-apart', 2022, 2024, 1))],
  };
}

/** Against a later digest: the focus report is the previous one. */
export function digestComparison(pair: Pair): PairComparison {
  const commitments = [
    restated(pair, ['建设人工智能算力中心，形成算力1000P'], '算力中心扩容到3000P', {
      kinds: ['figure'],
      rank: { score: 6, reasons: ['figure-moved'] },
    }),
    restated(pair, ['建设市级重点实验室12家'], '市级重点实验室再建10家', { kinds: ['figure'] }),
    restated(pair, ['改造老旧小区70个'], '改造老旧小区60个', { kinds: ['figure'], reported: 'done', report: ['改造老旧小区72个'] }),
    restated(pair, ['建设社区助餐点60个'], '助餐点再建50个', { kinds: ['figure'], reported: 'done', report: ['社区助餐点建成63个'] }),
    restated(pair, ['推进环湖绿道建设'], '绿道继续向环湖延伸'),
    restated(pair, ['排查整治城镇燃气隐患'], '城镇燃气隐患继续整治'),
    dropped(pair, '打造夜间消费集聚区6个', { rank: { score: 2, reasons: ['dropped-figure'] } }),
    dropped(pair, '新增口袋公园25个'),
  ];
  return {
    ...emptyComparison(pair),
    sections: ['3.1 > 3.1 renamed', '3.5 > 3.2 renamed moved', '3.6 > 3.3 same moved', '3.2 > - dropped', '3.3 > - dropped'].map((row) =>
      sectionRow(pair, row),
    ),
    commitments,
    highlights: highlightsOf(commitments),
    indicators: [
      indicator({
        indicator: '地区生产总值增速',
        previousTarget: stated(pair.previous, '地区生产总值增长5%以上', '5%以上', 5),
        actual: stated(pair.current, '地区生产总值增长5.3%', '5.3%', 5.3),
        outcome: 'met',
        currentTarget: stated(pair.current, '地区生产总值增长5%左右', '5%左右', 5),
        change: 'bound',
      }),
    ],
  };
}
