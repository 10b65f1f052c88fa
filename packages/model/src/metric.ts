import { z } from 'zod';
import { Force } from './kind.js';
import { ReportReference } from './report.js';
import { data, list, oneOf } from './schema.js';
import { Span } from './span.js';
import { beside } from './statistic.js';
import { CorrectedBy } from './status.js';

/** level: size; change: growth or decline; share: part of a whole; increment: a flow in the period; rank; ratio; streak: years in a row. */
export const Aspect = z.enum(['level', 'change', 'share', 'increment', 'rank', 'ratio', 'streak']);
export type Aspect = z.infer<typeof Aspect>;

/** approx: 左右, 约; over: 以上, 超, 突破, 不低于, 多; under: 以内, 不超过. */
export const Bound = z.enum(['exact', 'approx', 'over', 'under']);
export type Bound = z.infer<typeof Bound>;

/** same-rules: 同口径, 可比口径; nominal: 名义; real: 实际, 按可比价. */
export const Basis = z.enum(['same-rules', 'nominal', 'real']);
export type Basis = z.infer<typeof Basis>;

export const MetricRole = z.enum(['actual', 'target', 'background']);
export type MetricRole = z.infer<typeof MetricRole>;

/** One figure. */
export const Metric = data({
  id: z.string(),
  indicator: z.string().describe('Shortest noun phrase that names what is measured, in the words of the text'),
  aspect: Aspect,
  value: z.number().describe('In base units: 1.57万家 is 15700; a decline is negative where the aspect is change'),
  valueHigh: z.number().exactOptional().describe('Upper end of a range; value is the lower one'),
  unit: z.string().describe('Base unit without multiplier: 元, %, 百分点, 家; 位次 for rank, 年 for streak, 比 for ratio'),
  bound: Bound,
  basis: Basis.exactOptional().describe('On what basis a change is measured, where the text says so'),
  role: MetricRole,
  period: z.string().exactOptional().describe('As "2024" or "2021-2025"'),
  rule: z.string().exactOptional().describe('Name of the rule that read it'),
  unsure: list(z.enum(['indicator', 'role']))
    .exactOptional()
    .describe('What of it wants a look at the text; role stands for period too'),
  span: Span.describe('The number with multiplier, unit and bound words around it'),
  text: z.string(),
  direction: z.string().exactOptional().describe('Of a decline, the word that makes it one, where `text` does not say so: 降低'),
  force: Force.exactOptional().describe('Of a target, whether it is binding (约束性) or expected (预期性), where the text marks it'),
  section: z.string(),
  correctedBy: list(CorrectedBy).exactOptional(),
});
export type Metric = z.infer<typeof Metric>;

/** A target without a number: 居民收入与经济增长同步. */
export const QualitativeTarget = data({ indicator: z.string(), wording: z.string(), span: Span, text: z.string(), section: z.string() });
export type QualitativeTarget = z.infer<typeof QualitativeTarget>;

/** below, above: off an approximate target (左右) on that side, of which a decline counts by its size. */
export const Outcome = z.enum(['met', 'missed', 'exceeded', 'below', 'above', 'not-comparable', 'not-reported']);
export type Outcome = z.infer<typeof Outcome>;

/** slightly: by a tenth of what was promised at most; far: by more than a fifth. */
export const Degree = z.enum(['slightly', 'clearly', 'far']);
export type Degree = z.infer<typeof Degree>;

export const distance = {
  distance: z.number().exactOptional().describe("How far below or above, in the delta's unit, negative where below"),
  degree: Degree.exactOptional(),
};

export const PairKind = z.enum(['target-target', 'target-actual', 'actual-actual']);
export type PairKind = z.infer<typeof PairKind>;

export const Absence = z.enum(['not-stated', 'no-number', 'not-read']);
export type Absence = z.infer<typeof Absence>;

export const Delta = data({
  absolute: z.number(),
  relative: z.number().exactOptional().describe('In %, where the previous value is not zero and the unit is no proportion'),
  unit: z.string(),
  boundChanged: z.boolean(),
});
export type Delta = z.infer<typeof Delta>;

/** Two figures of the same indicator and aspect; one side null where the other report has none. */
export const MetricPair = data({
  kind: PairKind,
  indicator: z.string(),
  previous: Metric.nullable(),
  current: Metric.nullable(),
  absence: Absence.exactOptional(),
  delta: Delta.nullable(),
  outcome: Outcome.exactOptional(),
  ...distance,
});
export type MetricPair = z.infer<typeof MetricPair>;

/** A figure as the page's table shows it: the words of the text and where they stand. */
export const Stated = data({
  text: z.string().describe('With unit and bound, as "5%左右"'),
  value: z.number().nullable(),
  bound: Bound.exactOptional().describe('Absent where there is no number, and where it is exact'),
  boundWord: z.string().exactOptional().describe('The word that makes it a bound, as written: 左右, 不低于'),
  direction: z.string().exactOptional().describe('As of a Metric; of a goal of several years also 年均增长, 提高'),
  force: Force.exactOptional().describe('As of a Metric'),
  span: Span,
  report: z.string(),
  correctedBy: list(CorrectedBy).exactOptional().describe('Whose word the reading of the figure is'),
});
export type Stated = z.infer<typeof Stated>;

/**
 * What became of a target. same-words, other-words: neither year puts it in numbers; absent: no target this year; unseen-previous,
 * unseen-current: that text is a selection, or has no plan, so that its silence says nothing. Of two places the
 * current one is higher or lower, alike, put otherwise (differs), or set by one only; of two drafts one is added or removed.
 */
export const TargetChange = oneOf(
  ['raised', 'lowered', 'same', 'bound', 'number-dropped', 'number-added', 'same-words', 'other-words'],
  ['new', 'absent', 'unseen-previous', 'unseen-current', 'not-comparable'],
  ['higher', 'lower', 'alike', 'differs', 'only-previous', 'only-current', 'added', 'removed'],
);
export type TargetChange = z.infer<typeof TargetChange>;

/**
 * Why a row rightly differs from the records that hold its figures. several-promises: the record holds others too, and says what became of them;
 * figure-elsewhere: the record carries on a promise whose figures of that measure have rows of their own.
 */
export const RowDifference = z.enum(['several-promises', 'figure-elsewhere']);
export type RowDifference = z.infer<typeof RowDifference>;

/** One row of the page's table: what was promised, what was reached, what is promised now. */
export const IndicatorRow = data({
  id: z.string().describe('Unique in its comparison, from the name and what is measured'),
  indicator: z.string(),
  name: z.string().describe('The indicator, with what distinguishes it from other rows of its name'),
  qualifier: z.string().exactOptional().describe('What `name` adds to `indicator`, in the words of the text'),
  main: z.boolean().describe('Whether a report has it in its list of main expected targets (主要预期目标)'),
  english: z.string().exactOptional().describe('The name in English, where the indicator is a known one'),
  unit: z.string(),
  previousTarget: Stated.nullable(),
  actual: Stated.nullable(),
  outcome: Outcome.nullable(),
  ...distance,
  currentTarget: Stated.nullable(),
  why: RowDifference.exactOptional(),
  absence: Absence.exactOptional().describe('Why there is no `actual` for the previous target'),
  ...beside,
  change: TargetChange.describe('Of the target'),
  delta: Delta.nullable(),
  series: list(data({ year: z.int(), target: Stated.nullable(), actual: Stated.nullable() })).describe(
    'The year the figure is of; gaps stay gaps',
  ),
});
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** Years of a plan, both ends in it: 2026 to 2030. */
export const Period = data({ from: z.int(), to: z.int() });

/** A target of several years, 年均增长5%左右, 到2030年达到70%, beside the one of an earlier outline. */
export const GoalRow = data({
  indicator: z.string().describe('With what distinguishes it from other goals of its name'),
  english: z.string().exactOptional().describe('The name in English, where the indicator is a known one'),
  unit: z.string(),
  period: Period.describe('Of the current goal, or of the one that only the earlier plan has'),
  current: Stated.nullable(),
  previous: Stated.nullable().describe('Of the last earlier report given that has an outline'),
  absence: Absence.exactOptional().describe('Why one plan has none; not where the earlier one has none at all'),
  path: list(data({ year: z.int(), target: Stated.nullable(), actual: Stated.nullable() }))
    .exactOptional()
    .describe('What documents of another kind promise and report of it, by the years of the period'),
});
export type GoalRow = z.infer<typeof GoalRow>;

export const MetricsDocument = data({
  schema: z.literal('tongbi/metrics@1'),
  report: ReportReference,
  metrics: list(Metric),
  qualitativeTargets: list(QualitativeTarget),
});
export type MetricsDocument = z.infer<typeof MetricsDocument>;

/** What was promised for one year and what was reached in it. */
export const SeriesYear = data({
  year: z.int().describe('The year the figures are of'),
  target: Metric.nullable(),
  targetReport: z.string().nullable().describe('Id of the report that sets the target'),
  actual: Metric.nullable(),
  actualReport: z.string().nullable().describe('Id of the report that says what was reached'),
  outcome: Outcome.nullable(),
  ...distance,
});
export type SeriesYear = z.infer<typeof SeriesYear>;

/** Target and actual of one indicator and aspect over the years. */
export const MetricSeries = data({
  indicator: z.string(),
  aspect: Aspect,
  unit: z.string(),
  years: list(SeriesYear).describe('In order; years of which no report says anything are left out'),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

export const MetricSeriesDocument = data({
  schema: z.literal('tongbi/metric-series@1'),
  reports: list(ReportReference),
  series: list(MetricSeries),
});
export type MetricSeriesDocument = z.infer<typeof MetricSeriesDocument>;

/** A number with the figure that was read from it, or the reason why it is none. */
export const ExplainedNumber = data({
  text: z.string(),
  span: Span,
  metric: Metric.nullable().describe('Its `rule` says which rule read it'),
  notAFigure: z
    .string()
    .nullable()
    .describe('Name of the class of numbers that are no figures (calendar, quoted, threshold …); null where it is one'),
});
export type ExplainedNumber = z.infer<typeof ExplainedNumber>;

export const MetricsExplainedDocument = data({
  schema: z.literal('tongbi/metrics-explained@1'),
  report: ReportReference,
  numbers: list(ExplainedNumber),
});
export type MetricsExplainedDocument = z.infer<typeof MetricsExplainedDocument>;
