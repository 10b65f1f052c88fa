import type { Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { type CheckedReport, type FigureCheck, oddFigure } from './checked-report.js';
import { toldOf } from './told-of.js';

/** Growth at constant prices may be this many points off the levels, which are at the prices of their year; revised bases take the rest. */
const realTolerance = 10;
/** Indicators whose growth is told at the prices of the year. */
const nominalTolerance = 5;
const realGrowth = pattern`${'real-growth'}`;
/** Revenue is compared on the same rules (同口径), which change with every reform; incomes of two series are told as one. */
const neverCompared = pattern`${'never-compared'}`;
const sureRules = new Set(['subject', 'elided-subject', 'distributed', 'distributed-elided']);

/** 比2002年增长: measured from another year than the last. */
const otherBase = pattern`[比较]\D{0,4}\d{4}年|[比较]“?十[一二三四]五|${'other-base'}`;
const before = (text: string, { span }: Metric) => text.slice(Math.max(0, span.start - 20), span.start);

/** Levels in money, and growth from the year before, of indicators that the lexicon knows. */
function isComparable(metric: Metric, { report }: CheckedReport): boolean {
  if (!canonicalIndicator(metric.indicator).entry || !sureRules.has(metric.rule ?? '')) return false;
  return metric.aspect === 'level' ? unitKind(metric.unit) === 'money' : !otherBase.test(before(report.text, metric));
}

const isExact = (metric: Metric | undefined): metric is Metric => metric?.bound === 'exact' && metric.valueHigh === undefined;

/** How far half of the last digit written may carry: 13.7万亿 is 13.65 to 13.75. */
function rounding(metric: Metric): number {
  const digits = /[\d.]+/.exec(metric.text)?.[0].replace(/[.,]/g, '').replace(/^0+/, '').length ?? 1;
  return 0.5 / 10 ** (digits - 1);
}

/** 1200亿元 last year, 1500亿元 this year and 增长4%: one of the three is wrong, or the base was revised. */
export const checkGrowth: FigureCheck = (current, previous) => {
  if (!previous || previous.report.year === null || current.report.year !== previous.report.year + 1) return [];
  const bases = toldOf(previous, isComparable);
  return [...toldOf(current, isComparable)].flatMap(([name, { level, growth }]) => {
    const base = bases.get(name)?.level;
    if (!isExact(level) || !isExact(growth) || !isExact(base) || base.unit !== level.unit || neverCompared.test(name)) return [];
    const implied = (level.value / base.value - 1) * 100;
    const tolerance = (realGrowth.test(name) ? realTolerance : nominalTolerance) + 100 * (rounding(level) + rounding(base));
    if (Math.abs(implied - growth.value) <= tolerance) return [];
    const expected = `${implied.toFixed(1)}%`;
    const reason = `${name} grew by ${growth.text}, but from ${base.text} in the report of ${previous.report.year} to ${level.text} it is ${expected}`;
    return oddFigure('growth-contradicts', reason, current, growth, { expected });
  });
};
