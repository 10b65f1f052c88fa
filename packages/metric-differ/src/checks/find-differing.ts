import type { Metric } from '@tongbi/model';
import { isProportion } from '../numbers/read-unit.js';
import type { ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** A figure that another document of the same place and year states otherwise. */
export interface DifferingFigure {
  readonly metric: Metric;
  readonly other: Metric;
}

/** What a text rounds away: 1.26万亿元 beside 12583亿元. */
const rounding = 0.006;

/** What a figure is of, where it is an indicator of the lexicon, promised or reached in a year; null of any other. */
function keyOf({ indicator, aspect, role, period, unit, basis }: Metric): string | null {
  const { entry, name } = canonicalIndicator(indicator);
  if (!entry || role === 'background' || period === undefined) return null;
  return [name, aspect, role, period, unit, basis].join('\t');
}

function figuresByKey({ metrics }: ReadReport): ReadonlyMap<string, readonly Metric[]> {
  const found = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const key = keyOf(metric);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), metric]);
  }
  return found;
}

/** Whether two figures may be one: 5%左右 and 5%, 5%—5.5% and 5.5%, a sum and its rounding. */
function mayAgree(a: Metric, b: Metric): boolean {
  const [low, high] = [a.value, a.valueHigh ?? a.value];
  const [lower, higher] = [b.value, b.valueHigh ?? b.value];
  const slack = isProportion(a) ? 0 : rounding * Math.max(Math.abs(high), Math.abs(higher));
  return low <= higher + slack && lower <= high + slack;
}

/** The indicators that a work report and, say, the plan report of the same session state with values of which none agree. In text order, each once. */
export function findDiffering(own: ReadReport, other: ReadReport): readonly DifferingFigure[] {
  const others = figuresByKey(other);
  return [...figuresByKey(own)].flatMap(([key, metrics]) => {
    const beside = others.get(key) ?? [];
    const agrees = metrics.some((metric) => beside.some((one) => mayAgree(metric, one)));
    return beside.length > 0 && !agrees ? [{ metric: metrics[0]!, other: beside[0]! }] : [];
  });
}
