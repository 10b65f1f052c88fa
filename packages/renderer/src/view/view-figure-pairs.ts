import type { MetricPair } from '@tongbi/model';
import { formatDelta } from '../words/format-quantity.js';
import { metricView } from './figure-view.js';
import type { PanelContext } from './panel-context.js';
import type { FigurePairsView } from './target-view.js';
import { visibleText } from './visible-text.js';

/** What both reviews state of the same indicator: the figures of two years side by side. Null where there is none. */
export function viewFigurePairs(pairs: readonly MetricPair[], context: PanelContext): FigurePairsView | null {
  const { previous, current } = context.comparison;
  const { phrases } = context.wording;
  const rows = pairs.flatMap((pair) => {
    if (pair.kind !== 'actual-actual' || !pair.previous || !pair.current) return [];
    return [
      {
        indicator: visibleText(pair.indicator),
        previous: metricView(pair.previous, previous.id, context),
        current: metricView(pair.current, current.id, context),
        delta: pair.delta?.absolute === 0 ? phrases.level : formatDelta(pair.delta, context.wording),
      },
    ];
  });
  if (!rows.length) return null;
  return {
    label: phrases.pairs(rows.length),
    // Where there is no table of targets, the pairs are what the part has to show.
    open: context.comparison.indicators.length === 0,
    previousColumn: phrases.reportOf(context.previousLabel),
    currentColumn: phrases.reportOf(context.currentLabel),
    rows,
  };
}
