import { halfWidth, type Metric, type Stated, type StatisticBeside } from '@tongbi/model';
import type { FigureView } from '../generated/view-fields.js';
import { formatDelta } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';
import type { PanelContext } from './prepare-set.js';
import { settledFigure } from './view-corrections.js';
import { visibleText } from './visible-text.js';

// 超 1000 亿元左右: what stands before the decimals is set right-aligned, the rest left, so that digits stand in columns.
const FIGURE = /^([^0-9]{0,24})([0-9][0-9,]*)(.*)$/su;

const nothing: FigureView = { prefix: null, whole: null, rest: null, words: null, href: null, absent: null, settled: null, beside: null };

function cutFigure({ text, direction = '' }: Pick<Stated, 'text' | 'direction'>, href: string, { figure }: Wording): FigureView {
  const words = visibleText(figure(halfWidth(`${direction}${text}`)));
  const match = FIGURE.exec(words);
  if (!match) return { ...nothing, words, href };
  return { ...nothing, prefix: match[1] || null, whole: match[2]!, rest: match[3]!, href };
}

/** A figure in one piece, for outputs of plain text. */
export const figureText = ({ prefix, whole, rest, words, absent }: FigureView): string =>
  absent ?? words ?? `${prefix ?? ''}${whole ?? ''}${rest ?? ''}`;

/** The figure in words, with the direction that the text gives it: "降低2.5%左右". */
export function statedWords({ text, direction = '' }: Pick<Stated, 'text' | 'direction'>): string {
  return visibleText(halfWidth(`${direction}${text}`));
}

/** A figure in the words of the text, a numberless wording, or in their place why there is none. */
export function statedView(stated: Stated | null, absent: string | null, { index, wording }: PanelContext): FigureView {
  if (!stated) return { ...nothing, absent };
  const href = index.link(stated.report, stated.span);
  if (stated.value === null) return { ...nothing, words: visibleText(stated.text), href };
  const figure = cutFigure(stated, href, wording);
  const mark = stated.force && { rest: wording.phrases.marked(figure.rest ?? '', wording.labels.forces[stated.force]) };
  return { ...figure, ...mark, settled: settledFigure(stated, wording) };
}

/** One side of a pair of figures. */
export function metricView(metric: Metric, report: string, { index, wording }: PanelContext): FigureView {
  return { ...cutFigure(metric, index.link(report, metric.span), wording), settled: settledFigure(metric, wording) };
}

/** 统计6.4%（市统计局，与报告相差 −0.2 个百分点）: what a file of statistics says beside a report's own figure; null where it says nothing. */
export function statisticWords({ statistics = [] }: { readonly statistics?: readonly StatisticBeside[] }, wording: Wording): string | null {
  const { phrases, labels } = wording;
  const said = statistics.map(({ text, source, agreement, difference = 0, differenceUnit = '' }) => {
    const delta = formatDelta({ absolute: difference, unit: differenceUnit, boundChanged: false }, wording);
    const own = labels.agreements[agreement];
    return phrases.statistic(visibleText(text), visibleText(source), delta ? phrases.statisticApart(own, delta) : own);
  });
  return said.join(phrases.joint) || null;
}
