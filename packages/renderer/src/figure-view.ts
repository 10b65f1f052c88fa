import type { Metric, Stated } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { PanelContext } from './panel-context.js';
import type { FigureView } from './target-view.js';
import { settledFigure } from './view-corrections.js';
import { visibleText } from './visible-text.js';

// 超 1000 亿元左右: what stands before the decimals is set right-aligned, the rest left, so that digits stand in columns.
const FIGURE = /^([^0-9]{0,6})([0-9][0-9,]*)(.*)$/su;
// The words that make a figure a decline stand before it, as in 能耗降低2.5%左右; the figure's own text does not hold them.
const DECLINE = /(下降|降低|降幅|减少|压减|压缩|减量|减排)[^0-9，。；、]{0,4}$/u;
const DECLINE_REACH = 8;

const nothing: FigureView = { prefix: null, whole: null, rest: null, words: null, href: null, absent: null, settled: null };

function cutFigure(text: string, href: string, direction: string): FigureView {
  const match = FIGURE.exec(text);
  if (!match) return { ...nothing, words: `${direction}${text}`, href };
  return { ...nothing, prefix: `${direction}${match[1]!}` || null, whole: match[2]!, rest: match[3]!, href };
}

/** A figure that is to go down, or went down. */
export function isDecline(stated: Stated | null): boolean {
  return stated !== null && stated.value !== null && stated.value < 0;
}

/** 降低 of 能耗降低2.5%左右, as the text has it; empty where the figure grows, or says so itself. */
export function directionOf(value: number | null, text: string, start: number, whole: string | undefined): string {
  if (value === null || value >= 0 || /[降减负−-]/u.test(text)) return '';
  return DECLINE.exec(whole?.slice(Math.max(0, start - DECLINE_REACH), start) ?? '')?.[1] ?? '降';
}

/** 降低 of a figure that is quoted: where it stands in the quote is where it begins there. */
export function directionIn(value: number, text: string, quote: string): string {
  return directionOf(value, text, quote.indexOf(text), quote);
}

/** The figure in words, with the direction that the text gives it: "降低2.5%左右". */
export function statedWords({ text, value, span, report }: Stated, index: TextIndex): string {
  return `${directionOf(value, text, span.start, index.text(report)?.report.text)}${visibleText(text)}`;
}

/** A figure in the words of the text, a numberless wording, or in their place why there is none. */
export function statedView(stated: Stated | null, absent: string | null, { index, wording }: PanelContext): FigureView {
  if (!stated) return { ...nothing, absent };
  const href = index.link(stated.report, stated.span);
  const text = visibleText(stated.text);
  if (stated.value === null) return { ...nothing, words: text, href };
  const direction = directionOf(stated.value, stated.text, stated.span.start, index.text(stated.report)?.report.text);
  return { ...cutFigure(text, href, direction), settled: settledFigure(stated, wording) };
}

/** One side of a pair of figures. */
export function metricView(metric: Metric, report: string, { index, wording }: PanelContext): FigureView {
  const direction = directionOf(metric.value, metric.text, metric.span.start, index.text(report)?.report.text);
  return { ...cutFigure(visibleText(metric.text), index.link(report, metric.span), direction), settled: settledFigure(metric, wording) };
}
