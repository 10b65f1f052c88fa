import { countApart } from '@tongbi/metric-differ';
import { type Evidence, type Metric, onceEach, remembered } from '@tongbi/model';
import { explainBy, modelOf, probabilityBy } from '../claims/claim-model.js';
import { resultWeights } from '../generated/result-weights.js';
import { dice } from '../links/alike-texts.js';
import { type Grams, type GramWeights, gramsOf, plainText } from '../links/gram-weights.js';
import type { PromiseText, ToldClause, ToldText } from './result-texts.js';

/**
 * What speaks for a sentence of the review telling of a promise; each a feature of the logistic combination. coverage: the share of what the promise says that the sentence says;
 * shared: ln(1 + information that both have), since 优化布局 shares little, however short the promise is; said: the share of what the clause nearest to the promise says
 * that the promise says; claim: lead of the promise over its best rival for this sentence, as a share of what the promise says, negative when behind; section:
 * ln(0.02 + likeness of the paragraphs the two stand in), for from unlike to a little alike says more than from alike to very alike; topic: the share of what the clause says
 * that the promise's paragraph speaks of; clash: 1 where both have figures of one unit and none is of the same thing; apart: 1 where both name fields of work and none is the same;
 * headline: 1 for a sentence that only sums up its paragraph.
 */
export const RESULT_FEATURES = ['coverage', 'shared', 'said', 'claim', 'section', 'topic', 'clash', 'apart', 'headline'] as const;
type ResultFeatures = { readonly [Name in (typeof RESULT_FEATURES)[number]]: number };

export interface ResultCandidate {
  /** Indices into the promises and into the telling sentences. */
  readonly promise: number;
  readonly told: number;
  /** The clause nearest to the promise: what is told of it. */
  readonly clause: ToldClause;
  readonly features: ResultFeatures;
}

/** So many sentences are judged for each promise, best first: they hold 95 of 100 of those that readers chose. */
const MOST_CANDIDATES = 8;
/** Less shared information than one rare pair of characters carries no promise. */
const LEAST_SHARED = 2.5;
const LEAST_LIKENESS = 0.02;
/** Names of indicators are of one thing when so much of both is the same. */
const SAME_INDICATOR = 0.6;

/** The telling sentences that have each pair of characters. */
const holdersOf = onceEach((told: readonly ToldText[]) => {
  const holders = new Map<number, number[]>();
  told.forEach(({ grams }, column) => {
    for (const gram of grams) remembered(holders, gram, () => []).push(column);
  });
  return holders;
});

/** Shared information of every promise (row) with every telling sentence (column), by the pairs of characters they have. */
function shareTable(promises: readonly PromiseText[], told: readonly ToldText[], weights: GramWeights): readonly Float64Array[] {
  const holders = holdersOf(told);
  return promises.map(({ grams }) => {
    const row = new Float64Array(told.length);
    for (const gram of grams) {
      const weight = weights.of(gram);
      for (const column of holders.get(gram) ?? []) row[column]! += weight;
    }
    return row;
  });
}

/** The columns of a row worth judging, best first; of equals the first. */
function bestColumns(row: Float64Array): readonly number[] {
  const best: number[] = [];
  row.forEach((value, column) => {
    if (value < LEAST_SHARED || (best.length === MOST_CANDIDATES && value <= row[best.at(-1)!]!)) return;
    let place = best.length;
    while (place > 0 && value > row[best[place - 1]!]!) place--;
    best.splice(place, 0, column);
    if (best.length > MOST_CANDIDATES) best.pop();
  });
  return best;
}

/** For each column of a table the lead of any of its values over its best rival. */
const leadsIn = (table: readonly Float64Array[], columns: number): readonly ((value: number) => number)[] =>
  Array.from({ length: columns }, (_, column) => {
    let [first, second] = [0, 0];
    for (const row of table) {
      const value = row[column]!;
      if (value > first) [first, second] = [value, first];
      else if (value > second) second = value;
    }
    return (value) => value - (value === first ? second : first);
  });

/** 生产总值 is in the name of 单位生产总值能耗, and is not what that measures. */
const isSameIndicator = (a: Metric, b: Metric): boolean =>
  !countApart(a, b) && dice(gramsOf(plainText(a.indicator)), gramsOf(plainText(b.indicator))) >= SAME_INDICATOR;

/** 新增泊位300个 and 新增渔船120艘 may share a frame; two other counts of one unit that are of different things are no report of each other. */
function clashes(promised: readonly Metric[], told: readonly Metric[]): boolean {
  const ofOneUnit = promised.flatMap((a) => told.flatMap((b) => (a.unit === b.unit ? [[a, b] as const] : [])));
  return ofOneUnit.length > 0 && !ofOneUnit.some(([a, b]) => a.value === b.value || isSameIndicator(a, b));
}

const areApart = (promise: readonly number[], told: readonly number[]): boolean =>
  promise.length > 0 && told.length > 0 && !promise.some((field) => told.includes(field));

function nearestClause({ clauses }: ToldText, promise: PromiseText, weights: GramWeights) {
  let best: { readonly clause: ToldClause; readonly shared: number; readonly likeness: number } | undefined;
  for (const clause of clauses) {
    const shared = weights.shared(clause.grams, promise.grams);
    const likeness = shared / Math.sqrt(weights.information(clause.grams) || 1);
    if (!best || likeness > best.likeness) best = { clause, shared, likeness };
  }
  return best;
}

/** Likeness of paragraphs, 0 to 1; the same few paragraphs are asked for again and again. */
function paragraphLikeness(weights: GramWeights): (a: Grams, b: Grams) => number {
  const known = new Map<Grams, Map<Grams, number>>();
  return (a, b) => {
    const row = remembered(known, a, () => new Map<Grams, number>());
    return remembered(row, b, () => weights.shared(a, b) / Math.sqrt(weights.information(a) * weights.information(b) || 1));
  };
}

/** The pairs of promise and telling sentence worth judging, by promise, best first; `only` of these promises, where given, though all compete. */
export function resultCandidates(
  promises: readonly PromiseText[],
  told: readonly ToldText[],
  weights: GramWeights,
  only?: ReadonlySet<number>,
): readonly ResultCandidate[] {
  const table = shareTable(promises, told, weights);
  const leads = leadsIn(table, told.length);
  const likeness = paragraphLikeness(weights);
  return promises.flatMap((promise, index) => {
    if (only && !only.has(index)) return [];
    const row = table[index]!;
    const all = weights.information(promise.grams) || 1;
    return bestColumns(row).flatMap((column) => {
      const text = told[column]!;
      const nearest = nearestClause(text, promise, weights);
      if (!nearest) return [];
      const { clause, shared } = nearest;
      const said = weights.information(clause.grams) || 1;
      const features = {
        coverage: row[column]! / all,
        shared: Math.log1p(row[column]!),
        said: shared / said,
        claim: leads[column]!(row[column]!) / all,
        section: Math.log(LEAST_LIKENESS + likeness(promise.paragraph, text.paragraph)),
        topic: weights.shared(clause.grams, promise.paragraph) / said,
        clash: clashes(promise.figures, text.figures) ? 1 : 0,
        apart: areApart(promise.fields, text.fields) ? 1 : 0,
        headline: text.isHeadline ? 1 : 0,
      };
      return [{ promise: index, told: column, clause, features }];
    });
  });
}

/** The weights that come with the package: data/result-weights.tsv, made by scripts/fit-results.mjs. */
const model = modelOf(resultWeights);
export const resultProbability = (features: ResultFeatures): number => probabilityBy(model, features);

/** What spoke for and against, against an average candidate; strongest first. */
export const explainResult = (features: ResultFeatures): readonly Evidence[] => explainBy(model, features);
