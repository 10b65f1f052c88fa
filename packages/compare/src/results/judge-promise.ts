import { couldAnswer, judgeOutcome, judgePair, judgeWorded, keepsPromise, type ReadReport, taskOutcome } from '@tongbi/metric-differ';
import { type Ground, type Metric, type MetricPair, overlapOf, type Reported, type Span } from '@tongbi/model';
import { figuresOf, type PreparedReport, type ReportPair, wordingAt } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import { findGround, isStart } from './find-ground.js';
import type { FoundResult } from './find-results.js';
import { judgeResults } from './judge-results.js';

/** A target of the previous report with the figure that tells of it, if one does, and what became of it. */
export interface TargetOutcome {
  readonly target: Pick<Metric, 'span' | 'period'>;
  readonly actual: Metric | null;
  /** Where the review says in words alone what became of it: 超额完成全年任务. */
  readonly told?: Span;
  /** What it was held against where that is told too: the growth of the economy of 与经济增长同步. */
  readonly measure?: Metric;
  /** near: off a target with 左右, so neither kept nor missed. */
  readonly outcome: 'met' | 'missed' | 'near' | 'not-comparable';
}

export const targetOutcomes = (pairs: readonly MetricPair[], current: ReadReport): readonly TargetOutcome[] =>
  pairs.flatMap(({ kind, previous: target, current: actual, outcome }): readonly TargetOutcome[] => {
    if (kind !== 'target-actual' || !target) return [];
    if (outcome === 'not-comparable') return [{ target, actual: actual ?? null, outcome }];
    if (outcome === undefined || outcome === 'not-reported') return [];
    // Without a figure only its own words say that a task was done.
    if (!actual) return [{ target, actual: null, told: taskOutcome(current, target)!.span, outcome: 'met' }];
    return [{ target, actual, outcome: keepsPromise(target, actual, outcome) ? 'met' : outcome === 'missed' ? outcome : 'near' }];
  });

/** Targets in words that name their pace (与经济增长同步), judged by the growth that they name. */
export const wordedOutcomes = (previous: ReadReport, current: ReadReport): readonly TargetOutcome[] =>
  previous.qualitativeTargets.flatMap((target): readonly TargetOutcome[] => {
    const judged = judgeWorded(target, previous, current);
    if (!judged) return [];
    const { actual, measure, outcome } = judged;
    return [{ target, actual, measure, outcome: outcome === 'missed' ? outcome : outcome === 'below' ? 'near' : 'met' }];
  });

/** What separates the parts of a promise. */
const PART = /[，；]/u;

/**
 * The parts of a promise that are judged by themselves: its clauses with figures where there are several, each with what leads to it; else the
 * whole.
 */
function partsOf({ reading, figureIndex }: PreparedReport, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  for (let end = start + 1; end <= span.end; end++) {
    if (end < span.end && !PART.test(reading.text[end]!)) continue;
    const isCounted = figureIndex.within({ start, end }).length > 0;
    if (isCounted) parts.push({ start, end });
    if (isCounted) start = end + 1;
  }
  return parts.length > 1 ? [...parts.slice(0, -1), { start: parts.at(-1)!.start, end: span.end }] : [span];
}

/** What became of one promise of the previous report, part by part. */
export function judgePromise(
  sides: ReportPair,
  span: Span,
  found: readonly FoundResult[],
  outcomes: readonly TargetOutcome[],
): readonly PartOutcome[] {
  return partsOf(sides.previous, span).map((part) => {
    const reported = judgePart(sides, part, found, outcomes);
    return { part, reported, ground: findGround(sides, { part, reported }, { found, outcomes }) };
  });
}

export interface PartOutcome {
  readonly part: Span;
  readonly reported: Reported;
  /** On what it can be asserted that it was done or missed. */
  readonly ground: Ground | undefined;
}

/**
 * What became of several parts together: what all say, else part of it. Of one without a figure nothing need be said: 健全租购并举体系 beside
 * 建设住房7万套.
 */
export function sumUp({ figureIndex }: PreparedReport, outcomes: readonly Pick<PartOutcome, 'part' | 'reported'>[]): Reported {
  const told = outcomes.filter(({ part, reported }) => reported !== 'none' || figureIndex.within(part).length > 0);
  const [first, ...others] = new Set(told.map(({ reported }) => reported));
  return others.length > 0 ? 'in-progress' : (first ?? 'none');
}

function judgePart(
  { previous, current }: ReportPair,
  span: Span,
  found: readonly FoundResult[],
  outcomes: readonly TargetOutcome[],
): Reported {
  const { reading, figureIndex } = previous;
  const figures = figureIndex.within(span);
  const own = outcomes.filter(({ target }) => overlapOf(span, target.span) > 0);
  const judged = own.flatMap(({ outcome }) => (outcome === 'not-comparable' ? [] : [outcome]));
  const [before, now] = [figuresOf(previous), figuresOf(current)];
  const reported = judgeResults(found, {
    text: withHead(reading, span),
    lead: clausesBefore(reading, span).at(-1)!,
    hasFigures: figures.length > 0,
    // Counts before a 的 describe the thing, 设计床位500张的医院, and are no aim of the promise.
    aims: figures.filter(
      (figure) =>
        !wordingAt(reading, { start: figure.span.end, end: span.end }).split(PART, 1)[0]!.includes('的') && !isStart(reading, figure),
    ),
    isOfYearBefore: isYearBefore(previous.report.year, current.report.year),
    isDueLater: [...wordingAt(reading, span).matchAll(YEAR)].some(([year]) => Number(year) >= (current.report.year ?? Infinity)),
    outcomes: judged,
    judge: (aim, told, saysTheSame) => {
      if (!couldAnswer(aim, told)) return 'not-comparable';
      return saysTheSame ? judgeOutcome(aim, told) : judgePair(aim, told, before, now).outcome;
    },
  });
  // Only a figure misses a promised figure.
  return judged.length === 0 && figures.length > 0 && reported === 'missed' ? 'in-progress' : reported;
}

/** 比上年增加42亿元: of what, the clause before says. */
function withHead(reading: PreparedReport['reading'], span: Span): string {
  const text = wordingAt(reading, span);
  return forms.headless.test(text) ? `${clausesBefore(reading, span).filter(Boolean).at(-1) ?? ''}${text}` : text;
}

const clausesBefore = (reading: PreparedReport['reading'], { start }: Span) =>
  wordingAt(reading, { start: Math.max(0, start - LONGEST_HEAD), end: start }).split(/[。；，\n]/u);
const LONGEST_HEAD = 40;

const YEAR = /\d{4}(?=年)/gu;

/** Where a year is not known, the reports are taken for neighbours, as they were given. */
function isYearBefore(previous: number | null, current: number | null): boolean {
  return previous === null || current === null || current - previous <= 1;
}
