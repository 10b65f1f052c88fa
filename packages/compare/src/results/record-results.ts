import { type HowSure, overlapOf, type Record, type Reported, type ResultPlace, type Span } from '@tongbi/model';
import { reportedFeatures } from '../claims/claim-features.js';
import { gradeOf, hedged, howSure, judgeAsShipped } from '../claims/claim-model.js';
import { correctOutcomes, judgeCorrected } from '../corrections/kinds/result.js';
import { roundConfidence } from '../links/explain-link.js';
import type { Statement } from '../links/find-passage-partners.js';
import type { Group } from '../prepare/prepared-report.js';
import type { RecordContext } from '../records/record-context.js';
import type { FoundResult } from './find-results.js';
import { judgePromise, sumUp, type TargetOutcome } from './judge-promise.js';

/** A target and what was reached, paired by their indicator: 18 of 19 such pairs that people marked were right. */
const BY_FIGURE = { confidence: 0.95, because: [{ evidence: 'shared-figures', weight: 2.94 }] } as const;

/** As sure as a promise would be of which this sentence alone spoke. */
const gradeOfTelling = (confidence: number) =>
  gradeOf('reported', judgeAsShipped({ kind: 'reported', features: reportedFeatures(true, confidence), previous: [], current: null }));

const isSaid = ({ because }: Pick<FoundResult, 'because'>) => because.some(({ evidence }) => evidence === 'person');

type Told = Required<Pick<Record, 'results' | 'reported' | 'outcomes'>>;

/**
 * The sentences that answer for the promises, and what became of each by itself and of all together. Those that hold the figure of a target come
 * first, for a number decides.
 */
export function resultsOf(
  context: RecordContext,
  promises: readonly Statement[],
  results: ReadonlyMap<number, readonly FoundResult[]>,
): Told & { readonly sure: HowSure } {
  const foundOf = ({ at }: Statement) => ('item' in at ? (results.get(at.item) ?? []) : []);
  const found = promises.flatMap(foundOf).sort((a, b) => b.confidence - a.confidence);
  const own = promises.flatMap((promise) => outcomesOf(context, promise));
  const outcomes = promises.flatMap((promise) => partsTold(context, promise, foundOf(promise)));
  const told = placesOf(context, own, found);
  const reported = sumUp(context.previous, outcomes);
  const sure = howSureReported(context, promises, told, own);
  const isLoose = isVerdict(reported) && outcomes.some((one) => one.reported === reported && one.grade !== 'certain');
  return { results: told, reported, outcomes, sure: isLoose ? hedged('reported', sure) : sure };
}

/** Done and missed are more than the least that a review claims. */
const isVerdict = (reported: Reported): boolean => reported === 'done' || reported === 'missed';

function partsTold(context: RecordContext, promise: Statement, found: readonly FoundResult[]): Told['outcomes'] {
  const { at, span } = promise;
  const own = outcomesOf(context, promise);
  const parts =
    'item' in at
      ? judgeCorrected(context, at.item, found, { outcomes: own, corrections: context.corrections })
      : judgePromise(context, span, found, own);
  return parts.map(({ part, reported, ground }) => {
    const answers = own.filter(({ target }) => overlapOf(part, target.span) > 0);
    const results = reported === 'none' ? [] : placesOf(context, answers, found);
    const sure = howSureReported(context, [promise], results, answers);
    const isLoose = isVerdict(reported) && !ground;
    return { part, reported, results, ...(ground && { ground }), ...(isLoose ? hedged('reported', sure) : sure) };
  });
}

/** The sentences that tell of a promise, as places: those whose figure answers its target first, then those found by their words. */
function placesOf(
  { current, places }: RecordContext,
  outcomes: readonly TargetOutcome[],
  found: readonly FoundResult[],
): readonly ResultPlace[] {
  const byFigure = reporting(current, outcomes);
  const results = new Map<Group, Pick<FoundResult, 'confidence' | 'because'>>(byFigure.map((group) => [group, BY_FIGURE]));
  // A person's word on a sentence is surer than its figure.
  for (const one of found) if (!results.has(one.group) || isSaid(one)) results.set(one.group, one);
  return [...results].map(([group, { confidence, because }]) => ({
    ...places.current.at(group.span, group.sectionId),
    confidence: roundConfidence(confidence),
    grade: byFigure.includes(group) || isSaid({ because }) ? 'certain' : gradeOfTelling(confidence),
    because,
  }));
}

/** The sentences of the review that hold the figure of a target, or say what became of it, then those of what it was held against. */
function reporting({ review }: RecordContext['current'], outcomes: readonly TargetOutcome[]) {
  if (outcomes.length === 0) return [];
  const holding = (spans: readonly (Span | undefined)[]) =>
    review.groups.filter((group) => spans.some((span) => span && overlapOf(group.span, span) > 0));
  return [...holding(outcomes.map(({ actual, told }) => actual?.span ?? told)), ...holding(outcomes.map(({ measure }) => measure?.span))];
}

/** No sentence of the review came near. */
const NOT_NEAR = 0.001;

/** A figure of the target, and a person's word, are as sure as their sentence. */
function howSureReported(
  context: RecordContext,
  promises: readonly Statement[],
  results: readonly ResultPlace[],
  outcomes: readonly TargetOutcome[],
): HowSure {
  const [result = null] = results;
  const isByFigure = reporting(context.current, outcomes).length > 0;
  const isSettled = isByFigure || (result && isSaid(result));
  const near = promises.map(({ at }) => ('item' in at && context.likeliest.get(at.item)) || NOT_NEAR);
  const features = reportedFeatures(result !== null, Math.max(...near));
  const claim = { kind: 'reported', features, previous: promises.map(({ span }) => span), current: result?.span ?? null } as const;
  const confidence = context.claims(claim);
  return result && isSettled ? { confidence: result.confidence, grade: 'certain' } : howSure('reported', confidence);
}

/** The targets in a promise with what became of them. */
function outcomesOf({ outcomes, corrections, current }: RecordContext, { at, span }: Statement): readonly TargetOutcome[] {
  const own = outcomes.filter(({ target }) => overlapOf(span, target.span) > 0);
  return 'item' in at ? correctOutcomes(own, at.item, current, corrections) : own;
}
