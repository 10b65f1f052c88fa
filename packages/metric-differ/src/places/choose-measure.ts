import type { Aspect, Metric } from '@tongbi/model';
import { conversions } from '../generated/conversions.js';
import { unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

const table = new Map(conversions.map(({ unit, common, factor }) => [unit, { common, factor: Number(factor) }]));

/** A product of two short decimals has no more digits than both together; what lies beyond is the machine's: 0.1 × 3. */
const DIGITS = 12;

/**
 * A value of one unit in another one: 5110000 吨 → 10220000000 斤. Things that are counted (家, 户, 个) are one measure; null where two
 * units cannot be compared (元, 美元).
 */
export function convertUnit(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [source, goal] = [table.get(from), table.get(to)];
  if (source && goal) return source.common === goal.common ? Number(((value * source.factor) / goal.factor).toPrecision(DIGITS)) : null;
  const counted = (unit: string): boolean => ['count', 'people'].includes(unitKind(unit));
  return counted(from) && counted(to) ? value : null;
}

/** In what the places are ranked: growth in %, or a size in 斤. */
export interface Measure {
  readonly aspect: Aspect;
  readonly unit: string;
}

/**
 * The measure that most places set a target in; of equals the usual one of the indicator, then the one met first. `targets` holds
 * those of one place each. 5110000 吨 and 1300亿斤 are one measure, in the unit that more places use.
 */
export function chooseMeasure(asked: string, targets: readonly (readonly Metric[])[]): Measure | null {
  const usual = canonicalIndicator(asked).entry?.usual;
  const places = (matches: (metric: Metric) => boolean): number => targets.filter((each) => each.some(matches)).length;
  const ranked = targets.flat().map(({ aspect, unit }) => ({
    measure: { aspect, unit },
    comparable: places((other) => aspect === other.aspect && convertUnit(1, unit, other.unit) !== null),
    isUsual: Number(aspect === usual),
    same: places((other) => aspect === other.aspect && unit === other.unit),
  }));
  ranked.sort((a, b) => b.comparable - a.comparable || b.isUsual - a.isUsual || b.same - a.same);
  return ranked[0]?.measure ?? null;
}
