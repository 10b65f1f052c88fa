import { conversions } from '../generated/conversions.js';
import { unitKind } from '../numbers/read-unit.js';

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
