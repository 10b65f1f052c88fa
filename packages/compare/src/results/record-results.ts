import type { Record } from '@tongbi/model';
import { correctOutcomes, judgeCorrected } from '../corrections/kinds/result.js';
import type { Statement } from '../links/find-passage-partners.js';
import type { RecordContext } from '../records/record-context.js';
import { type FoundResult, overlaps } from './find-results.js';
import { judgePromise, type TargetOutcome } from './judge-promise.js';
import { resultPlaces } from './result-places.js';

/** The sentences that answer for the promises; those that hold the figure of a target come first, for a number decides. */
export function resultsOf(
  context: RecordContext,
  promises: readonly Statement[],
  found: readonly FoundResult[],
): Pick<Record, 'results' | 'reported'> {
  const own = promises.flatMap((promise) => outcomesOf(context, promise));
  const told = context.current.review.groups.filter(({ span }) => own.some(({ actual }) => actual && overlaps(span, actual.span)));
  const results = resultPlaces(told, found, context.places.current);
  // Of several promises that became one, each is judged by what tells of it.
  const verdicts = promises.map(({ at, span }) =>
    'item' in at
      ? judgeCorrected(context, at.item, found, { outcomes: own, corrections: context.corrections })
      : judgePromise(context, span, found, own),
  );
  return { results, reported: (['missed', 'done', 'in-progress'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'none' };
}

/** The targets in a promise with what became of them. */
function outcomesOf({ outcomes, corrections, current }: RecordContext, { at, span }: Statement): readonly TargetOutcome[] {
  const own = outcomes.filter(({ target }) => overlaps(span, target.span));
  return 'item' in at ? correctOutcomes(own, at.item, current, corrections) : own;
}
