import { probability } from '@tongbi/aligner';
import type { Evidence } from '@tongbi/model';
import { resultWeights } from '../generated/result-weights.js';
import { sumEvidence } from '../links/sum-evidence.js';
import type { ResultFeatures } from './result-features.js';

/** What the features are called to a reader: the same words as those of a link. */
const EVIDENCE_OF = {
  coverage: 'wording',
  shared: 'shared-terms',
  said: 'wording',
  claim: 'lead',
  section: 'section',
  topic: 'section',
  clash: 'shared-figures',
  headline: 'sentence',
} as const satisfies Record<keyof ResultFeatures, Evidence['evidence']>;
export const RESULT_FEATURES = Object.keys(EVIDENCE_OF) as readonly (keyof ResultFeatures)[];

/** Log-odds = bias + Σ weight · value; `mean` is the value of an average candidate, from which a contribution is told. */
interface ResultModel {
  readonly bias: number;
  readonly weights: { readonly [feature in keyof ResultFeatures]: { readonly weight: number; readonly mean: number } };
}

const row = (feature: string) => {
  const found = resultWeights.find((one) => one.feature === feature);
  return { weight: Number(found?.weight), mean: Number(found?.mean) };
};
/** The weights that come with the package: data/result-weights.tsv, made by scripts/fit-results.mjs. */
const shippedResultModel: ResultModel = {
  bias: row('bias').weight,
  weights: Object.fromEntries(RESULT_FEATURES.map((feature) => [feature, row(feature)])) as ResultModel['weights'],
};

export function resultProbability(features: ResultFeatures, { bias, weights }: ResultModel = shippedResultModel): number {
  const odds = RESULT_FEATURES.reduce((sum, feature) => sum + weights[feature].weight * features[feature], bias);
  return probability(odds);
}

/** What spoke for and against, against an average candidate; strongest first. */
export function explainResult(features: ResultFeatures, { weights }: ResultModel = shippedResultModel): readonly Evidence[] {
  return sumEvidence(
    RESULT_FEATURES.map((feature) => {
      const { weight, mean } = weights[feature];
      return { evidence: EVIDENCE_OF[feature], weight: weight * (features[feature] - mean) };
    }),
  );
}
