import type { IndicatorRow, MetricPair, Stated } from '@tongbi/model';
import { drawSeries } from './draw-series.js';
import { metricView, statedView } from './figure-view.js';
import { formatDelta } from './format-delta.js';
import { outcomeTags, targetChangeTags } from './labels.js';
import type { FigurePairsView, TagView, TargetRow, TargetsView } from './page-view.js';
import type { PanelContext } from './panel-context.js';
import { visibleText } from './visible-text.js';

// Words that make a figure a bound, as the texts write them; the longer before those they hold.
const BOUND_WORDS = [
  '左右',
  '上下',
  '约',
  '不低于',
  '不少于',
  '高于',
  '以上',
  '超过',
  '突破',
  '力争',
  '不超过',
  '低于',
  '以内',
  '以下',
  '控制在',
];

function boundWord(stated: Stated | null): string | undefined {
  return stated ? BOUND_WORDS.find((word) => stated.text.includes(word)) : undefined;
}

/** What became of the target; where an edition keeps “new” or “absent” from being asserted, what may be said instead. */
function changeTag(row: IndicatorRow, context: PanelContext): TagView {
  const tag = targetChangeTags[row.change];
  if (row.change === 'new' && context.newUnseen)
    return { label: `${context.previousLabel}${context.newUnseen}`, sign: '？', tone: 'plain' };
  if (row.change === 'absent' && context.droppedUnseen) {
    return { label: `${context.currentLabel}${context.droppedUnseen}`, sign: '？', tone: 'plain' };
  }
  if (row.change !== 'bound') return tag;
  const [before, after] = [boundWord(row.previousTarget), boundWord(row.currentTarget)];
  if (before === after) return tag;
  return { ...tag, label: after ? `改为“${after}”` : `不再写“${before}”` };
}

function outcomeTag(row: IndicatorRow, context: PanelContext): TagView | null {
  if (!row.outcome) return null;
  if (row.outcome === 'not-reported' && context.droppedUnseen) return { ...outcomeTags['not-reported'], label: context.droppedUnseen };
  return outcomeTags[row.outcome];
}

function viewRow(row: IndicatorRow, index: number, context: PanelContext): TargetRow {
  const { newUnseen, droppedUnseen } = context;
  return {
    id: targetRowId(index, context),
    indicator: visibleText(row.indicator),
    previousTarget: statedView(row.previousTarget, newUnseen ?? '未提', context.index),
    actual: statedView(row.actual, droppedUnseen ?? '未报告', context.index),
    outcome: outcomeTag(row, context),
    currentTarget: statedView(row.currentTarget, droppedUnseen ?? '未提', context.index),
    change: changeTag(row, context),
    delta: row.change === 'bound' || row.change === 'not-comparable' ? null : formatDelta(row.delta),
    series: drawSeries(row.series),
  };
}

/** Where the summary links to for the row of an indicator. */
export function targetRowId(index: number, context: PanelContext): string {
  return `y${context.key}-target-${index + 1}`;
}

function actualColumn(context: PanelContext): string {
  const { previous, current } = context.comparison;
  const next = previous.year !== null && current.year === previous.year + 1;
  return next ? `${previous.year}年实绩` : `${context.currentLabel}报告的实绩`;
}

function viewPairs(pairs: readonly MetricPair[], context: PanelContext): FigurePairsView | null {
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
  const label = `两份报告回顾部分都有的数字${rows.length}项`;
  // Where there is no table of targets, the pairs are what the part has to show.
  return {
    label,
    open: context.comparison.indicators.length === 0,
    previousColumn: `${context.previousLabel}报告`,
    currentColumn: `${context.currentLabel}报告`,
    rows,
  };
}

/** The page's table: promised, reached, promised now; and the figures that both reviews state. Null where there is neither. */
export function viewTargets(context: PanelContext): Omit<TargetsView, 'number'> | null {
  const { comparison } = context;
  const pairs = viewPairs(comparison.metrics, context);
  if (!comparison.indicators.length && !pairs) return null;
  const rows = comparison.indicators.map((row, index) => viewRow(row, index, context));
  return {
    id: `y${context.key}-targets`,
    title: rows.length ? '目标与兑现' : '数字对照',
    columns: {
      previousTarget: `${context.previousLabel}目标`,
      actual: actualColumn(context),
      currentTarget: `${context.currentLabel}目标`,
    },
    rows,
    drawn: rows.some(({ series }) => series !== null),
    pairs,
  };
}
