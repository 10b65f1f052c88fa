import { linkWeights } from './generated/link-weights.js';
import type { PairFeatures } from './pair-features.js';

export type FeatureName = Exclude<keyof PairFeatures, 'previous' | 'current'> | 'group';

/**
 * One logistic regression: log-odds = bias + Σ weight · value. `mean` is the value of an average candidate, so that
 * weight · (value − mean) says how far a feature moved one pair from the average.
 */
export interface LinkModel {
  readonly bias: number;
  readonly features: readonly { readonly name: FeatureName; readonly weight: number; readonly mean: number }[];
}

export interface LinkModels {
  /** Judges pairs of groups (sentences). */
  readonly groups: LinkModel;
  /** Judges pairs of items (single commitments); has the log-odds of their groups as feature `group`. */
  readonly items: LinkModel;
}

function model(level: 'groups' | 'items'): LinkModel {
  const rows = linkWeights.filter((row) => row.level === level);
  const bias = Number(rows.find((row) => row.feature === 'bias')?.weight);
  const features = rows
    .filter((row) => row.feature !== 'bias')
    .map((row) => ({ name: row.feature as FeatureName, weight: Number(row.weight), mean: Number(row.mean) }));
  return { bias, features };
}

/** The weights that come with the package: data/link-weights.tsv, made by scripts/train.mjs. */
export const shippedModels: LinkModels = { groups: model('groups'), items: model('items') };

export type FeatureValues = Readonly<Partial<Record<FeatureName, number>>>;

export function logOdds(link: LinkModel, values: FeatureValues): number {
  return link.features.reduce((sum, { name, weight }) => sum + weight * (values[name] ?? 0), link.bias);
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** What each feature adds to the log-odds against an average candidate, largest first. */
export function contributions(link: LinkModel, values: FeatureValues): readonly { feature: FeatureName; weight: number }[] {
  return link.features
    .map(({ name, weight, mean }) => ({ feature: name, weight: weight * ((values[name] ?? 0) - mean) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}
