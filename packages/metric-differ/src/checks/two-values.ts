import type { Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { type CheckedReport, type FigureCheck, oddFigure, sentenceBefore } from './checked-report.js';

/** Only figures whose words stand beside them, of an indicator that the lexicon knows, can be held against each other. */
const sureRule = 'subject';
const checkedAspects = new Set(['level', 'change', 'share']);
/** A part of the year, a part of the place, another price, a mean of several years: not the same thing though of one name. */
const otherScope = pattern`前[一二三四五六七八九十\d]+个?月|[\d一二三四五六七八九十]月|${'other-scope'}`;

function keyOf(metric: Metric): string | undefined {
  const { name, entry } = canonicalIndicator(metric.indicator);
  if (!entry || metric.role === 'background' || metric.rule !== sureRule || !checkedAspects.has(metric.aspect)) return undefined;
  return [name, metric.aspect, metric.unit, metric.role, metric.period ?? ''].join('\t');
}

/** Two ranges of values apart: 超过5% and 5.3% agree, 5.2% and 5.3% do not. */
function disagree(a: Metric, b: Metric): boolean {
  if (a.bound !== 'exact' || b.bound !== 'exact' || a.valueHigh !== undefined || b.valueHigh !== undefined) return false;
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  // 1.3万亿元 beside 12980亿元 is rounding.
  return high - low > roundingShare * Math.abs(high) && a.value !== b.value;
}

/** What a figure told again in fewer digits may differ by. */
const roundingShare = 0.02;

function isPlain(report: CheckedReport, metric: Metric): boolean {
  return !otherScope.test(sentenceBefore(report, metric, 40)) && !otherScope.test(metric.indicator);
}

/** One indicator, one year, two values: 增长5.2% in the review and 增长5.8% where the year is summed up. */
export const checkTwoValues: FigureCheck = (current) => {
  const first = new Map<string, Metric>();
  return current.metrics.flatMap((metric) => {
    const key = keyOf(metric);
    if (key === undefined || !isPlain(current, metric)) return [];
    const other = first.get(key);
    if (!other) first.set(key, metric);
    if (!other || !disagree(other, metric)) return [];
    const reason = `${metric.indicator} is ${other.text} in one place and ${metric.text} in another`;
    return oddFigure('two-values', reason, current, metric, { expected: other.text });
  });
};
