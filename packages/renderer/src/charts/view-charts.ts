import type { ComparisonSet, IndicatorRow } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import type { TextIndex } from '../view/index-texts.js';
import { visibleText } from '../view/visible-text.js';
import type { ChartsView, ChartView } from '../view/years-view.js';
import { tickLabel } from '../words/format-quantity.js';
import { describePoint } from './draw-series.js';
import { type Frame, plotSeries, round } from './plot-series.js';

const FRAME: Frame = { width: 400, height: 190, left: 88, right: 26, top: 24, bottom: 30 };
const GRIDLINES = 4;
// Half the length of a target's bar.
const BAR = 15;
// How far above its dot a figure is written.
const LIFT = 8;

function drawChart(row: IndicatorRow, number: number, index: TextIndex): ChartView[] {
  const plot = plotSeries(row.series, FRAME, { nice: true });
  if (!plot || plot.actuals.length < 2) return [];
  const points = row.series.filter(({ target, actual }) => target || actual);
  return [
    {
      id: `chart-${number + 1}`,
      title: visibleText(index.wording.indicator(row.indicator, row.english)),
      description: index.wording.phrases.points(points.map((point) => describePoint(point, index))),
      width: FRAME.width,
      height: FRAME.height,
      left: FRAME.left - 26,
      gridlines: plot.y.ticks(GRIDLINES).map((tick) => ({ y: round(plot.y(tick)), label: tickLabel(tick, row.unit, index.wording) })),
      ticks: plot.years.map(({ year, x }) => ({ x, label: String(year) })),
      base: FRAME.height - 8,
      line: plot.line,
      actuals: plot.actuals.map(({ stated, x, y }) => ({ x, y, label: statedWords(stated), above: y - LIFT })),
      targets: plot.targets.map(({ stated, x, y }) => ({ x1: x - BAR, x2: x + BAR, y, label: statedWords(stated) })),
      rows: points.map(({ year, target, actual }) => ({
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
function longestRows({ comparisons }: ComparisonSet): IndicatorRow[] {
  const rows = new Map<string, IndicatorRow>();
  for (const row of comparisons.flatMap(({ indicators }) => indicators)) {
    const known = rows.get(row.indicator);
    if (!known || known.series.length < row.series.length) rows.set(row.indicator, row);
  }
  return [...rows.values()];
}

/** The indicators of the 主要预期目标, of any pair of years. */
function mainIndicators({ comparisons }: ComparisonSet): ReadonlySet<string> {
  const rows = comparisons.flatMap(({ indicators }) => indicators);
  return new Set(rows.filter(({ main }) => main).map(({ indicator }) => indicator));
}

/** Every indicator over the years, drawn large; null where only two reports are compared, or none has three years. */
export function viewCharts(set: ComparisonSet, index: TextIndex): ChartsView | null {
  if (set.comparisons.length < 2) return null;
  const main = mainIndicators(set);
  const drawn = longestRows(set).flatMap((row, number) => drawChart(row, number, index).map((chart) => ({ row, chart })));
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
