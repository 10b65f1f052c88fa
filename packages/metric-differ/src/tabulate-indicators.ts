import type { IndicatorRow, Metric, MetricPair, Place, QualitativeTarget, Reported, Span, Stated, TargetChange } from '@tongbi/model';
import { inEnglish } from './canonical-indicator.js';
import { findMention } from './find-mention.js';
import { bounds } from './generated/bounds.js';
import { judgeWorded } from './judge-worded.js';
import { isMainTarget } from './main-targets.js';
import { indicatorLikeness, metricLikeness, sameMeasure } from './metric-likeness.js';
import { pairMetrics } from './pair-metrics.js';
import { PartnerIndex } from './partner-index.js';
import { type CarriedPromise, type Counterpart, counterpartOf } from './promise-links.js';
import { qualifiersOf } from './qualify-rows.js';
import { annualActuals, annualTargets, type ReadReport, tellsTargets } from './read-report.js';
import { unitKind } from './read-unit.js';
import { rowNames } from './row-names.js';

/** A year's figure joins a row at this likeness; below it the series would mix indicators. */
const leastInSeries = 0.8;

/** The longer ones first: 以上 holds 上. */
const boundWords = bounds.map(({ word }) => word).sort((a, b) => b.length - a.length);

/** A row before its neighbours give it its name. */
type UnnamedRow = Omit<IndicatorRow, 'id' | 'name' | 'qualifier' | 'main'>;

export function stated(report: ReadReport['report'], metric: Metric | undefined | null): Stated | null {
  if (!metric) return null;
  const { text, value, bound, direction, span, correctedBy } = metric;
  const word = bound === 'exact' ? undefined : boundWords.find((each) => text.includes(each));
  return {
    text,
    value,
    ...(bound !== 'exact' && { bound }),
    ...(word !== undefined && { boundWord: word }),
    ...(direction !== undefined && { direction }),
    span,
    report: report.id,
    ...(correctedBy && { correctedBy }),
  };
}

function worded(report: ReadReport['report'], target: QualitativeTarget | undefined): Stated | null {
  return target ? { text: target.wording, value: null, span: target.span, report: report.id } : null;
}

/** Longer clauses are cut: the page's table shows a few words. */
const longestMention = 30;

/** What became of a target without a number, where its words name one: 与经济增长同步. */
function outcomeOfWords(
  target: QualitativeTarget | undefined,
  { previous, current }: Pick<Sides, 'previous' | 'current'>,
): Partial<Pick<IndicatorRow, 'actual' | 'outcome' | 'distance' | 'degree'>> {
  const judged = target && judgeWorded(target, previous, current);
  return judged ? { ...judged, actual: stated(current.report, judged.actual) } : {};
}

/** What the review says of a target in words: 城镇新增就业超额完成全年任务. */
function mentioned(side: ReadReport, target: Metric): Stated | null {
  const mention = findMention(side, target);
  return mention ? { ...shortened(mention), value: null, report: side.report.id } : null;
}

function shortened({ text, span }: Pick<Place, 'text' | 'span'>): Pick<Stated, 'text' | 'span'> {
  return { text: text.length > longestMention ? `${text.slice(0, longestMention)}…` : text, span };
}

function mostAlike(metric: Metric, figures: PartnerIndex): Metric | undefined {
  let best: Metric | undefined;
  let bestLikeness = leastInSeries;
  for (const candidate of figures.candidates(metric, 0)) {
    const likeness = metricLikeness(metric, candidate);
    if (likeness > bestLikeness || (best === undefined && likeness >= bestLikeness)) [best, bestLikeness] = [candidate, likeness];
  }
  return best;
}

function wordedLike(side: ReadReport, indicator: string): QualitativeTarget | undefined {
  return side.qualitativeTargets.find((one) => indicatorLikeness(one.indicator, indicator) >= leastInSeries);
}

/** Two targets of one wording need to be alike a little only: 能源、水资源等指标 and 生态环境、能源等指标 are both to 达到国家要求. */
const leastOfOneWording = 0.4;
/** … and less where the one stands in the promise that carries on that of the other: 节能降耗完成省定任务, 节能减排完成省定目标. */
const leastOfOnePromise = 0.25;

function isOneWorded(previous: QualitativeTarget, current: QualitativeTarget, carried: readonly CarriedPromise[]): boolean {
  const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  const isCarried = carried.some(
    ({ places }) => places.previous.some((span) => meets(span, previous.span)) && places.current.some((span) => meets(span, current.span)),
  );
  const least = isCarried ? leastOfOnePromise : sameWords(previous.wording, current.wording) ? leastOfOneWording : leastInSeries;
  return indicatorLikeness(previous.indicator, current.indicator) >= least;
}

/** Raised and lowered speak of the size promised: a decline of 3 % after one of 2.5 % is a raised target. */
export function changeOf(previous: Metric, current: Metric): TargetChange {
  if (!sameMeasure(previous, current)) return 'not-comparable';
  const size = (metric: Metric) => Math.abs(metric.value) + Math.abs(metric.valueHigh ?? metric.value);
  if (size(current) !== size(previous)) return size(current) > size(previous) ? 'raised' : 'lowered';
  return previous.bound === current.bound && previous.valueHigh === current.valueHigh ? 'same' : 'bound';
}

/** What the list of the comparison says of the promise that a target stands in. */
export interface Verdict {
  readonly reported: Reported;
  /** Whether the record holds several promises, so that what became of the one is not what became of all. */
  readonly several: boolean;
  /** Whether a sentence surely reports on it, so that it cannot be said that none does. */
  readonly isSure: boolean;
  /** The sentence that reports on it; null where none does. */
  readonly place: Pick<Place, 'text' | 'span'> | null;
}

/** What else than figures the table is made from. */
export interface TableEvidence {
  /** Of `pairMetrics`. */
  readonly pairs: readonly MetricPair[];
  /** The figures of promises that carry on others. */
  readonly carried: readonly CarriedPromise[];
  /** By the target of the previous report. */
  readonly verdictOf: (target: Metric) => Verdict | undefined;
}

interface Sides extends Omit<TableEvidence, 'pairs'> {
  readonly previous: ReadReport;
  readonly current: ReadReport;
  /** What the current report tells as reached. */
  readonly reached: PartnerIndex;
  readonly series: readonly YearFigures[];
  /** Targets of either year that have a partner. */
  readonly paired: ReadonlySet<Metric>;
}

/** The figures of one report, sorted once. */
interface YearFigures {
  readonly side: ReadReport;
  readonly targets: PartnerIndex;
  readonly actuals: PartnerIndex;
}

function seriesOf(metric: Metric, sides: Sides): IndicatorRow['series'] {
  const years = new Map<number, { target: Stated | null; actual: Stated | null }>();
  const at = (year: number) => years.get(year) ?? { target: null, actual: null };
  for (const { side, targets, actuals } of sides.series) {
    const { year } = side.report;
    if (year === null) continue;
    const target = stated(side.report, mostAlike(metric, targets));
    const actual = stated(side.report, mostAlike(metric, actuals));
    if (target) years.set(year, { ...at(year), target });
    if (actual) years.set(year - 1, { ...at(year - 1), actual });
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, figures]) => ({ year, ...figures }));
}

function counterpartIn({ previous, current }: MetricPair, { carried, paired, ...sides }: Sides): Counterpart | undefined {
  if (previous && current) return undefined;
  const { report } = previous ? sides.current : sides.previous;
  const [figure, side] = previous ? ([previous, 'previous'] as const) : ([current!, 'current'] as const);
  return counterpartOf(figure, side, carried, { free: (other) => !paired.has(other), text: report.reading ?? report.text });
}

interface RowSides {
  readonly before: Metric | null;
  readonly now: Metric | null;
  readonly oldWords: QualitativeTarget | undefined;
  readonly newWords: QualitativeTarget | undefined;
}

function changeIn({ before, now, oldWords, newWords }: RowSides, counterpart: Counterpart | undefined, sides: Sides): TargetChange {
  if (before && now) return changeOf(before, now);
  if (counterpart?.beside) return 'not-comparable';
  if (before) return newWords || counterpart?.unnumbered ? 'number-dropped' : goneIn(sides);
  return oldWords || counterpart?.unnumbered ? 'number-added' : cameIn(sides);
}

/** A target that one of the texts lacks is new, or gone, where the silence of that text says something. */
const cameIn = ({ previous }: Pick<Sides, 'previous'>): TargetChange => (tellsTargets(previous) ? 'new' : 'unseen-previous');
const goneIn = ({ current }: Pick<Sides, 'current'>): TargetChange => (tellsTargets(current) ? 'absent' : 'unseen-current');

function rowOf(pair: MetricPair, name: string, outcomes: ReadonlyMap<Metric, MetricPair>, sides: Sides): UnnamedRow {
  const { previous: before, current: now } = pair;
  const metric = (now ?? before)!;
  const oldWords = before ? undefined : wordedLike(sides.previous, metric.indicator);
  const newWords = now ? undefined : wordedLike(sides.current, metric.indicator);
  const counterpart = oldWords || newWords ? undefined : counterpartIn(pair, sides);
  const beside = counterpart?.beside;
  const promised = before ?? beside ?? null;
  const result = resultOf(promised, promised ? outcomes.get(promised) : undefined, sides, metric);
  const { previous, current } = sides;
  return {
    indicator: name,
    ...inEnglish(name, sides.current.report),
    unit: metric.unit,
    previousTarget: stated(previous.report, before ?? beside) ?? worded(previous.report, oldWords),
    ...(counterpart && !beside && !counterpart.unnumbered && { why: 'figure-elsewhere' as const }),
    ...result,
    ...outcomeOfWords(oldWords, sides),
    currentTarget: stated(current.report, now ?? beside) ?? worded(current.report, newWords),
    change: changeIn({ before, now, oldWords, newWords }, counterpart, sides),
    delta: pair.delta,
    series: seriesOf(metric, sides),
  };
}

/** What was reached, and what became of the target: as figures say, and where no figure does as the list does. */
function resultOf(
  target: Metric | null,
  outcome: MetricPair | undefined,
  sides: Sides,
  metric: Metric,
): Pick<IndicatorRow, 'actual' | 'outcome' | 'distance' | 'degree' | 'absence' | 'why'> {
  const { report } = sides.current;
  if (!target) return { actual: stated(report, mostAlike(metric, sides.reached)), outcome: null };
  const verdict = sides.verdictOf(target);
  const reached = stated(report, outcome?.current ?? null) ?? (outcome?.absence === 'no-number' ? mentioned(sides.current, target) : null);
  const judged = outcome?.outcome ?? null;
  if (judged === 'not-reported' && verdict && verdict.isSure)
    return { actual: verdict.place && { ...shortened(verdict.place), value: null, report: report.id }, outcome: 'not-comparable' };
  const differs = verdict && judged !== null && (judged === 'missed') !== (verdict.reported === 'missed');
  const off = outcome?.distance !== undefined && { distance: outcome.distance, degree: outcome.degree! };
  const absence = !reached && outcome?.absence ? { absence: outcome.absence } : {};
  return { actual: reached, outcome: judged, ...off, ...absence, ...(differs && verdict.several && { why: 'several-promises' as const }) };
}

/** 与经济增长同步, 和经济增长同步: one wording. */
const sameWords = (a: string, b: string) => a.replace(/^[和同跟]/, '与') === b.replace(/^[和同跟]/, '与');

/** A row for a target that has no number on either side; the wording is what is compared. */
function wordedRow(target: QualitativeTarget, sides: Pick<Sides, 'previous' | 'current' | 'carried'>): UnnamedRow {
  const before = sides.previous.qualitativeTargets.find((one) => isOneWorded(one, target, sides.carried));
  return {
    indicator: target.indicator,
    ...inEnglish(target.indicator, sides.current.report),
    unit: '',
    previousTarget: worded(sides.previous.report, before),
    actual: null,
    outcome: null,
    ...outcomeOfWords(before, sides),
    currentTarget: worded(sides.current.report, target),
    change: before ? (sameWords(before.wording, target.wording) ? 'same-words' : 'other-words') : cameIn(sides),
    delta: null,
    series: [],
  };
}

const OTHER_GROUP = 2;

interface Placed {
  readonly row: UnnamedRow;
  /** 0: in the current list of expected targets; 1: only in the previous one; OTHER_GROUP: other targets. */
  readonly group: number;
  readonly at: number;
}

function placeOf(pair: MetricPair, sides: Sides): Pick<Placed, 'group' | 'at'> {
  const { previous: before, current: now } = pair;
  if (now && isMainTarget(sides.current, now)) return { group: 0, at: now.span.start };
  if (before && isMainTarget(sides.previous, before)) return { group: now ? 0 : 1, at: (now ?? before).span.start };
  return { group: OTHER_GROUP, at: now?.span.start ?? Number.POSITIVE_INFINITY };
}

/**
 * The table of indicators: for each the target of the previous report, what was reached, the outcome, the target of the current one,
 * how the target changed, and target and actual of every year that `all` tells of (gaps stay gaps). One row an indicator and aspect:
 * the list of expected targets in the current text's order first, then what only the previous list had, then other targets.
 */
export function tabulateIndicators(
  previous: ReadReport,
  current: ReadReport,
  all: readonly ReadReport[],
  { pairs, ...evidence }: TableEvidence = { pairs: pairMetrics(previous, current), carried: [], verdictOf: () => undefined },
): readonly IndicatorRow[] {
  const series = all.map(
    (side): YearFigures => ({ side, targets: new PartnerIndex(annualTargets(side)), actuals: new PartnerIndex(annualActuals(side)) }),
  );
  const targetPairs = pairs.filter(({ kind }) => kind === 'target-target');
  const paired = new Set(targetPairs.flatMap(({ previous: before, current: now }) => (before && now ? [before, now] : [])));
  const sides: Sides = { previous, current, reached: new PartnerIndex(annualActuals(current)), series, paired, ...evidence };
  const outcomes = new Map(
    pairs.flatMap((pair) => (pair.kind === 'target-actual' && pair.previous ? [[pair.previous, pair] as const] : [])),
  );
  // Two figures that stand beside each other are one row, that of the current one.
  const shown = new Set(targetPairs.flatMap((pair) => (pair.current && !pair.previous ? (counterpartIn(pair, sides)?.beside ?? []) : [])));
  const isShownThere = ({ previous: before, current: now }: MetricPair) => !now && before !== null && shown.has(before);
  const targets = targetPairs.filter((pair) => !isShownThere(pair) && !isMereDifference(pair, sides));
  const names = rowNames(targets.map(({ previous: before, current: now }) => (now ?? before)!));
  const placed: Placed[] = targets.map((pair, index) => ({ row: rowOf(pair, names[index]!, outcomes, sides), ...placeOf(pair, sides) }));
  for (const target of current.qualitativeTargets) {
    const hasNumber = targets.some(
      (pair) =>
        pair.current === null && pair.previous !== null && indicatorLikeness(pair.previous.indicator, target.indicator) >= leastInSeries,
    );
    if (!hasNumber && isMainTarget(current, { role: 'target', span: target.span }))
      placed.push({ row: wordedRow(target, sides), group: 0, at: target.span.start });
  }
  placed.push(...goneWords(sides));
  placed.sort((a, b) => a.group - b.group || a.at - b.at);
  return nameRows(placed, [previous, current, ...all]);
}

/** So far before a difference stands the size that it is of. */
const nearSize = 30;

/** 赤字5.66万亿元，比上年增加1.6万亿元: how far a size is from last year's is no target of its own that another year could lack. */
function isMereDifference({ previous, current }: MetricPair, sides: Sides): boolean {
  const figure = previous ?? current!;
  if ((previous && current) || figure.aspect !== 'change' || unitKind(figure.unit) === 'proportion') return false;
  const isSize = ({ aspect, unit, span }: Metric) =>
    (aspect === 'level' || aspect === 'increment') &&
    unit === figure.unit &&
    span.end <= figure.span.start &&
    figure.span.start - span.end <= nearSize;
  return (previous ? sides.previous : sides.current).metrics.some(isSize);
}

/** The main targets in words that the current report no longer has, in words or numbers. */
function goneWords({ previous, current, carried }: Sides): readonly Placed[] {
  const numbers = annualTargets(current);
  const isGone = (target: QualitativeTarget) =>
    !current.qualitativeTargets.some((one) => isOneWorded(target, one, carried)) &&
    !numbers.some(({ indicator }) => indicatorLikeness(indicator, target.indicator) >= leastInSeries);
  return previous.qualitativeTargets
    .filter((target) => isMainTarget(previous, { role: 'target', span: target.span }) && isGone(target))
    .map((target) => ({
      row: { ...wordedRow(target, { previous, current, carried }), currentTarget: null, change: goneIn({ current }) },
      group: 1,
      at: target.span.start,
    }));
}

/** Each row with the name and the id that no other has. */
function nameRows(placed: readonly Placed[], reports: readonly ReadReport[]): readonly IndicatorRow[] {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
  const qualifiers = qualifiersOf(
    placed.map(({ row }) => row),
    (id) => texts.get(id) ?? '',
  );
  const given = new Map<string, number>();
  return placed.map(({ row, group }, index) => {
    const qualifier = qualifiers[index]!;
    const name = qualifier ? `${row.indicator}（${qualifier}）` : row.indicator;
    const count = (given.get(name) ?? 0) + 1;
    given.set(name, count);
    const id = `i-${count === 1 ? name : `${name}-${count}`}`;
    return { id, name, ...(qualifier && { qualifier }), main: group < OTHER_GROUP, ...row };
  });
}
