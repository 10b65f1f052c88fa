import { probability } from '@tongbi/aligner';
import type { Evidence } from '@tongbi/model';
import { claimWeights } from '../generated/claim-weights.js';
import { roundConfidence } from '../links/round-confidence.js';
import { sumEvidence } from '../links/sum-evidence.js';
import type { Claim, ClaimFeatures, ClaimKind } from './claim-features.js';

/** Log-odds of a claim's being right = bias + Σ weight · value; `mean` is the value of an average claim, from which a contribution is measured. */
export interface ClaimModel {
  readonly bias: number;
  readonly features: readonly { readonly name: string; readonly weight: number; readonly mean: number }[];
}
export type ClaimModels = { readonly [Kind in ClaimKind]: ClaimModel };

/** Which features each claim is judged by; the weights are fitted to single commitments that people linked. */
export const CLAIM_FEATURES = {
  link: ['odds', 'lead', 'names'],
  alone: ['expected', 'verb', 'names', 'opener'],
  change: ['kept', 'distance', 'figure'],
  reported: ['said', 'found', 'missed'],
  row: ['judged', 'fresh', 'held', 'name', 'known', 'apart'],
} as const satisfies { readonly [Kind in ClaimKind]: readonly (keyof ClaimFeatures[Kind])[] };

/** What speaks for a commitment's having no partner, in the words of a link's evidence. */
const EVIDENCE_OF_ALONE = {
  expected: 'nothing-alike',
  verb: 'same-verb',
  names: 'other-names',
} as const satisfies { readonly [Feature in Exclude<keyof ClaimFeatures['alone'], 'opener'>]: Evidence['evidence'] };

function shipped(kind: ClaimKind): ClaimModel {
  const rows = claimWeights.filter(({ claim }) => claim === kind);
  const features = rows.filter(({ feature }) => feature !== 'bias');
  return {
    bias: Number(rows.find(({ feature }) => feature === 'bias')?.weight),
    features: features.map(({ feature, weight, mean }) => ({ name: feature, weight: Number(weight), mean: Number(mean) })),
  };
}

/** The weights that come with the package: data/claim-weights.tsv, made by `pnpm train`. */
export const shippedClaims: ClaimModels = {
  link: shipped('link'),
  alone: shipped('alone'),
  change: shipped('change'),
  reported: shipped('reported'),
  row: shipped('row'),
};

/** Says how likely a claim is right, 0 to 1. */
export type ClaimJudge = (claim: Claim) => number;

export function judgeBy(models: ClaimModels): ClaimJudge {
  return ({ kind, features }) => {
    const values: { readonly [name: string]: number } = { ...features };
    const odds = models[kind].features.reduce((sum, { name, weight }) => sum + weight * values[name]!, models[kind].bias);
    return roundConfidence(probability(odds));
  };
}

/** By the weights that come with the package. */
export const judgeAsShipped: ClaimJudge = judgeBy(shippedClaims);

/** What spoke for an item's having no partner, strongest first. */
export function explainAlone(features: ClaimFeatures['alone']): readonly Evidence[] {
  const names = Object.keys(EVIDENCE_OF_ALONE) as readonly (keyof typeof EVIDENCE_OF_ALONE)[];
  return sumEvidence(
    names.map((name) => {
      const { weight = 0, mean = 0 } = shippedClaims.alone.features.find((feature) => feature.name === name) ?? {};
      return { evidence: EVIDENCE_OF_ALONE[name], weight: weight * (features[name] - mean) };
    }),
  );
}
