import type { Metric, MetricPair, Place, Reported, Span } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator, inFull } from '../subject/canonical-indicator.js';
import { coreOf, nameRelation, purposeOf, thingOf } from '../subject/thing-of.js';
import { type AssignedPair, eachOnce, type FigurePair } from './assign-pairs.js';
import { areWholeAndPart, haveOwnOwners, indicatorLikeness, isOneMeasure, sameMeasure } from './metric-likeness.js';
import { pairsOf } from './name-features.js';

/** What linked promises say of figures: those of one promise and those of the one that carries it on, or of the sentence that reports on it. */
export interface LinkedFigures {
  readonly previous: readonly Metric[];
  readonly current: readonly Metric[];
}

/** A promise that carries on others, with where all of them stand. */
export interface CarriedPromise extends LinkedFigures {
  readonly places: { readonly previous: readonly Span[]; readonly current: readonly Span[] };
}

/** What is known of the promises of two reports beside the names of their figures. */
export interface PromiseLinks {
  /** Of each promise that carries on others. */
  readonly carried: readonly CarriedPromise[];
  /** Of each promise that the current review reports on. */
  readonly reported: readonly LinkedFigures[];
}

export const NO_LINKS: PromiseLinks = { carried: [], reported: [] };

/** What the list of the comparison says of the promise that a target stands in. */
export interface Verdict {
  readonly reported: Reported;
  /** What it says of the one part that holds the target. */
  readonly ofPart: Reported;
  /** Whether the record holds several promises, or figures, so that what became of the one is not what became of all. */
  readonly several: boolean;
  /** Whether a sentence surely reports on it, so that it cannot be said that none does. */
  readonly isSure: boolean;
  /** The sentences that report on it, the surest first. */
  readonly places: readonly Pick<Place, 'text' | 'span'>[];
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

/** In one promise two names need to be alike a little only: 治理违法建设, 拆除违法建设. */
const leastInPromise = 0.3;
/** … and the values of one size: what is five times as much counts another thing. */
const mostTimes = 5;

function withinTimes(a: Metric, b: Metric): boolean {
  const [low, high] = [Math.abs(a.value), Math.abs(b.value)].sort((x, y) => x - y) as [number, number];
  return high <= mostTimes * low;
}

/** Whether a figure is the only one of its measure among those of its promise. */
const isOnly = (figure: Metric, figures: readonly Metric[]) => figures.filter((other) => sameMeasure(figure, other)).length === 1;

const ofTreasury = pattern`${'treasury'}`;

const areEqual = (a: Metric, b: Metric) => a.value === b.value && a.unit === b.unit;

/** Whether the names of two figures of one promise name one thing, though a word more keeps them apart elsewhere: 农村沼气用户, 沼气用户, both 500万. */
export const saysOne = (a: Metric, b: Metric): boolean =>
  nameRelation(a.indicator, b.indicator) === 'same' || (areEqual(a, b) && (speaksOf(a.indicator, b) || speaksOf(b.indicator, a)));

/** How far two figures of one promise are one, by their names; the same value says as much. */
function likenessIn(previous: Metric, current: Metric, isOnlyPair: boolean): number {
  const likeness = Math.max(indicatorLikeness(previous.indicator, current.indicator), saysOne(previous, current) ? leastInPromise : 0);
  if (likeness > 0 && areEqual(previous, current)) return 1;
  return isOnlyPair && withinTimes(previous, current) && !countApart(previous, current) ? likeness : 0;
}

/**
 * Pairs what the names of indicators leave unpaired inside linked promises: the only figures of one measure on either side, of names that are alike a
 * little and values of one size. `free` says which figures may still be paired.
 */
export function pairInPromises(
  links: readonly LinkedFigures[],
  free: (figure: Metric) => boolean,
  may: (previous: Metric, current: Metric) => boolean = () => true,
): readonly FigurePair[] {
  const found: AssignedPair[] = [];
  for (const link of links) {
    const [before, now] = [link.previous.filter(free), link.current.filter(free)];
    for (const previous of before) {
      for (const current of now) {
        if (!isOneMeasure(previous, current) || areWholeAndPart(previous.indicator, current.indicator) || !may(previous, current)) continue;
        const likeness = likenessIn(previous, current, isOnly(previous, before) && isOnly(current, now));
        if (likeness >= leastInPromise) found.push({ previous, current, likeness });
      }
    }
  }
  return eachOnce(found.sort((a, b) => b.likeness - a.likeness));
}

/** What stands on the other side of the promise of a figure that has no partner. */
export interface Counterpart {
  /** A figure without partner too, which is shown beside it though the two cannot be compared: 1000个小区 of the one, 3000台回收机 of the other. */
  readonly beside?: Metric;
  /** The promise stands there without a number: 发放消费券1.5亿元, then 发放消费券. */
  readonly unnumbered?: true;
}

/** So much of the pairs of characters of a name stands in a text that speaks of its thing. */
const leastSpoken = 0.5;

/** How much of what a figure counts a text has in its words, those of action and of class apart: 0 to 1. */
export function spokenIn(text: string, { indicator }: Metric): number {
  const pairs = pairsOf(coreOf(thingOf(indicator)));
  const words = inFull(text);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}

const speaksOf = (text: string, figure: Metric) => spokenIn(text, figure) >= leastSpoken;

/** Whether two names are of one indicator of the lexicon; undefined where it does not know both. */
function isOneEntry(a: string, b: string): boolean | undefined {
  const [one, other] = [canonicalIndicator(a).entry, canonicalIndicator(b).entry];
  return one && other ? one === other : undefined;
}

/**
 * Whether two figures may count one thing at all: some of what tells it from others is in both names. That both are 重点项目 or 新认定 says nothing, 生产总值 in
 * 单位生产总值能耗 no more: what the lexicon knows it distinguishes; nor is the income of one owner that of another, or 财政安排就业资金 any 财政安排教育资金.
 */
export function mayCountOne({ indicator: a }: Metric, { indicator: b }: Metric): boolean {
  const isOne = isOneEntry(a, b);
  if (isOne !== undefined) return isOne;
  const isOfPurse = [a, b].every((name) => ofTreasury.test(name) && purposeOf(name) !== '');
  const wordsOf = (name: string) => (isOfPurse ? purposeOf(name) : coreOf(thingOf(name)) || name);
  const words = new Set(pairsOf(wordsOf(a)));
  return !haveOwnOwners(a, b) && pairsOf(wordsOf(b)).some((pair) => words.has(pair));
}

/** Whether two figures surely count two things: indicators of the lexicon that differ, or names of which neither holds half of what the other counts. */
export function countApart(a: Metric, b: Metric): boolean {
  const isOne = isOneEntry(a.indicator, b.indicator);
  if (isOne !== undefined) return !isOne;
  if (nameRelation(a.indicator, b.indicator) !== 'kin' || areWholeAndPart(a.indicator, b.indicator)) return false;
  return !mayCountOne(a, b) || !(speaksOf(a.indicator, b) || speaksOf(b.indicator, a));
}

/** Two rates, or sums of another size, are beside each other only where their names are a little alike: no 林木覆盖率 beside 中心覆盖率. */
const leastBeside = 0.3;

/** How far two names are of one thing; of sums out of one treasury what they are for says it: 财政安排就业资金 is none of 财政安排教育资金. */
function likenessBeside({ indicator: a, unit }: Metric, { indicator: b }: Metric): number {
  const isOfTreasury = unitKind(unit) === 'money' && [a, b].every((name) => ofTreasury.test(name));
  return isOfTreasury ? indicatorLikeness(purposeOf(a), purposeOf(b)) : indicatorLikeness(a, b);
}

function mostAlike(figure: Metric, others: readonly Metric[]): Metric | undefined {
  const likenesses = others.map((other) => likenessBeside(figure, other));
  const other = others[likenesses.indexOf(Math.max(...likenesses))];
  const isLoose = other && (isProportion(figure) || (unitKind(figure.unit) === 'money' && !withinTimes(figure, other)));
  return isLoose && indicatorLikeness(figure.indicator, other.indicator) < leastBeside ? undefined : other;
}

/** Undefined where the promise does not speak of it on the other side; without `beside` where its figures of that unit have partners of their own. */
export function counterpartOf(
  figure: Metric,
  side: 'previous' | 'current',
  links: readonly CarriedPromise[],
  { free, text }: { readonly free: (figure: Metric) => boolean; readonly text: string },
): Counterpart | undefined {
  const other = side === 'previous' ? 'current' : 'previous';
  const linked = links.filter((link) => link[side].includes(figure));
  const own = linked.flatMap((link) => link[other]);
  const alike = own.filter((each) => sameMeasure(figure, each));
  // 幸福河湖600公里, then 幸福河湖70个: of another measure, and of one thing.
  const beside =
    mostAlike(
      figure,
      alike.filter((each) => free(each) && isOneMeasure(figure, each) && (figure.unit === each.unit || !countApart(figure, each))),
    ) ?? own.find((each) => free(each) && (isOneThing(figure, each) || isSizeAndChange(figure, each)));
  if (beside) return { beside };
  // 22万人次 is in 人 as well.
  if (own.some(({ unit }) => unit.startsWith(figure.unit))) return {};
  const isSaid = linked.some(({ places }) => places[other].some(({ start, end }) => speaksOf(text.slice(start, end), figure)));
  return own.length === 0 && isSaid ? { unnumbered: true } : undefined;
}

/** 财政赤字2.76万亿元, then 赤字增加1万亿元: how much there is, and how much more. */
const isSizeAndChange = (a: Metric, b: Metric) =>
  a.unit === b.unit &&
  !isProportion(a) &&
  (a.aspect === 'change') !== (b.aspect === 'change') &&
  nameRelation(a.indicator, b.indicator) === 'same';

const isOneThing = (a: Metric, b: Metric) =>
  (speaksOf(b.indicator, a) || a.indicator.includes(b.indicator)) &&
  (unitKind(a.unit) === 'money') === (unitKind(b.unit) === 'money') &&
  (a.aspect === 'change') === (b.aspect === 'change') &&
  isProportion(a) === isProportion(b);
