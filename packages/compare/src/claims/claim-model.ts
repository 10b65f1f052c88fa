import { probability } from '@tongbi/aligner';
import { claimGrades, type Evidence, type Grade, groupBy, type HowSure } from '@tongbi/model';
import { claimWeights } from '../generated/claim-weights.js';
import { evidenceOf } from '../generated/evidence-of.js';
import { roundConfidence, sumEvidence } from '../links/explain-link.js';
import { CLAIM_FEATURES, type Claim, type ClaimFeatures, type ClaimKind } from './claim-features.js';

/** Log-odds of a claim's being right = bias + Σ weight · value; `mean` is the value of an average claim, from which a contribution is measured. */
export interface ClaimModel {
  readonly bias: number;
  readonly features: readonly { readonly name: string; readonly weight: number; readonly mean: number }[];
}
export type ClaimModels = { readonly [Kind in ClaimKind]: ClaimModel };

/** A model as a table has it, one of its rows the bias. */
export function modelOf(rows: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[]): ClaimModel {
  const features = rows.filter(({ feature }) => feature !== 'bias');
  return {
    bias: Number(rows.find(({ feature }) => feature === 'bias')?.weight),
    features: features.map(({ feature, weight, mean }) => ({ name: feature, weight: Number(weight), mean: Number(mean) })),
  };
}

/** The weights that come with the package: data/claim-weights.tsv, made by `pnpm train`. */
export const shippedClaims = Object.fromEntries(
  Object.keys(CLAIM_FEATURES).map((kind) => [kind, modelOf(claimWeights.filter(({ claim }) => claim === kind))]),
) as ClaimModels;

type Values = { readonly [feature: string]: number };

export const probabilityBy = ({ bias, features }: ClaimModel, values: Values): number =>
  probability(features.reduce((sum, { name, weight }) => sum + weight * values[name]!, bias));

/** What spoke for and against, held against an average case and named as a reader knows it; strongest first. */
export const explainBy = ({ features }: ClaimModel, values: Values) => {
  const names: { readonly [feature: string]: Evidence['evidence'] } = evidenceOf;
  return sumEvidence(
    features.flatMap(({ name, weight, mean }) => (names[name] ? [{ evidence: names[name], weight: weight * (values[name]! - mean) }] : [])),
  );
};

/** Says how likely a claim is right, 0 to 1. */
export type ClaimJudge = (claim: Claim) => number;

export const judgeBy =
  (models: ClaimModels): ClaimJudge =>
  ({ kind, features }) =>
    roundConfidence(probabilityBy(models[kind], { ...features }));

/** By the weights that come with the package. */
export const judgeAsShipped: ClaimJudge = judgeBy(shippedClaims);

/** What spoke for an item's having no partner, strongest first. */
export const explainAlone = (features: ClaimFeatures['alone']): readonly Evidence[] => explainBy(shippedClaims.alone, { ...features });

const limits = groupBy(claimGrades, ({ claim }): string => claim);

/** How a claim of a kind is worded: its limits stand in the order of the grades (data/claim-grades.tsv of the model). */
export function gradeOf(kind: ClaimKind, confidence: number): Grade {
  return limits.get(kind)?.find(({ from }) => confidence >= Number(from))?.grade ?? 'unsure';
}

/** A confidence with its grade. */
export const howSure = (kind: ClaimKind, confidence: number): HowSure => ({ confidence, grade: gradeOf(kind, confidence) });

/** What has no ground to be said plainly is 多半 at most. */
export function hedged(kind: ClaimKind, sure: HowSure): HowSure {
  const likely = limits.get(kind)?.find(({ grade }) => grade === 'likely');
  return sure.grade === 'certain' ? { confidence: Number(likely!.from), grade: 'likely' } : sure;
}
