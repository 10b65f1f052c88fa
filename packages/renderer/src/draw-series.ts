import type { IndicatorRow } from '@tongbi/model';
import type { SeriesView } from './target-view.js';
import { visibleText } from './visible-text.js';

const WIDTH = 104;
const HEIGHT = 30;
const MARGIN = 5;
// Two years are what the table says already.
const FEWEST_YEARS = 3;
// Half the length of a target's tick.
const TICK = 5;

type Point = IndicatorRow['series'][number];

function describe(point: Point): string {
  const said = [point.target && `目标 ${point.target.text}`, point.actual && `实绩 ${point.actual.text}`].filter(Boolean).join('，');
  return `${point.year}年 ${said}`;
}

/** The years of an indicator as a small chart: targets as ticks, actuals as dots joined where years follow each other; gaps stay gaps. */
export function drawSeries(series: readonly Point[]): SeriesView | null {
  const points = series.filter((point) => point.target || point.actual);
  const values = points.flatMap(({ target, actual }) => [target?.value ?? null, actual?.value ?? null]).filter((value) => value !== null);
  const years = points.map(({ year }) => year);
  if (new Set(years).size < FEWEST_YEARS || values.length < FEWEST_YEARS) return null;
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number): number =>
    Math.round(MARGIN + TICK + ((year - firstYear) / (lastYear - firstYear)) * (WIDTH - 2 * (MARGIN + TICK)));
  const y = (value: number): number =>
    Math.round(high === low ? HEIGHT / 2 : HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN));
  const actuals = points.flatMap(({ year, actual }) => (actual && actual.value !== null ? [{ year, x: x(year), y: y(actual.value) }] : []));
  const lines = actuals.flatMap((from, index) => {
    const to = actuals[index + 1];
    return to && to.year === from.year + 1 ? [`M${from.x} ${from.y}L${to.x} ${to.y}`] : [];
  });
  return {
    width: WIDTH,
    height: HEIGHT,
    description: visibleText(points.map(describe).join('；')),
    lines,
    actuals: actuals.map((point) => ({ x: point.x, y: point.y })),
    targets: points.flatMap(({ year, target }) =>
      target && target.value !== null ? [{ x1: x(year) - TICK, x2: x(year) + TICK, y: y(target.value) }] : [],
    ),
  };
}
