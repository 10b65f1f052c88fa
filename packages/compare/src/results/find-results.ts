import { probability } from '@tongbi/aligner';
import { type Evidence, type Metric, remembered } from '@tongbi/model';
import { oddsOf } from '../links/explain-link.js';
import { GramWeights } from '../links/gram-weights.js';
import type { Group, PreparedReport } from '../prepare/prepared-report.js';
import { NO_READINGS, type Opinion, type PairReadings, tellingEvidence } from '../readings/pair-readings.js';
import { explainResult, type ResultCandidate, resultCandidates, resultProbability } from './result-features.js';
import { promiseTexts, sideGrams, toldTexts } from './result-texts.js';

/** Above it a sentence tells of a promise: best balance over seven marked pairs, each judged by weights that had not seen it. */
export const LEAST_RESULT = 0.25;
/** A sentence little more than half as sure as another tells of a neighbour of the promise: 提高优抚补助标准 beside 提高医保补助标准. */
const LEAST_OF_BEST = 0.6;

export interface FoundResult {
  readonly group: Group;
  /** The part of the sentence that tells of it. */
  readonly text: string;
  /** The figures that stand in that part. */
  readonly figures: readonly Metric[];
  readonly confidence: number;
  readonly because: readonly Evidence[];
}

interface JudgedResult extends ResultCandidate {
  /** Index into the groups of the review. */
  readonly group: number;
  readonly confidence: number;
}

/** Every pair of promise and sentence of the review that was judged, linked or not; what the weights are fitted to. `only` these promises, where given. */
export function judgedResults(
  previous: PreparedReport,
  current: PreparedReport,
  { tellings }: Pick<PairReadings, 'tellings'> = NO_READINGS,
  only?: ReadonlySet<number>,
): readonly JudgedResult[] {
  const weights = new GramWeights(sideGrams(previous.plan), sideGrams(current.review));
  const told = toldTexts(current);
  const candidates = resultCandidates(promiseTexts(previous), told, weights, only);
  return candidates.map((candidate) => {
    const { group } = told[candidate.told]!;
    const read = tellings.get(candidate.promise)?.get(group);
    return Object.assign(candidate, { group, confidence: moved(resultProbability(candidate.features), read) });
  });
}

/** A probability with what a second reader adds to it. */
const moved = (confidence: number, read: Opinion<boolean> | undefined): number =>
  read ? probability(oddsOf(confidence) + read.odds) : confidence;

/** Of the judged, those that report on the promise: sure enough, and not much less sure than the best for it. */
export function chosenResults<T extends { readonly promise: number; readonly confidence: number }>(judged: readonly T[]): readonly T[] {
  const best = likeliestOf(judged);
  return judged.filter(({ promise, confidence }) => confidence >= Math.max(LEAST_RESULT, best.get(promise)! * LEAST_OF_BEST));
}

function likeliestOf(judged: readonly { readonly promise: number; readonly confidence: number }[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { promise, confidence } of judged) best.set(promise, Math.max(best.get(promise) ?? 0, confidence));
  return best;
}

/** What was found in a review of the promises of the report before, by the indices of these. */
interface FoundResults {
  /** The sentences that report on the same thing; best first. */
  readonly found: ReadonlyMap<number, readonly FoundResult[]>;
  /** How likely the likeliest sentence reports on it, taken for one or not. */
  readonly likeliest: ReadonlyMap<number, number>;
}

export const NONE_FOUND: FoundResults = { found: new Map(), likeliest: new Map() };

export function findResults(previous: PreparedReport, current: PreparedReport, readings: PairReadings): FoundResults {
  const found = new Map<number, FoundResult[]>();
  const all = judgedResults(previous, current, readings);
  for (const judged of chosenResults(all)) remembered(found, judged.promise, () => []).push(toResult(current, judged, readings));
  for (const results of found.values()) results.sort((a, b) => b.confidence - a.confidence || a.group.span.start - b.group.span.start);
  return { found, likeliest: likeliestOf(all) };
}

function toResult({ figureIndex, review }: PreparedReport, judged: JudgedResult, readings: PairReadings): FoundResult {
  const { clause, features, confidence, group, promise } = judged;
  const figures = figureIndex.within(clause.span);
  return {
    group: review.groups[group]!,
    text: clause.text,
    figures,
    confidence,
    because: [...explainResult(features), ...tellingEvidence(readings, promise, group)],
  };
}

/** From here on nine of ten sentences of the review spoke of the same thing, on four pairs of reports that were read through. */
const LEAST_REVIEWED = 0.9;

/**
 * Which promises are of what the previous report's review says was done or under way: 推进船厂改造 is not new where 船厂改造全面启动 was reported the year before, though
 * nobody had promised it. By index; `alone` are the promises that carry on none.
 */
export function findReviewed(previous: PreparedReport, current: PreparedReport, alone: ReadonlySet<number>): ReadonlyMap<number, Group> {
  const reviewed = judgedResults(current, previous, undefined, alone).filter(({ confidence }) => confidence >= LEAST_REVIEWED);
  const surestLast = [...reviewed].reverse().sort((a, b) => a.confidence - b.confidence);
  return new Map(surestLast.map(({ promise, group }) => [promise, previous.review.groups[group]!]));
}
