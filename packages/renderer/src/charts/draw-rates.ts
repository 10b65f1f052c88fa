import type { WordYear } from '@tongbi/model';
import { type Frame, plotSeries, round } from './plot-series.js';

const FRAME: Frame = { width: 400, height: 170, left: 56, right: 26, top: 24, bottom: 30 };
const GRIDLINES = 3;
/** How far above its dot a rate is written. */
const LIFT = 8;
/** Of more years than these rates are written only at the ends, and years that fit. */
const CROWDED = 8;

/** The rate of a word over the years; null where there are fewer than three. A year without a full text breaks the line. */
export function drawRates(id: string, title: string, years: readonly WordYear[], describe: (points: readonly string[]) => string) {
  const stated = (rate: number) => ({ text: String(rate), value: rate, span: { start: 0, end: 0 }, report: '' });
  const plot = plotSeries(
    years.map(({ year, rate }) => ({ year, target: null, actual: stated(rate) })),
    FRAME,
    { nice: true },
  );
  if (!plot) return null;
  const every = Math.ceil(plot.years.length / CROWDED);
  const last = plot.actuals.length - 1;
  const isWritten = (at: number): boolean => last < CROWDED || at === 0 || at === last;
  return {
    id,
    title,
    description: describe(years.map(({ year, rate }) => `${year} ${rate}`)),
    width: FRAME.width,
    height: FRAME.height,
    left: FRAME.left - 14,
    gridlines: plot.y.ticks(GRIDLINES).map((tick) => ({ y: round(plot.y(tick)), label: String(tick) })),
    ticks: plot.years.filter((_, at) => (plot.years.length - 1 - at) % every === 0).map(({ year, x }) => ({ x, label: String(year) })),
    base: FRAME.height - 8,
    line: plot.line,
    actuals: plot.actuals.map(({ stated: { text }, x, y }, at) => ({ x, y, label: isWritten(at) ? text : '', above: y - LIFT })),
  };
}
