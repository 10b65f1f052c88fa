import type { IndicatorRow, Stated } from '@tongbi/model';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

export type Point = IndicatorRow['series'][number];
/** A figure with a value. */
export type Drawn = Stated & { readonly value: number };

/** The box that a series is drawn in, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

// Two years are what the table says already.
const FEWEST_YEARS = 3;
// A tenth of a pixel is finer than a screen; more digits would only be weight.
export const round = (value: number): number => Math.round(value * 10) / 10;

const drawn = (stated: Stated | null): Drawn | null => (stated && stated.value !== null ? (stated as Drawn) : null);

/** The same series in its frame; null where there are too few years or figures to draw. `nice` lets the scale end at round numbers. */
export function plotSeries(series: readonly Point[], frame: Frame, { nice }: { readonly nice: boolean }) {
  const points = series.filter(({ target, actual }) => target || actual);
  const values = points.flatMap(({ target, actual }) => [drawn(target), drawn(actual)]).flatMap((stated) => stated?.value ?? []);
  const years = points.map(({ year }) => year);
  if (new Set(years).size < FEWEST_YEARS || values.length < FEWEST_YEARS) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const domain = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = scalePoint<number>(domain, [frame.left, frame.width - frame.right]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // One value all the time is drawn in the middle.
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [frame.height - frame.bottom, frame.top]);
  if (nice) y.nice(4);
  const byYear = new Map(points.map((point) => [point.year, point]));
  const place = (pick: (point: Point) => Stated | null) =>
    points.flatMap((point) => {
      const stated = drawn(pick(point));
      return stated ? [{ point, stated, x: round(x(point.year)!), y: round(y(stated.value)) }] : [];
    });
  const draw = line<number>()
    .defined((year) => drawn(byYear.get(year)?.actual ?? null) !== null)
    .x((year) => x(year)!)
    .y((year) => y(byYear.get(year)!.actual!.value!))
    .digits(1);
  return {
    points,
    years: domain.map((year) => ({ year, x: round(x(year)!) })),
    y,
    /** SVG path of the actual figures; a year without one breaks it. */
    line: draw(domain) ?? '',
    actuals: place(({ actual }) => actual),
    targets: place(({ target }) => target),
  };
}

/** A series in the coordinates of its frame. */
export type Plot = NonNullable<ReturnType<typeof plotSeries>>;

/** How far above its dot a figure is written. */
const LIFT = 8;

export interface ChartWords {
  /** Gridlines, about so many. */
  readonly lines: number;
  readonly tick: (value: number) => string;
  /** Of a dot; empty where a long chart has no room for it. */
  readonly dot: (stated: Drawn, at: number) => string;
  /** Of the years every so many is written, the last always. */
  readonly every?: number;
  /** How far left of the plot a gridline begins. */
  readonly margin?: number;
}

/** A series drawn large, with all that a chart has around it but the targets. */
export const chartOf = (plot: Plot, frame: Frame, { lines, tick, dot, every = 1, margin = 26 }: ChartWords) => ({
  width: frame.width,
  height: frame.height,
  left: frame.left - margin,
  gridlines: plot.y.ticks(lines).map((value) => ({ y: round(plot.y(value)), label: tick(value) })),
  ticks: plot.years.filter((_, at) => (plot.years.length - 1 - at) % every === 0).map(({ year, x }) => ({ x, label: String(year) })),
  base: frame.height - 8,
  line: plot.line,
  actuals: plot.actuals.map(({ stated, x, y }, at) => ({ x, y, label: dot(stated, at), above: y - LIFT })),
});
