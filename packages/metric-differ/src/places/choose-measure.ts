import type { Aspect, Metric } from '@tongbi/model';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { convertUnit } from './convert-unit.js';

/** In what the places are ranked: growth in %, or a size in 斤. */
export interface Measure {
  readonly aspect: Aspect;
  readonly unit: string;
}

const comparable = (one: Metric, other: Metric): boolean => one.aspect === other.aspect && convertUnit(1, one.unit, other.unit) !== null;

/**
 * The measure that most places set a target in; of equals the usual one of the indicator, then the one met first. `targets` holds
 * those of one place each. 5110000 吨 and 1300亿斤 are one measure, in the unit that more places use.
 */
export function chooseMeasure(asked: string, targets: readonly (readonly Metric[])[]): Measure | null {
  const all = targets.flat();
  const usual = canonicalIndicator(asked).entry?.usual;
  const places = (matches: (metric: Metric) => boolean): number => targets.filter((each) => each.some(matches)).length;
  let best: { metric: Metric; rank: readonly number[] } | undefined;
  for (const metric of all) {
    const rank = [
      places((other) => comparable(metric, other)),
      metric.aspect === usual ? 1 : 0,
      places(({ aspect, unit }) => aspect === metric.aspect && unit === metric.unit),
    ];
    const gain = rank.map((value, index) => value - (best?.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
    if (!best || gain > 0) best = { metric, rank };
  }
  return best ? { aspect: best.metric.aspect, unit: best.metric.unit } : null;
}
