import type { Aspect, Bound, ClaimKind, LineageEnding, MetricRole, PairKind } from '@tongbi/model';
import { columnTitles } from '../generated/column-titles.js';
import { wordsOf } from './words-of.js';

const aspects = {
  level: '规模',
  change: '增减',
  share: '占比',
  increment: '增量',
  rank: '位次',
  ratio: '比例',
  streak: '连续年数',
} as const satisfies Record<Aspect, string>;

const bounds = { exact: '', approx: '左右', over: '以上', under: '以内' } as const satisfies Record<Bound, string>;

const pairKinds = {
  'target-target': '目标与目标',
  'target-actual': '目标与实绩',
  'actual-actual': '实绩与实绩',
} as const satisfies Record<PairKind, string>;

const endings = {
  carried: '最后一份报告仍提出',
  done: '报告完成，不再提出',
  dropped: '未再提及',
  open: '其后没有完整的报告，不能断定',
} as const satisfies Record<LineageEnding, string>;

const metricRoles = { actual: '实绩', target: '目标', background: '背景' } as const satisfies Record<MetricRole, string>;

/** What a person settles of a comparison. */
const claims = {
  link: '对应',
  new: '新增',
  dropped: '未再提及',
  change: '调整或延续',
  result: '落实情况',
  telling: '回顾句子',
  figure: '数字',
} as const satisfies Record<ClaimKind, string>;

/** Names of sheets and columns, and the words that stand in their cells; what the page says too is taken from there. */
export const tablesZh = {
  sheets: {
    changes: '变化',
    figures: '指标数字',
    outcomes: '兑现',
    goals: '五年目标',
    sections: '章节',
    terms: '词语',
    lineage: '沿革',
    about: '说明',
  },
  columns: wordsOf(columnTitles, 'comparison', 'zh'),
  lists: { commitments: '承诺', passages: '提法' },
  yes: '是',
  listed: '主要预期目标',
  others: '其他安排',
  newTerm: '新出现',
  vanishedTerm: '不再出现',
  about: { heading: '比较', report: '报告', notice: '说明', method: '方法', version: '程序' },
  reportLine: (label: string, edition: string, file: string) => `${label}，${edition}，${file}`,
  aspects,
  bounds,
  pairKinds,
  endings,
  metricRoles,
  claims,
} as const;
