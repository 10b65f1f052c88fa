import type { MetricPair } from '@tongbi/model';
import { metricView } from './figure-view.js';
import { formatDelta } from './format-delta.js';
import type { PanelContext } from './panel-context.js';
import type { FigurePairsView } from './target-view.js';
import { visibleText } from './visible-text.js';

/** What both reviews state of the same indicator: the figures of two years side by side. Null where there is none. */
export function viewFigurePairs(pairs: readonly MetricPair[], context: PanelContext): FigurePairsView | null {
  const { previous, current } = context.comparison;
  const rows = pairs.flatMap((pair) => {
    if (pair.kind !== 'actual-actual' || !pair.previous || !pair.current) return [];
    return [
      {
        indicator: visibleText(pair.indicator),
        previous: metricView(pair.previous, previous.id, context.index),
        current: metricView(pair.current, current.id, context.index),
        delta: pair.delta?.absolute === 0 ? '持平' : formatDelta(pair.delta),
      },
    ];
  });
  if (!rows.length) return null;
  return {
    label: `两份报告回顾部分都有的数字${rows.length}项`,
    // Where there is no table of targets, the pairs are what the part has to show.
    open: context.comparison.indicators.length === 0,
    previousColumn: `${context.previousLabel}报告`,
    currentColumn: `${context.currentLabel}报告`,
    rows,
  };
}
