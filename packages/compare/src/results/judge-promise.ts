import { judgeWorded, keepsPromise, type ReadReport } from '@tongbi/metric-differ';
import type { Metric, MetricPair, Reported, Span } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { wordingAt } from '../records/wording-at.js';
import { type FoundResult, overlaps } from './find-results.js';
import { isSpanOfYears, judgeResults } from './judge-results.js';

/** A target of the previous report with the figure that tells of it, if one does, and what became of it. */
export interface TargetOutcome {
  readonly target: Pick<Metric, 'span' | 'period'>;
  readonly actual: Metric | null;
  /** near: off a target with 左右, so neither kept nor missed. */
  readonly outcome: 'met' | 'missed' | 'near' | 'not-comparable';
}

export function targetOutcomes(pairs: readonly MetricPair[]): readonly TargetOutcome[] {
  return pairs.flatMap(({ kind, previous: target, current: actual, outcome }): readonly TargetOutcome[] => {
    if (kind !== 'target-actual' || !target) return [];
    if (outcome === 'not-comparable') return [{ target, actual: actual ?? null, outcome }];
    if (!actual || outcome === undefined || outcome === 'not-reported') return [];
    return [{ target, actual, outcome: keepsPromise(target, actual, outcome) ? 'met' : outcome === 'missed' ? outcome : 'near' }];
  });
}

/** Targets in words that name their pace (与经济增长同步), judged by the growth that they name. */
export function wordedOutcomes(previous: ReadReport, current: ReadReport): readonly TargetOutcome[] {
  return previous.qualitativeTargets.flatMap((target): readonly TargetOutcome[] => {
    const judged = judgeWorded(target, previous, current);
    if (!judged) return [];
    const { actual, outcome } = judged;
    return [{ target, actual, outcome: outcome === 'missed' ? outcome : outcome === 'below' ? 'near' : 'met' }];
  });
}

/** What became of one promise of the previous report, by the outcomes of its targets and the sentences that tell of it. */
export function judgePromise(
  { previous, current }: { readonly previous: PreparedReport; readonly current: PreparedReport },
  span: Span,
  found: readonly FoundResult[],
  outcomes: readonly TargetOutcome[],
): Reported {
  const { reading, figureIndex } = previous;
  const figures = figureIndex.within(span);
  const own = outcomes.filter(({ target }) => overlaps(span, target.span));
  const judged = own.flatMap(({ outcome }) => (outcome === 'not-comparable' ? [] : [outcome]));
  const reported = judgeResults(found, {
    text: wordingAt(reading, span),
    hasFigures: figures.length > 0,
    // Counts before a 的 describe the thing, 设计床位500张的医院, and are no aim of the promise.
    aims: figures.filter((figure) => !wordingAt(reading, { start: figure.span.end, end: span.end }).includes('的')),
    isOfYearBefore: isYearBefore(previous.report.year, current.report.year),
    outcomes: judged,
  });
  // Only a figure misses a promised figure; nor is a promise of 6万人 for one year kept by 五年新增就业41万人.
  if (judged.length === 0 && figures.length > 0 && reported === 'missed') return 'in-progress';
  if (judged.length === 0 && own.length > 0 && reported === 'done' && own.every(tellsOfMoreYears)) return 'in-progress';
  return reported;
}

const tellsOfMoreYears = ({ target, actual }: TargetOutcome) => actual !== null && isSpanOfYears(actual) && !isSpanOfYears(target);

/** Where a year is not known, the reports are taken for neighbours, as they were given. */
function isYearBefore(previous: number | null, current: number | null): boolean {
  return previous === null || current === null || current - previous <= 1;
}
