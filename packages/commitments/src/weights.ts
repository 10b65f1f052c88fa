import { joinWeights } from './generated/join-weights.js';
import { promiseWeights } from './generated/promise-weights.js';

/** Log-odds of named features; a feature without a weight says nothing. */
export interface CommitmentWeights {
  /** That the comma between two clauses joins them: `join-features.ts`. */
  readonly join: ReadonlyMap<string, number>;
  /** That a sentence promises something: `promise-features.ts`. */
  readonly promise: ReadonlyMap<string, number>;
}

const read = (rows: readonly { readonly feature: string; readonly weight: string }[]) =>
  new Map(rows.map((row) => [row.feature, Number(row.weight)]));

/** The weights as shipped. Others are handed in to measure what the tables are worth on a place they were not made from. */
export const shippedWeights: CommitmentWeights = { join: read(joinWeights), promise: read(promiseWeights) };

/** Log-odds of all features together; `bias` always counts. */
export function logOdds(weights: ReadonlyMap<string, number>, features: readonly string[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), weights.get('bias') ?? 0);
}
