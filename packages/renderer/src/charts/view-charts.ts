import type { ComparisonSet, IndicatorRow } from '@tongbi/model';
import type { ChartsView, ChartView, SeriesView } from '../generated/view-fields.js';
import { statedWords } from '../view/figure-view.js';
import type { TextIndex } from '../view/index-texts.js';
import { visibleText } from '../view/visible-text.js';
import { tickLabel } from '../words/format-quantity.js';
import { chartOf, type Frame, type Point, plotSeries } from './plot-series.js';

const SMALL: Frame = { width: 104, height: 30, left: 10, right: 10, top: 5, bottom: 5 };
// Half the length of a target's tick.
const TICK = 5;

/** 2023年 目标 5%左右，实绩 降低3.2%; … */
function describePoints(points: readonly Point[], { wording: { phrases } }: TextIndex): string {
  const { point, pointTarget, pointActual } = phrases;
  const said = points.map(({ year, target, actual }) =>
    point(year, [target && pointTarget(statedWords(target)), actual && pointActual(statedWords(actual))]),
  );
  return phrases.points(said);
}

/** The years of an indicator as a small chart: targets as ticks, actuals as dots joined where years follow each other; gaps stay gaps. */
export function drawSeries(series: IndicatorRow['series'], index: TextIndex): SeriesView | null {
  const plot = plotSeries(series, SMALL, { nice: false });
  if (!plot) return null;
  return {
    width: SMALL.width,
    height: SMALL.height,
    description: describePoints(plot.points, index),
    lines: plot.line ? [plot.line] : [],
    actuals: plot.actuals.map(({ x, y }) => ({ x, y })),
    targets: plot.targets.map(({ x, y }) => ({ x1: x - TICK, x2: x + TICK, y })),
  };
}

const FRAME: Frame = { width: 400, height: 190, left: 88, right: 26, top: 24, bottom: 30 };
const GRIDLINES = 4;
// Half the length of a target's bar.
const BAR = 15;

function drawChart(row: IndicatorRow, number: number, index: TextIndex): ChartView[] {
  const plot = plotSeries(row.series, FRAME, { nice: true });
  if (!plot || plot.actuals.length < 2) return [];
  return [
    {
      id: `chart-${number + 1}`,
      title: visibleText(index.wording.indicator(row.indicator, row.english)),
      description: describePoints(plot.points, index),
      ...chartOf(plot, FRAME, { lines: GRIDLINES, tick: (value) => tickLabel(value, row.unit, index.wording), dot: statedWords }),
      targets: plot.targets.map(({ stated, x, y }) => ({ x1: x - BAR, x2: x + BAR, y, label: statedWords(stated) })),
      rows: plot.points.map(({ year, target, actual }) => ({
        year,
        target: target && statedWords(target),
        targetHref: target && index.link(target.report, target.span),
        actual: actual && statedWords(actual),
        actualHref: actual && index.link(actual.report, actual.span),
      })),
    },
  ];
}

/** One row an indicator, the one with the most years; the data has it once for each pair of years. */
function longestRows(all: readonly IndicatorRow[]): IndicatorRow[] {
  const rows = new Map<string, IndicatorRow>();
  for (const row of all) {
    const known = rows.get(row.indicator);
    if (!known || known.series.length < row.series.length) rows.set(row.indicator, row);
  }
  return [...rows.values()];
}

/** Every indicator over the years, drawn large; null where only two reports are compared, or none has three years. */
export function viewCharts({ comparisons }: ComparisonSet, index: TextIndex): ChartsView | null {
  if (comparisons.length < 2) return null;
  const all = comparisons.flatMap(({ indicators }) => indicators);
  // Of the 主要预期目标 of any pair of years.
  const main = new Set(all.filter((row) => row.main).map(({ indicator }) => indicator));
  const drawn = longestRows(all).flatMap((row, number) => drawChart(row, number, index).map((chart) => ({ row, chart })));
  if (!drawn.length) return null;
  const isMain = ({ indicator }: IndicatorRow): boolean => main.size === 0 || main.has(indicator);
  const charts = drawn.filter(({ row }) => isMain(row)).map(({ chart }) => chart);
  const others = drawn.filter(({ row }) => !isMain(row)).map(({ chart }) => chart);
  const { phrases } = index.wording;
  return {
    id: 'charts',
    heading: phrases.charts,
    note: phrases.chartsNote,
    charts,
    others,
    othersLabel: phrases.otherCharts(others.length),
  };
}
