import type { Metric } from '@tongbi/model';
import { spreads } from '../generated/spreads.js';
import { unitKind } from '../numbers/read-unit.js';
import type { ReadReport } from '../read/read-report.js';
import { type Between, isGrowth, isJudged, keyOf, placeInSeries, type SeriesFigure, sizeOf, valueAt } from './series-steps.js';

/** A figure that is far from its series. */
export interface UnlikelyFigure {
  readonly metric: Metric;
  /** The figure that it is far from; null: from what the indicator is at most places. */
  readonly to: Metric | null;
  /** What the indicator is at most places, where that speaks against the figure. */
  readonly usual: number | null;
}

/** What speaks against a figure, and how loud: 1 is the limit. */
interface Objection extends UnlikelyFigure {
  readonly excess: number;
}

/** As many spreads away nothing is by chance; never fewer tenfolds than `least`, never asked for more than `most`. */
const limits = { spreads: 3.5, least: 0.7, most: { growth: 0.9, size: 0.8 } };
/** A figure with one of its series as near as this is at home there, whatever the others are. */
const AT_HOME = 0.2;
/** Where neither the indicator nor its kind is in the table. */
const WIDE = 0.3;

const table = new Map(
  spreads.map(({ indicator, aspect, unit, between, usual, spread }) => [
    keyOf(indicator, aspect, unit, between),
    { usual: Number(usual), spread: Number(spread) },
  ]),
);

const rowOf = ({ metric, name }: SeriesFigure, between: Between | `usual-${Metric['role']}`) =>
  table.get(keyOf(name, metric.aspect, metric.unit, between));

/** What places and years differ by without being wrong, times so much that it is. */
function limitOf(figure: SeriesFigure, spread: number): number {
  const most = isGrowth(figure.metric) ? limits.most.growth : limits.most.size;
  return Math.min(most, Math.max(limits.least, limits.spreads * spread));
}

function objectionsTo(figure: SeriesFigure): readonly Objection[] {
  const { metric, steps } = figure;
  if (!isJudged(figure) || steps.some(({ size }) => size < AT_HOME)) return [];
  const found = steps.map(({ between, to, size }): Objection => {
    const row = rowOf(figure, between) ?? table.get(keyOf('*', metric.aspect, unitKind(metric.unit), between));
    return { metric, to, usual: null, excess: size / limitOf(figure, row?.spread ?? WIDE) };
  });
  const usual = rowOf(figure, `usual-${metric.role}`);
  if (usual) {
    const excess = Math.abs(sizeOf(metric) - usual.usual) / limitOf(figure, usual.spread);
    found.push({ metric, to: null, usual: valueAt(usual.usual, metric), excess });
  }
  return found.filter(({ excess }) => excess > 1).sort((a, b) => b.excess - a.excess);
}

/**
 * Figures that are far from their series, the report's own and that of the year before: 新增就业280万人 after 28万, a target of 50% after a growth
 * of 5.2%. How far is far the table of spreads says, by what places and years differ in. Of two figures of one report that object to each
 * other, it is the one that is further from the rest; of equals the later.
 */
export function findUnlikely(current: ReadReport, previous?: ReadReport): readonly UnlikelyFigure[] {
  const worst = placeInSeries(current, previous).flatMap((figure) => objectionsTo(figure)[0] ?? []);
  const byMetric = new Map(worst.map((one, index) => [one.metric, { ...one, index }]));
  return worst.filter(({ to, excess }, index) => {
    const other = to && byMetric.get(to);
    return !other || excess > other.excess || (excess === other.excess && index > other.index);
  });
}
