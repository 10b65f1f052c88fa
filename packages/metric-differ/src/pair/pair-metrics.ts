import { yearsToNext } from '@tongbi/kinds';
import type { Absence, Delta, Metric, MetricPair, PairKind } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { couldAnswer, judgePair } from '../judge/judge-pair.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { isMainTarget } from '../read/main-targets.js';
import { annualActuals, annualTargets, type ReadReport, relationOf, tellsResults, tellsTargets } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { namesOneThing } from '../subject/thing-of.js';
import { assignPairs, type FigurePair } from './assign-pairs.js';
import { isMentioned, taskOutcome } from './find-mention.js';
import { isLatin, mayBeOne, namedFigures } from './latin-names.js';
import { areWholeAndPart, indicatorLikeness, isOneMeasure } from './metric-likeness.js';
import { type LinkedFigures, NO_LINKS, type PromiseLinks, pairInPromises, spokenIn } from './promise-links.js';

/** Least likeness of two figures of a pair; measured on four pairs of reports: below it most pairs are two things of one template. */
const leastLikeness: Readonly<Record<PairKind, number>> = { 'target-target': 0.62, 'target-actual': 0.72, 'actual-actual': 0.62 };
/** A target without a number names the indicator as the list of the year before did. */
const leastQualitative = 0.7;

/** What changed between two figures: percentage points for proportions, per cent besides for sizes. */
function deltaOf(previous: Metric, current: Metric): Delta {
  const isPart = isProportion(previous);
  // 减少1000万 and 1000万人脱贫 are of one size.
  const isTurned = previous.aspect !== current.aspect && previous.value * current.value < 0;
  const absolute = Number(((isTurned ? -current.value : current.value) - previous.value).toPrecision(12));
  const boundChanged = previous.bound !== current.bound || (previous.valueHigh === undefined) !== (current.valueHigh === undefined);
  const unit = isPart ? '百分点' : current.unit;
  if (isPart || previous.value === 0 || previous.aspect === 'rank') return { absolute, unit, boundChanged };
  return { absolute, relative: Number(((100 * absolute) / Math.abs(previous.value)).toPrecision(6)), unit, boundChanged };
}

function pairOf(kind: PairKind, previous: Metric | null, current: Metric | null, absence?: Absence): MetricPair {
  const delta = previous && current && deltaOf(previous, current);
  return { kind, indicator: (current ?? previous)!.indicator, previous, current, ...(absence && { absence }), delta };
}

function hasQualitative({ qualitativeTargets }: ReadReport, indicator: string): boolean {
  return qualitativeTargets.some((one) => indicatorLikeness(one.indicator, indicator) >= leastQualitative);
}

function targetPairs(previous: ReadReport, current: ReadReport, { carried }: PromiseLinks): readonly MetricPair[] {
  const [before, now] = [annualTargets(previous), annualTargets(current)];
  const mains = new Set([previous, current].flatMap((side) => annualTargets(side).filter((target) => isMainTarget(side, target))));
  const named = assignPairs(namedFigures(before), namedFigures(now), leastLikeness['target-target'], mayBeOne, (target) =>
    mains.has(target),
  );
  const pairs = withPromises(named, carried, [...before, ...now]);
  const byPrevious = new Map(pairs.map((pair) => [pair.previous, pair.current]));
  const byCurrent = new Set(byPrevious.values());
  const absenceIn = (side: ReadReport, indicator: string) =>
    hasQualitative(side, indicator) ? 'no-number' : tellsTargets(side) ? 'not-stated' : 'not-read';
  const old = before.map((one) => {
    const partner = byPrevious.get(one);
    return pairOf('target-target', one, partner ?? null, partner ? undefined : absenceIn(current, one.indicator));
  });
  const fresh = now.filter((one) => !byCurrent.has(one));
  return [...old, ...fresh.map((one) => pairOf('target-target', null, one, absenceIn(previous, one.indicator)))];
}

/** What names pair, and what linked promises pair of the rest of `figures`. */
function withPromises(
  named: readonly FigurePair[],
  links: readonly LinkedFigures[],
  figures: readonly Metric[],
  may?: (previous: Metric, current: Metric) => boolean,
): readonly FigurePair[] {
  const free = new Set(figures);
  for (const { previous, current } of named) for (const figure of [previous, current]) free.delete(figure);
  return [...named, ...pairInPromises(links, (figure) => free.has(figure), may)];
}

/** Whether the current report reviews the year that the previous one planned. */
export function reviewsThePlan(previous: ReadReport, current: ReadReport): boolean {
  const isOfOnePlace = relationOf(previous.report, current.report) === 'years';
  return isOfOnePlace && previous.report.year !== null && current.report.year === previous.report.year + yearsToNext(previous.report);
}

/** What reviews count when it is done: built, opened, created, trained. */
const countedWhenDone = new Set(['count', 'people', 'area', 'length', 'volume', 'mass', 'energy']);

/**
 * Whether a review would report on a target: an indicator of the statistics bureau, or a count of things to be done. The parameters of
 * a policy (赤字率, 养老金提高20元, 再延长30年) are set with the budget or the law, and silence about them says nothing.
 */
function isReportedOn(target: Metric): boolean {
  if (target.aspect === 'change' && unitKind(target.unit) === 'money') return false;
  const { entry } = canonicalIndicator(target.indicator);
  if (entry) return entry.good !== 'none';
  if (!namesOneThing(target.indicator) || forms.lineHeld.test(target.indicator)) return false;
  return (
    (target.aspect === 'change' ? target.value < 0 : target.aspect === 'increment' || target.aspect === 'level') &&
    countedWhenDone.has(unitKind(target.unit))
  );
}

/** What is told where no figure answers a target: read or not, and if read, silent or in words. */
function withoutActual(target: Metric, current: ReadReport): Pick<MetricPair, 'absence' | 'outcome'> {
  if (!tellsResults(current)) return { absence: 'not-read' };
  if (!isReportedOn(target)) return { absence: 'not-stated' };
  return isMentioned(current, target)
    ? { absence: 'no-number', outcome: taskOutcome(current, target)?.outcome ?? 'not-comparable' }
    : { absence: 'not-stated', outcome: 'not-reported' };
}

/** Of nearly one size is what differs by no more than this, and named by half of its name. */
const [nearlyEqual, leastNamed] = [0.1, 0.5];

/** 廉租房37万平方米, 廉租住房37.2万平方米: a figure of one size in other words, so that the review is not silent. */
function pairNear(targets: readonly Metric[], actuals: readonly Metric[], paired: readonly FigurePair[]): readonly FigurePair[] {
  const taken = new Set(paired.flatMap(({ previous, current }) => [previous, current]));
  const isNear = (target: Metric, actual: Metric) =>
    !taken.has(actual) &&
    target.unit === actual.unit &&
    !isProportion(target) &&
    isOneMeasure(target, actual) &&
    Math.abs(target.value - actual.value) <= nearlyEqual * Math.abs(target.value) &&
    namesOneThing(target.indicator) &&
    !areWholeAndPart(target.indicator, actual.indicator) &&
    spokenIn(actual.indicator, target) >= leastNamed;
  return targets.flatMap((previous) => {
    const current = taken.has(previous) ? undefined : actuals.find((actual) => isNear(previous, actual));
    return current ? [{ previous, current }] : [];
  });
}

function outcomePairs(previous: ReadReport, current: ReadReport, { reported }: PromiseLinks): readonly MetricPair[] {
  if (!reviewsThePlan(previous, current)) return [];
  // What an English speech reached nothing says surely.
  const targets = annualTargets(previous).filter(({ indicator }) => !isLatin(indicator));
  const actuals = annualActuals(current);
  const named = assignPairs(targets, actuals, leastLikeness['target-actual'], couldAnswer);
  const linked = withPromises(named, reported, [...targets, ...actuals], couldAnswer);
  const answers = [...linked, ...pairNear(targets, actuals, linked)];
  const pairs = new Map(answers.map((pair) => [pair.previous, pair.current]));
  return targets.map((target): MetricPair => {
    const actual = pairs.get(target);
    const more = actual ? judgePair(target, actual, previous, current) : withoutActual(target, current);
    return { ...pairOf('target-actual', target, actual ?? null), indicator: target.indicator, ...more };
  });
}

const actualPairs = (previous: ReadReport, current: ReadReport): readonly MetricPair[] =>
  assignPairs(namedFigures(annualActuals(previous)), namedFigures(annualActuals(current)), leastLikeness['actual-actual'], mayBeOne).map(
    (pair) => pairOf('actual-actual', pair.previous, pair.current),
  );

/**
 * The figures of two reports that belong together, in the previous report's order: its targets with the current ones (one-sided pairs
 * say why in `absence`), its targets with what the current report says was reached (with `outcome`), and what both say was reached.
 * `target-actual` is empty unless the current report reviews the year that the previous one planned. Names decide first, then `links`.
 */
export function pairMetrics(previous: ReadReport, current: ReadReport, links: PromiseLinks = NO_LINKS): readonly MetricPair[] {
  return [...targetPairs(previous, current, links), ...outcomePairs(previous, current, links), ...actualPairs(previous, current)];
}
