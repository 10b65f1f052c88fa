import type { Aspect, Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { isLatin } from '../pair/latin-names.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

const suffixes = { level: '', share: '占比', increment: '', rank: '位次', ratio: '倍数', streak: '连续年数' } satisfies Record<
  Exclude<Aspect, 'change'>,
  string
>;

function suffixOf({ aspect, unit, value, indicator }: Metric): string {
  if (isLatin(indicator)) return aspect === 'level' || aspect === 'increment' ? '' : ` (${aspect})`;
  if (aspect !== 'change') return suffixes[aspect];
  if (unitKind(unit) !== 'proportion') return value < 0 ? '减少额' : '增加额';
  if (unit === '百分点') return value < 0 ? '降低幅度' : '提高幅度';
  return value < 0 ? '降幅' : '增速';
}

const saysGrowth = pattern`${'growth-name'}`;

/** 充电量增长8% is no 充电量 of 8%; of 地区生产总值 every reader knows what a rate is of, and 增速高于全省 says it. */
const isRateOf = ({ aspect, unit, indicator }: Metric): boolean =>
  aspect === 'change' &&
  !isLatin(indicator) &&
  isProportion({ unit }) &&
  !saysGrowth.test(indicator) &&
  canonicalIndicator(indicator).entry?.usual !== 'change';

/**
 * Names for the rows of a table, one for each figure: the indicator, and where figures of several aspects share it what tells them apart.
 * 赤字规模 5.66万亿元, 赤字规模 增加1.6万亿元 → 赤字规模, 赤字规模增加额. `saysRate`: also where nothing shares it, a rate says that it is one; not where the value says it (年均增长6%).
 */
export function rowNames(figures: readonly Metric[], saysRate = true): readonly string[] {
  const measures = new Map<string, Set<string>>();
  for (const metric of figures) {
    const known = measures.get(metric.indicator) ?? new Set();
    measures.set(metric.indicator, known.add(suffixOf(metric)));
  }
  return figures.map((metric) => {
    const suffix = suffixOf(metric);
    // 补助标准增加30元 is no standard of 30元, whatever rows stand beside it.
    const isSum = metric.aspect === 'change' && unitKind(metric.unit) === 'money';
    const isShared = isSum || (saysRate && isRateOf(metric)) || measures.get(metric.indicator)!.size > 1;
    return isShared && !metric.indicator.endsWith(suffix) ? metric.indicator + suffix : metric.indicator;
  });
}
