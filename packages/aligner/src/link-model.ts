import { linkWeights } from './generated/link-weights.js';
import type { PairFeatures } from './pair-features.js';
import type { RivalFeatures } from './rival-features.js';

export type FeatureName =
  | Exclude<keyof PairFeatures, 'previous' | 'current'>
  | keyof RivalFeatures
  /** Log-odds of the groups that two items stand in. */
  | 'group';

/**
 * One logistic regression: log-odds = bias + Σ weight · value. `mean` is the value of an average candidate, so that
 * weight · (value − mean) says how far a feature moved one pair from the average.
 */
export interface LinkModel {
  readonly bias: number;
  readonly features: readonly { readonly name: FeatureName; readonly weight: number; readonly mean: number }[];
}

/** Pairs are judged twice: each by itself, then once more in the light of what the first judgement says of all the others. */
export interface TwoPasses {
  /** Over `PairFeatures`, and `group` for items. */
  readonly first: LinkModel;
  /** Over `RivalFeatures`, of which `first` is the outcome of the first judgement. */
  readonly second: LinkModel;
}

export interface LinkModels {
  /** Judges pairs of groups (sentences). */
  readonly groups: TwoPasses;
  /** Judges pairs of items (single commitments); has the log-odds of their groups as feature `group`. */
  readonly items: TwoPasses;
}

function model(level: 'groups' | 'items', pass: 'first' | 'second'): LinkModel {
  const rows = linkWeights.filter((row) => row.level === level && row.pass === pass);
  const bias = Number(rows.find((row) => row.feature === 'bias')?.weight);
  const features = rows
    .filter((row) => row.feature !== 'bias')
    .map((row) => ({ name: row.feature as FeatureName, weight: Number(row.weight), mean: Number(row.mean) }));
  return { bias, features };
}

const twoPasses = (level: 'groups' | 'items'): TwoPasses => ({ first: model(level, 'first'), second: model(level, 'second') });

/** The weights that come with the package: data/link-weights.tsv, made by `pnpm train`. */
export const shippedModels: LinkModels = { groups: twoPasses('groups'), items: twoPasses('items') };

export type FeatureValues = Readonly<Partial<Record<FeatureName, number>>>;

export function logOdds(link: LinkModel, values: FeatureValues): number {
  let sum = link.bias;
  for (const { name, weight } of link.features) sum += weight * (values[name] ?? 0);
  return sum;
}

export interface LinkEvidence {
  readonly feature: FeatureName | 'identical' | 'pinned';
  /** Contribution to the log-odds, against an average candidate. */
  readonly weight: number;
}

/** What each feature adds to the log-odds against an average candidate, largest first; the first judgement is taken apart into its features. */
export function contributions({ first, second }: TwoPasses, values: FeatureValues): readonly LinkEvidence[] {
  const ofFirst = second.features.find(({ name }) => name === 'first')?.weight ?? 0;
  const moved: LinkEvidence[] = [];
  const move = ({ features }: LinkModel, scale: number) => {
    for (const { name, weight, mean } of features)
      if (name !== 'first') moved.push({ feature: name, weight: scale * weight * ((values[name] ?? 0) - mean) });
  };
  move(first, ofFirst);
  move(second, 1);
  return moved.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));
}
