import type { Metric, Stated } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import type { FigureView } from './page-view.js';
import { visibleText } from './visible-text.js';

// 超 1000 亿元左右: what stands before the decimals is set right-aligned, the rest left, so that digits stand in columns.
const FIGURE = /^([^0-9]{0,6}[0-9][0-9,]*)(.*)$/su;

const nothing: FigureView = { whole: null, rest: null, words: null, href: null, absent: null };

function cutFigure(text: string, href: string): FigureView {
  const match = FIGURE.exec(text);
  return match ? { ...nothing, whole: match[1]!, rest: match[2]!, href } : { ...nothing, words: text, href };
}

/** A figure in the words of the text, a numberless wording, or in their place why there is none. */
export function statedView(stated: Stated | null, absent: string | null, index: TextIndex): FigureView {
  if (!stated) return { ...nothing, absent };
  const href = index.link(stated.report, stated.span);
  const text = visibleText(stated.text);
  return stated.value === null ? { ...nothing, words: text, href } : cutFigure(text, href);
}

/** One side of a pair of figures. */
export function metricView(metric: Metric, report: string, index: TextIndex): FigureView {
  return cutFigure(visibleText(metric.text), index.link(report, metric.span));
}
