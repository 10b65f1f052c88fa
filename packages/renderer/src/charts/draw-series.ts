import type { IndicatorRow } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import type { TextIndex } from '../view/index-texts.js';
import type { SeriesView } from '../view/target-view.js';
import { type Frame, type Point, plotSeries } from './plot-series.js';

const FRAME: Frame = { width: 104, height: 30, left: 10, right: 10, top: 5, bottom: 5 };
// Half the length of a target's tick.
const TICK = 5;

/** 2023年 目标 5%左右，实绩 降低3.2%. */
export function describePoint({ year, target, actual }: Point, index: TextIndex): string {
  const { wording } = index;
  const { point, pointTarget, pointActual } = wording.phrases;
  return point(year, [target && pointTarget(statedWords(target)), actual && pointActual(statedWords(actual))]);
}

/** The years of an indicator as a small chart: targets as ticks, actuals as dots joined where years follow each other; gaps stay gaps. */
export function drawSeries(series: IndicatorRow['series'], index: TextIndex): SeriesView | null {
  const plot = plotSeries(series, FRAME, { nice: false });
  if (!plot) return null;
  return {
    width: FRAME.width,
    height: FRAME.height,
    description: index.wording.phrases.points(
      series.filter(({ target, actual }) => target || actual).map((point) => describePoint(point, index)),
    ),
    lines: plot.line ? [plot.line] : [],
    actuals: plot.actuals.map(({ x, y }) => ({ x, y })),
    targets: plot.targets.map(({ x, y }) => ({ x1: x - TICK, x2: x + TICK, y })),
  };
}
