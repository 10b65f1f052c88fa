import { type Diagnostic, type Metric, type Role, said, walkSections } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import type { ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { oddFigure, sentenceBefore, toldOf } from './checked-report.js';

/** A check looks at one report, or at one and the report of the year before. */
type FigureCheck = (current: ReadReport, previous: ReadReport | undefined) => readonly Diagnostic[];

/** Only a figure that its words stand beside, of an indicator that the lexicon knows, is sure enough to object to its unit or to hold another against it. */
const sureRule = 'subject';

/** 占全省比重105%: a part is never more than its whole. */
const checkShares: FigureCheck = (current) => {
  const clauseOf = (metric: Metric) => sentenceBefore(current, metric, 24).replace(/.*[，；]/s, '');
  return current.metrics
    .filter((metric) => metric.aspect === 'share' && metric.unit === '%' && Math.max(metric.value, metric.valueHigh ?? 0) > 100)
    .filter((metric) => !forms.mayExceed.test(metric.indicator) && !forms.mayExceed.test(clauseOf(metric)))
    .map((metric) => oddFigure('share-over-100', said('share-over-100', metric.indicator, metric.text), current, metric));
};

/** Places, years in a row and multiples are told of any indicator. */
const ownMeasure = new Set(['rank', 'streak', 'ratio']);
const counted: ReadonlySet<string> = new Set(['count', 'people']);

function isUnusual(metric: Metric): boolean {
  const { entry } = canonicalIndicator(metric.indicator);
  if (!entry || ownMeasure.has(metric.aspect) || metric.unit === '' || metric.rule !== sureRule) return false;
  const kind = unitKind(metric.unit);
  // A firm is a 家 or a 户, a household a 户 or a 套.
  if (counted.has(kind) && entry.kinds.some((one) => counted.has(one))) return false;
  return !['proportion', 'ratio', ...entry.kinds].includes(kind);
}

/** 地区生产总值5000公里: an indicator of the lexicon in a unit that it never has. Growth in 百分点 or % is told of everything. */
const checkUnits: FigureCheck = (current) =>
  current.metrics.filter(isUnusual).map((metric) => {
    const { name, entry } = canonicalIndicator(metric.indicator);
    return oddFigure('unit-unusual', said('unit-unusual', name, metric.unit, entry!.kinds), current, metric);
  });

const planRoles: ReadonlySet<Role> = new Set(['outline', 'requirements', 'tasks']);

/** 到2023年底力争… in the plan of the report of 2025: a year that is over is no time to reach a target in. */
const checkTargetYears: FigureCheck = (current) => {
  const { report, metrics } = current;
  if (report.year === null) return [];
  const planned = new Set<string>();
  for (const { section } of walkSections(report.parts)) if (planRoles.has(section.role)) planned.add(section.id);
  return metrics.flatMap((metric) => {
    if (metric.role === 'actual' || !planned.has(metric.section)) return [];
    const before = sentenceBefore(current, metric, 80);
    const year = forms.spanOfYears.test(before) ? Number.NaN : Number(forms.promisedForYear.exec(before)?.[1]);
    if (!(year < report.year!)) return [];
    const says = said('target-past', metric.indicator, metric.text, year, report.year);
    return oddFigure('target-past', says, current, metric, { actual: String(year) });
  });
};

const checkedAspects = new Set(['level', 'change', 'share']);

function keyOf(metric: Metric): string | undefined {
  const { name, entry } = canonicalIndicator(metric.indicator);
  if (!entry || metric.role === 'background' || metric.rule !== sureRule || !checkedAspects.has(metric.aspect)) return undefined;
  return [name, metric.aspect, metric.unit, metric.role, metric.period ?? ''].join('\t');
}

/** What a figure told again in fewer digits may differ by: 1.3万亿元 beside 12980亿元 is rounding. */
const roundingShare = 0.02;

/** Two ranges of values apart: 超过5% and 5.3% agree, 5.2% and 5.3% do not. */
function disagree(a: Metric, b: Metric): boolean {
  if (!isExact(a) || !isExact(b)) return false;
  return Math.abs(a.value - b.value) > roundingShare * Math.abs(Math.max(a.value, b.value));
}

/** One indicator, one year, two values: 增长5.2% in the review and 增长5.8% where the year is summed up. */
const checkTwoValues: FigureCheck = (current) => {
  const first = new Map<string, Metric>();
  return current.metrics.flatMap((metric) => {
    const key = keyOf(metric);
    if (key === undefined || [sentenceBefore(current, metric, 40), metric.indicator].some((text) => forms.otherScope.test(text))) return [];
    const other = first.get(key);
    if (!other) first.set(key, metric);
    if (!other || !disagree(other, metric)) return [];
    const says = said('two-values', metric.indicator, other.text, metric.text);
    return oddFigure('two-values', says, current, metric, { expected: other.text });
  });
};

const isExact = (metric: Metric | undefined): metric is Metric => metric?.bound === 'exact' && metric.valueHigh === undefined;

/** Growth at constant prices may be this many points off the levels, which are at the prices of their year; revised bases take the rest. */
const realTolerance = 10;
/** Indicators whose growth is told at the prices of the year. */
const nominalTolerance = 5;
const sureRules = new Set(['subject', 'elided-subject', 'distributed', 'distributed-elided']);

/** Levels in money, and growth from the year before, of indicators that the lexicon knows. */
function isComparable(metric: Metric, { report: { text } }: ReadReport): boolean {
  if (!canonicalIndicator(metric.indicator).entry || !sureRules.has(metric.rule ?? '')) return false;
  if (metric.aspect === 'level') return unitKind(metric.unit) === 'money';
  return !forms.otherBase.test(text.slice(Math.max(0, metric.span.start - 20), metric.span.start));
}

/** How far half of the last digit written may carry: 13.7万亿 is 13.65 to 13.75. */
function rounding(metric: Metric): number {
  const digits =
    /[\d.,，]+/
      .exec(metric.text)?.[0]
      .replace(/[.,，]/g, '')
      .replace(/^0+/, '').length ?? 1;
  return 0.5 / 10 ** (Math.max(1, digits) - 1);
}

/** 1200亿元 last year, 1500亿元 this year and 增长4%: one of the three is wrong, or the base was revised. */
const checkGrowth: FigureCheck = (current, previous) => {
  if (!previous || previous.report.year === null || current.report.year !== previous.report.year + 1) return [];
  const bases = toldOf(previous, isComparable);
  return [...toldOf(current, isComparable)].flatMap(([name, { level, growth }]) => {
    const base = bases.get(name)?.level;
    if (!isExact(level) || !isExact(growth) || !isExact(base) || base.unit !== level.unit || forms.neverCompared.test(name)) return [];
    const implied = (level.value / base.value - 1) * 100;
    const tolerance = (forms.realGrowth.test(name) ? realTolerance : nominalTolerance) + 100 * (rounding(level) + rounding(base));
    if (Math.abs(implied - growth.value) <= tolerance) return [];
    const expected = `${implied.toFixed(1)}%`;
    const from = said('value-in-year', base.text, previous.report.year);
    const says = said('growth-contradicts', name, growth.text, from, level.text, expected);
    return oddFigure('growth-contradicts', says, current, growth, { expected });
  });
};

const checks = [checkShares, checkUnits, checkTargetYears, checkTwoValues, checkGrowth] as const;

/**
 * What cannot be right about the figures of a report: shares over 100, units that an indicator never has, targets for a year that is over, one
 * indicator with two values, and, where the report of the year before is given, growth that its level contradicts. In the order of
 * the text. Tuned to stay silent on real reports: each is a slip of the text, of its copy, or of our reading.
 */
export function checkFigures(current: ReadReport, previous?: ReadReport): readonly Diagnostic[] {
  return checks.flatMap((check) => check(current, previous)).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
