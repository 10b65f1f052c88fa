import { overlapOf } from '@tongbi/model';
import type { PreparedReport, ReportPair } from '../../prepare/prepared-report.js';
import type { FoundResult } from '../../results/find-results.js';
import { judgePromise, type PartOutcome, type TargetOutcome } from '../../results/judge-promise.js';
import type { CorrectionKind } from '../correction-kind.js';
import { type PairCorrections, signatureKey } from '../pair-corrections.js';

/** What became of a promise. */
export const resultKind: CorrectionKind<'result'> = {
  propose: (quoter, request) => ({
    ...request,
    promise: quoter.of('previous', request.promise, 'commitment'),
    told: quoter.id('current'),
  }),
  ofPair: {
    concerns: ({ areReports }, { promise, told }) => areReports(promise.report, told),
    bind: (binder, correction) => {
      const item = binder.item('previous', correction.promise);
      if (item === undefined) return undefined;
      const says: [string, string][] = [[`reported ${item}`, correction.reported]];
      if (correction.reported === 'none') says.push([`told ${item}`, 'false']);
      return {
        says,
        apply: (draft) => {
          draft.reported.set(item, correction.reported);
          draft.sign(signatureKey('promise', item), binder.sign('result'));
        },
      };
    },
  },
};

type Results = ReadonlyMap<number, readonly FoundResult[]>;

/** For each promise the sentences that report on it, as persons have them. */
export function correctResults(found: Results, current: PreparedReport, { telling, reported }: PairCorrections): Results {
  if (telling.size === 0 && reported.size === 0) return found;
  const corrected = new Map(found);
  for (const [promise, words] of telling) {
    const spoken = new Set(words.map(({ group }) => current.review.groups[group]!));
    const others = (found.get(promise) ?? []).filter(({ group }) => !spoken.has(group));
    const given = words.filter(({ tells }) => tells).map(({ group }) => toResult(current, group));
    corrected.set(promise, [...given, ...others]);
  }
  for (const [promise, verdict] of reported) if (verdict === 'none') corrected.set(promise, []);
  return corrected;
}

function toResult({ review, figureIndex }: PreparedReport, index: number): FoundResult {
  const group = review.groups[index]!;
  return { group, text: group.text, figures: figureIndex.within(group.span), confidence: 1, because: [{ evidence: 'person', weight: 1 }] };
}

/** The outcomes of a promise's targets, without those by figures of sentences that do not report on it. */
export function correctOutcomes(
  outcomes: readonly TargetOutcome[],
  promise: number,
  current: PreparedReport,
  { telling, reported }: PairCorrections,
): readonly TargetOutcome[] {
  if (reported.get(promise) === 'none') return [];
  const silent = (telling.get(promise) ?? []).filter(({ tells }) => !tells).map(({ group }) => current.review.groups[group]!.span);
  return silent.length === 0
    ? outcomes
    : outcomes.filter(({ actual }) => !actual || !silent.some((span) => overlapOf(span, actual.span) > 0));
}

/** What became of a promise of the previous report, by its index: a person's word, else what the results say of each of its parts. */
export function judgeCorrected(
  sides: ReportPair,
  promise: number,
  found: readonly FoundResult[],
  { outcomes, corrections }: { readonly outcomes: readonly TargetOutcome[]; readonly corrections: PairCorrections },
): readonly PartOutcome[] {
  const own = correctOutcomes(outcomes, promise, sides.current, corrections);
  const said = corrections.reported.get(promise);
  const judged = judgePromise(sides, sides.previous.commitments[promise]!.span, found, own);
  if (said) return judged.map(({ part }) => ({ part, reported: said, ground: 'person' }));
  // A figure decides for itself; what words come to a second reader may read better.
  const read = own.length === 0 ? corrections.readings.reported.get(promise)?.value : undefined;
  return read
    ? judged.map((one) => (one.reported === 'none' || one.reported === read ? one : { ...one, reported: read, ground: undefined }))
    : judged;
}

/** A sentence of the review reports on a promise, or does not. */
export const tellingKind: CorrectionKind<'telling'> = {
  propose: (quoter, request) => ({
    ...request,
    promise: quoter.of('previous', request.promise, 'commitment'),
    sentence: quoter.of('current', request.sentence, 'sentence of the review'),
  }),
  ofPair: {
    concerns: ({ areReports }, { promise, sentence }) => areReports(promise.report, sentence.report),
    bind: (binder, correction) => {
      const item = binder.item('previous', correction.promise);
      const group = binder.reviewGroup(correction.sentence);
      if (item === undefined || group === undefined) return undefined;
      const { tells } = correction;
      const says: [string, string][] = [[`telling ${item} ${group}`, String(tells)]];
      if (tells) says.push([`told ${item}`, 'true']);
      return {
        says,
        apply: (draft) => {
          draft.telling.set(item, [...(draft.telling.get(item) ?? []), { group, tells }]);
          draft.sign(signatureKey('promise', item), binder.sign('telling'));
        },
      };
    },
  },
};
