import type { Aspect, Bound, Metric, MetricRole, Outcome } from '@tongbi/model';

/** Chinese names of what a figure is, for tables and spreadsheets. */
export const roleNames = { actual: '实绩', target: '目标', background: '背景' } satisfies Record<MetricRole, string>;
export const aspectNames = {
  level: '规模',
  change: '增减',
  share: '占比',
  increment: '增量',
  rank: '位次',
  ratio: '比例',
  streak: '连续',
} satisfies Record<Aspect, string>;
export const boundNames = { exact: '', approx: '左右', over: '以上', under: '以内' } satisfies Record<Bound, string>;
export const outcomeNames = {
  met: '完成',
  missed: '未完成',
  exceeded: '超额完成',
  below: '低于',
  above: '高于',
  'not-comparable': '不可比',
  'not-reported': '未见报告',
} satisfies Record<Outcome, string>;
export const boundSigns = { exact: '', approx: '≈', over: '≥', under: '≤' } satisfies Record<Bound, string>;

/** Both ends of a range, with the sign of its bound. */
export function formatValue({ value, valueHigh, bound }: Pick<Metric, 'value' | 'valueHigh' | 'bound'>): string {
  return `${boundSigns[bound]}${valueHigh === undefined ? value : `${value}–${valueHigh}`}`;
}
