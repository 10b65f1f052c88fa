import { type HowSure, overlapOf, type Record, type ResultPlace } from '@tongbi/model';
import { reportedFeatures } from '../claims/claim-features.js';
import { howSure } from '../claims/grade-of.js';
import { correctOutcomes, judgeCorrected } from '../corrections/kinds/result.js';
import type { Statement } from '../links/find-passage-partners.js';
import type { RecordContext } from '../records/record-context.js';
import type { FoundResult } from './find-results.js';
import { judgePromise, sumUp, type TargetOutcome } from './judge-promise.js';
import { resultPlaces } from './result-places.js';

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
  const sure = howSureReported(context, promises, told, own);
  return { results: told, reported: sumUp(context.previous, outcomes), outcomes, sure };
}

function partsTold(context: RecordContext, promise: Statement, found: readonly FoundResult[]): Told['outcomes'] {
  const { at, span } = promise;
  const own = outcomesOf(context, promise);
  const parts =
    'item' in at
      ? judgeCorrected(context, at.item, found, { outcomes: own, corrections: context.corrections })
      : judgePromise(context, span, found, own);
  return parts.map(({ part, reported }) => {
    const answers = own.filter(({ target }) => overlapOf(part, target.span) > 0);
    const results = reported === 'none' ? [] : placesOf(context, answers, found);
    return { part, reported, results, ...howSureReported(context, [promise], results, answers) };
  });
}

function placesOf({ current, places }: RecordContext, outcomes: readonly TargetOutcome[], found: readonly FoundResult[]) {
  return resultPlaces(reporting(current, outcomes), found, places.current);
}

/** The sentences of the review that hold the figure of a target. */
function reporting({ review }: RecordContext['current'], outcomes: readonly TargetOutcome[]) {
  return review.groups.filter(({ span }) => outcomes.some(({ actual }) => actual && overlapOf(span, actual.span) > 0));
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
  const isSettled = isByFigure || result?.because.some(({ evidence }) => evidence === 'person');
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
