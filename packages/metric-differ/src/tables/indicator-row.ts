import { yearsToNext } from '@tongbi/kinds';
import type { IndicatorRow, Metric, MetricPair, QualitativeTarget, Span, Stated, TargetChange } from '@tongbi/model';
import { given, overlapOf, spanContains } from '@tongbi/model';
import { bounds } from '../generated/bounds.js';
import { twoInOne } from '../generated/two-in-one.js';
import { forms, pattern } from '../genre-words.js';
import { judgeWorded } from '../judge/judge-worded.js';
import { isProportion } from '../numbers/read-unit.js';
import { findMention, isPlanned, type Mention } from '../pair/find-mention.js';
import { areWholeAndPart, differInPart, indicatorLikeness, metricLikeness, sameMeasure } from '../pair/metric-likeness.js';
import { reviewsThePlan } from '../pair/pair-metrics.js';
import type { PartnerIndex } from '../pair/partner-index.js';
import {
  type CarriedPromise,
  type Counterpart,
  counterpartOf,
  saysOne,
  spokenIn,
  type TableEvidence,
  type Verdict,
} from '../pair/promise-links.js';
import { annualActuals, annualTargets, type ReadReport, tellsTargets } from '../read/read-report.js';
import { canonicalIndicator, inEnglish } from '../subject/canonical-indicator.js';
import { coreOf, nameRelation, thingOf } from '../subject/thing-of.js';

/** A year's figure joins a row at this likeness; below it the series would mix indicators. */
export const leastInSeries = 0.8;

/** The longer ones first: 以上 holds 上. */
const boundWords = bounds.map(({ word }) => word).sort((a, b) => b.length - a.length);

/** A row before its neighbours give it its name. */
export type UnnamedRow = Omit<IndicatorRow, 'id' | 'name' | 'qualifier' | 'main'>;

export function stated(report: ReadReport['report'], metric: Metric | undefined | null): Stated | null {
  if (!metric) return null;
  const { text, value, bound, direction, force, span, correctedBy } = metric;
  const word = bound === 'exact' ? undefined : boundWords.find((each) => text.includes(each));
  return {
    text,
    value,
    ...(bound !== 'exact' && { bound }),
    ...(word !== undefined && { boundWord: word }),
    ...given({ direction, force }),
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

/** What a review says of a target without a number, which nothing can be held against: 进出口稳量提质, then 进出口总额增长2%; 国际收支保持平衡, then 国际收支基本平衡. */
function saidOf({ indicator }: QualitativeTarget, review: ReadReport): Stated | null {
  const { entry, name } = canonicalIndicator(indicator);
  const actuals = entry ? annualActuals(review).filter((one) => canonicalIndicator(one.indicator).name === name) : [];
  const actual = actuals.find(({ aspect }) => aspect === 'change') ?? (forms.rateAtEnd.test(indicator) ? undefined : actuals[0]);
  if (actual) return stated(review.report, actual);
  const mention = findMention(review, { indicator });
  return mention?.text.startsWith(indicator) ? { ...shortened(mention), value: null, report: review.report.id } : null;
}

/** What became of a target without a number, where its words name one: 与经济增长同步. */
function outcomeOfWords(
  target: QualitativeTarget | undefined,
  { previous, current }: Reports,
): Partial<Pick<IndicatorRow, 'actual' | 'outcome' | 'distance' | 'degree'>> {
  const judged = target && judgeWorded(target, previous, current);
  if (!judged) return target && reviewsThePlan(previous, current) ? given({ actual: saidOf(target, current) }) : {};
  const { actual, measure: _measure, ...outcome } = judged;
  return { ...outcome, actual: stated(current.report, actual) };
}

/** What the review says of a target in words: 城镇新增就业超额完成全年任务. */
function mentioned(side: ReadReport, target: Metric): Stated | null {
  const mention = findMention(side, target);
  return mention ? { ...shortened(mention), value: null, report: side.report.id } : null;
}

function shortened({ text, span }: Mention): Mention {
  return { text: text.length > longestMention ? `${text.slice(0, longestMention)}…` : text, span };
}

function mostAlike(metric: Metric, figures: PartnerIndex): Metric | undefined {
  const all = figures.candidates(metric, 0).map((one) => ({ one, likeness: metricLikeness(metric, one) }));
  const alike = all.filter(({ likeness }) => likeness >= leastInSeries);
  return alike.sort((a, b) => b.likeness - a.likeness)[0]?.one;
}

/** Whether something is so much alike by its name that it joins a row. */
export const isNamed =
  (name: string) =>
  ({ indicator }: Pick<Metric, 'indicator'>): boolean =>
    indicatorLikeness(indicator, name) >= leastInSeries;

function wordedLike(side: ReadReport, indicator: string): QualitativeTarget | undefined {
  return side.qualitativeTargets.find(isNamed(indicator));
}

/** Two targets of one wording need to be alike a little only: 能源、水资源等指标 and 生态环境、能源等指标 are both to 达到国家要求. */
const leastOfOneWording = 0.4;
/** … and less where the one stands in the promise that carries on that of the other: 节能降耗完成省定任务, 节能减排完成省定目标. */
const leastOfOnePromise = 0.25;

export function isOneWorded(previous: QualitativeTarget, current: QualitativeTarget, carried: readonly CarriedPromise[]): boolean {
  const isIn = (spans: readonly Span[], { span }: QualitativeTarget) => spans.some((one) => overlapOf(one, span) > 0);
  const isCarried = carried.some(({ places }) => isIn(places.previous, previous) && isIn(places.current, current));
  // 渔民收入和经济发展同步, 渔民人均收入与经济增长同步: what names a pace is of income.
  const arePaced = [previous, current].every(({ wording }) => forms.namesPace.test(wording));
  const isAlike = arePaced || sameWords(previous.wording, current.wording);
  const least = isCarried ? leastOfOnePromise : isAlike ? leastOfOneWording : leastInSeries;
  const parts = ({ indicator }: QualitativeTarget) => [indicator, ...indicator.split(/[、和与及]/).filter((part) => part.length > 3)];
  return parts(previous).some((one) => parts(current).some((other) => indicatorLikeness(one, other) >= least));
}

/** Raised and lowered speak of the size promised: a decline of 3 % after one of 2.5 % is a raised target. */
export function changeOf(previous: Metric, current: Metric): TargetChange {
  if (!sameMeasure(previous, current)) return 'not-comparable';
  const size = (metric: Metric) => Math.abs(metric.value) + Math.abs(metric.valueHigh ?? metric.value);
  if (size(current) !== size(previous)) return size(current) > size(previous) ? 'raised' : 'lowered';
  return previous.bound === current.bound && previous.valueHigh === current.valueHigh ? 'same' : 'bound';
}

/** The two reports that a row holds against each other. */
interface Reports {
  readonly previous: ReadReport;
  readonly current: ReadReport;
}

/** All that rows are made from. */
export interface Sides extends Reports, Omit<TableEvidence, 'pairs'> {
  /** What the current report tells as reached. */
  readonly reached: PartnerIndex;
  readonly series: readonly YearFigures[];
  /** Targets of either year that have a partner. */
  readonly paired: ReadonlySet<Metric>;
  /** What answers each target of the previous report. */
  readonly outcomes: ReadonlyMap<Metric, MetricPair>;
}

/** The figures of one report, sorted once. */
export interface YearFigures {
  readonly side: ReadReport;
  readonly targets: PartnerIndex;
  readonly actuals: PartnerIndex;
}

function seriesOf(metric: Metric, sides: Sides): IndicatorRow['series'] {
  const years = new Map<number, { target: Stated | null; actual: Stated | null }>();
  const put = (year: number, figure: { target?: Stated; actual?: Stated }) =>
    years.set(year, { target: null, actual: null, ...years.get(year), ...figure });
  for (const { side, targets, actuals } of sides.series) {
    const { year } = side.report;
    if (year === null) continue;
    const target = stated(side.report, mostAlike(metric, targets));
    const actual = stated(side.report, mostAlike(metric, actuals));
    if (target) put(year, { target });
    if (actual) put(year - 1, { actual });
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, figures]) => ({ year, ...figures }));
}

/** What stands on the other side of the promise of a target that only one report has. */
export function counterpartIn({ previous, current }: MetricPair, { carried, paired, ...sides }: Sides): Counterpart | undefined {
  if (previous && current) return undefined;
  const other = previous ? sides.current : sides.previous;
  const { report } = other;
  const [figure, side] = previous ? ([previous, 'previous'] as const) : ([current!, 'current'] as const);
  // 到2027年建成6个万亿级产业 is beside the same of a year, 2015年人均生产总值 not beside 地区生产总值.
  const free = (one: Metric) =>
    !paired.has(one) &&
    one.role !== 'background' &&
    ([undefined, `${report.year}`].includes(one.period) || indicatorLikeness(figure.indicator, one.indicator) >= leastCompared);
  const linked = counterpartOf(figure, side, carried, { free, text: report.reading ?? report.text });
  const isKin = (one: Metric) => isOfOtherMeasure(figure, one) || isPartOf(figure, one) || isPartOf(one, figure);
  const beside = linked ? undefined : annualTargets(other).find((one) => free(one) && isKin(one));
  return beside ? { beside } : linked;
}

/** 城镇化率达到40%, then 城镇化率提高1.5个百分点: an indicator that every report knows, once as a size and once as how far it moves. */
export function isOfOtherMeasure(one: Metric, other: Metric): boolean {
  const [size, move] = one.aspect === 'change' ? [other, one] : [one, other];
  const isOne = canonicalIndicator(one.indicator).entry !== undefined && nameRelation(one.indicator, other.indicator) === 'same';
  const isSize = size.aspect === 'level' || size.aspect === 'increment' || (size.aspect === 'share' && move.unit !== size.unit);
  return isOne && isSize && move.aspect === 'change' && isProportion(move);
}

/** 居民收入增长6% of one year, 城镇居民收入增长5% and 农村居民收入增长6% of the other: the parts, and what they make up. */
function isPartOf(part: Metric, whole: Metric): boolean {
  if (part.aspect !== whole.aspect || part.unit !== whole.unit) return false;
  const [{ entry, name }, { name: wholeName }] = [canonicalIndicator(part.indicator), canonicalIndicator(whole.indicator)];
  const isOf = ({ together, parts }: (typeof twoInOne)[number]) =>
    parts.split('|').some((one) => name.startsWith(one) && [together, ''].some((all) => name.replace(one, all) === wholeName));
  return entry !== undefined && twoInOne.some(isOf);
}

/** What is less alike is shown beside each other only: 职业技能培训, 养老服务人员培训; of one value, much less alike. */
const [leastCompared, leastEqual] = [0.5, 0.1];

/** Whether the figures of a row count two things, or the one a part of what the other counts. */
export const areOfTwo = (before: Metric, now: Metric): boolean =>
  areWholeAndPart(before.indicator, now.indicator) ||
  (before.value !== now.value && differInPart(before.indicator, now.indicator)) ||
  (!saysOne(before, now) && indicatorLikeness(before.indicator, now.indicator) < (before.value === now.value ? leastEqual : leastCompared));

const addsUp = pattern`${'comes-anew'}`;
const reaches = pattern`${'reaches'}(?:超过?|近|约)?$`;

/** 集群达到15个, then 新增集群3个: what is there, and what is to come. */
function isStockAndFlow(previous: Metric, current: Metric, sides: Reports): boolean {
  const [stock, flow, { report }] =
    previous.aspect === 'level' ? ([previous, current, sides.previous] as const) : ([current, previous, sides.current] as const);
  if (stock.aspect !== 'level' || flow.aspect !== 'increment' || !addsUp.test(flow.indicator) || addsUp.test(stock.indicator)) return false;
  return reaches.test((report.reading ?? report.text).slice(Math.max(0, stock.span.start - 6), stock.span.start));
}

/** 年均增长5% of a plan of five years, 增长5% of one of them: neither is higher. */
const areOfOtherYears = (previous: Metric, current: Metric, sides: Sides): boolean =>
  previous.period !== current.period && yearsToNext(sides.previous.report) !== yearsToNext(sides.current.report);

function changeIn(
  pair: MetricPair,
  words: QualitativeTarget | undefined,
  counterpart: Counterpart | undefined,
  sides: Sides,
): TargetChange {
  if (pair.previous && pair.current) {
    const isEach = ({ indicator }: Metric) => /^每/.test(indicator);
    return areOfTwo(pair.previous, pair.current) ||
      isEach(pair.previous) !== isEach(pair.current) ||
      isStockAndFlow(pair.previous, pair.current, sides) ||
      areOfOtherYears(pair.previous, pair.current, sides)
      ? 'not-comparable'
      : changeOf(pair.previous, pair.current);
  }
  if (counterpart?.beside) return 'not-comparable';
  const other = pair.previous ? sides.current : sides.previous;
  const isInWords = words !== undefined || counterpart?.unnumbered === true || isPlanned(other, (pair.previous ?? pair.current)!);
  if (pair.previous) return isInWords ? 'number-dropped' : goneIn(sides);
  return isInWords ? 'number-added' : cameIn(sides);
}

/** A target that one of the texts lacks is new, or gone, where the silence of that text says something. */
const cameIn = ({ previous }: Reports): TargetChange => (tellsTargets(previous) ? 'new' : 'unseen-previous');
export const goneIn = ({ current }: Reports): TargetChange => (tellsTargets(current) ? 'absent' : 'unseen-current');

/** The row of a target that has a number on either side. */
export function rowOf(pair: MetricPair, name: string, sides: Sides, linked: Counterpart | undefined): UnnamedRow {
  const { previous: before, current: now } = pair;
  const { previous, current } = sides;
  const metric = (now ?? before)!;
  const words = before && now ? undefined : wordedLike(before ? current : previous, metric.indicator);
  const [oldWords, newWords] = before ? [undefined, words] : [words, undefined];
  const counterpart = words ? undefined : linked;
  const beside = counterpart?.beside;
  const [old, own] = [before ?? beside ?? null, now ?? beside];
  // 绿地 beside 供热面积 of the year before: that no review reports on these would be read as of those.
  const isOfTwo = old && own && areOfTwo(old, own);
  const told = resultOf(old, sides, metric);
  return {
    indicator: name,
    ...inEnglish(name, current.report),
    unit: metric.unit,
    previousTarget: stated(previous.report, old) ?? worded(previous.report, oldWords),
    ...(counterpart && !beside && !counterpart.unnumbered && { why: 'figure-elsewhere' as const }),
    ...(isOfTwo && told.actual?.value == null ? { actual: null, outcome: null } : told),
    ...outcomeOfWords(oldWords, sides),
    currentTarget: stated(current.report, own) ?? worded(current.report, newWords),
    change: changeIn(pair, words, counterpart, sides),
    delta: pair.delta,
    series: seriesOf(metric, sides),
  };
}

const isKept = (outcome: IndicatorRow['outcome']): boolean => outcome === 'met' || outcome === 'exceeded';

/** Of one promise with one figure: what no number can be held against is met where the list says done; 改造渔屋400间 is not met by 新开工改造440间. */
function asListed(judged: IndicatorRow['outcome'], verdict: Verdict | undefined): IndicatorRow['outcome'] {
  if (!verdict || verdict.several) return judged;
  if (judged === 'not-comparable') return verdict.ofPart === 'done' ? 'met' : judged;
  return isKept(judged) && verdict.ofPart === 'in-progress' ? 'not-comparable' : judged;
}

/** What was reached, and what became of the target: as figures say, and where no figure does as the list does. */
function resultOf(
  target: Metric | null,
  sides: Sides,
  metric: Metric,
): Pick<IndicatorRow, 'actual' | 'outcome' | 'distance' | 'degree' | 'absence' | 'why'> {
  const { report } = sides.current;
  if (!target) {
    const alike = mostAlike(metric, sides.reached);
    // 固定资产投资 is no result of 工业固定资产投资.
    const isOne = alike && (alike.indicator.startsWith(metric.indicator) || nameRelation(metric.indicator, alike.indicator) === 'same');
    return { actual: isOne ? stated(report, alike) : null, outcome: null };
  }
  const outcome = sides.outcomes.get(target);
  const verdict = sides.verdictOf(target);
  const reached = stated(report, outcome?.current ?? null) ?? (outcome?.absence === 'no-number' ? mentioned(sides.current, target) : null);
  const judged = asListed(outcome?.outcome ?? null, verdict);
  if (judged === 'not-reported' && verdict?.isSure) {
    const clauses = clausesOn(verdict.places, target);
    const clause = clauses.find(
      ({ text, span }) => endsOf(target).every((pair) => text.includes(pair)) && tellsOf(sides.current, span, target),
    );
    if (clause) return { actual: { ...shortened(clause), value: null, report: report.id }, outcome: asListed('not-comparable', verdict) };
    if (verdict.reported === 'done' || clauses.length > 0) return { actual: null, outcome: asListed('not-comparable', verdict) };
  }
  const isUnderWay = isKept(judged) && verdict?.ofPart === 'in-progress';
  const differs = verdict && judged !== null && (isUnderWay || (judged === 'missed') !== (verdict.reported === 'missed'));
  const off = outcome?.distance !== undefined && { distance: outcome.distance, degree: outcome.degree! };
  const absence = !reached && outcome?.absence ? { absence: outcome.absence } : {};
  return { actual: reached, outcome: judged, ...off, ...absence, ...(differs && verdict.several && { why: 'several-promises' as const }) };
}

const clauseMarks = /[，；。！？]/;
const isValue = pattern`${'value-name'}$`;

/** How a name ends, and where it ends in a measure how it begins: not every clause on 生产总值 speaks of 海洋生产总值. */
function endsOf({ indicator }: Metric): readonly string[] {
  const core = coreOf(thingOf(indicator));
  return [core.slice(-2), ...(isValue.test(core) ? [core.slice(0, 2)] : [])];
}

/** A clause that speaks of a thing has more of its name than half: 森林覆盖率 has half of 绿化覆盖率. */
const leastInClause = 0.5;

/** The clauses of the sentences that speak of what a target counts. */
const clausesOn = (places: readonly Mention[], target: Metric): readonly Mention[] =>
  places.flatMap(({ text, span }) => {
    let end = span.start - 1;
    return text.split(clauseMarks).flatMap((clause) => {
      const start = end + 1;
      end = start + clause.length;
      return spokenIn(clause, target) > leastInClause ? [{ text: clause, span: { start, end } }] : [];
    });
  });

/** Whether the figures of a clause, if it has any, are of the target's thing and of the year: 下岗人员再就业3万人 says nothing of 新增就业人员. */
function tellsOf({ metrics }: ReadReport, clause: Span, target: Metric): boolean {
  const figures = metrics.filter(({ span }) => spanContains(clause, span));
  const isOwn = ({ indicator, period }: Metric) =>
    !period?.includes('-') && indicatorLikeness(indicator, target.indicator) >= leastCompared;
  return figures.length === 0 || figures.some(isOwn);
}

/** 与经济增长同步, 和经济增长同步: one wording. */
const sameWords = (a: string, b: string) => a.replace(/^[和同跟]/, '与') === b.replace(/^[和同跟]/, '与');

/** A row for a target that has no number on either side; the wording is what is compared. */
export function wordedRow(target: QualitativeTarget, sides: Reports & Pick<Sides, 'carried'>): UnnamedRow {
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
