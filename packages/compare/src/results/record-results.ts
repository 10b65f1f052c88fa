import type { Record } from '@tongbi/model';
import { correctOutcomes, judgeCorrected } from '../corrections/kinds/result.js';
import type { Statement } from '../links/find-passage-partners.js';
import { roundConfidence } from '../links/round-confidence.js';
import type { RecordContext } from '../records/record-context.js';
import { type FoundResult, overlaps } from './find-results.js';
import { judgePromise, sumUp, type TargetOutcome } from './judge-promise.js';
import { resultPlaces } from './result-places.js';

/** Of the sentences of a marked national plan of which nothing was said to be told, so many were not; single promises are less sure. */
const UNREPORTED = 0.82;

type Told = Required<Pick<Record, 'results' | 'reported' | 'outcomes'>>;

/**
 * The sentences that answer for the promises, and what became of each by itself and of all together. Those that hold the figure of a target come
 * first, for a number decides.
 */
export function resultsOf(
  context: RecordContext,
  promises: readonly Statement[],
  results: ReadonlyMap<number, readonly FoundResult[]>,
): Told {
  const foundOf = ({ at }: Statement) => ('item' in at ? (results.get(at.item) ?? []) : []);
  const found = promises.flatMap(foundOf).sort((a, b) => b.confidence - a.confidence);
  const own = promises.flatMap((promise) => outcomesOf(context, promise));
  const outcomes = promises.flatMap((promise) => partsTold(context, promise, foundOf(promise)));
  return { results: placesOf(context, own, found), reported: sumUp(context.previous, outcomes), outcomes };
}

function partsTold(context: RecordContext, promise: Statement, found: readonly FoundResult[]): Told['outcomes'] {
  const { at, span } = promise;
  const own = outcomesOf(context, promise);
  const parts =
    'item' in at
      ? judgeCorrected(context, at.item, found, { outcomes: own, corrections: context.corrections })
      : judgePromise(context, span, found, own);
  return parts.map(({ part, reported }) => {
    const places = placesOf(
      context,
      own.filter(({ target }) => overlaps(part, target.span)),
      found,
    );
    const results = reported === 'none' ? [] : places;
    return { part, reported, results, confidence: results[0]?.confidence ?? roundConfidence(UNREPORTED) };
  });
}

function placesOf({ current, places }: RecordContext, outcomes: readonly TargetOutcome[], found: readonly FoundResult[]) {
  const told = current.review.groups.filter(({ span }) => outcomes.some(({ actual }) => actual && overlaps(span, actual.span)));
  return resultPlaces(told, found, places.current);
}

/** The targets in a promise with what became of them. */
function outcomesOf({ outcomes, corrections, current }: RecordContext, { at, span }: Statement): readonly TargetOutcome[] {
  const own = outcomes.filter(({ target }) => overlaps(span, target.span));
  return 'item' in at ? correctOutcomes(own, at.item, current, corrections) : own;
}
