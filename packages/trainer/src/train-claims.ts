import type { Knowledge } from '@tongbi/aligner';
import { CLAIM_FEATURES, type ClaimKind, type ClaimModel, type ClaimModels, judgeBy } from '@tongbi/compare/training';
import { type JudgedClaim, readClaims } from './claim-examples.js';
import type { Folders, LinkExamples } from './link-examples.js';
import { trainLinks, withoutEach } from './train-links.js';
import { fitFeatures } from './train-logistic.js';

const kinds = Object.keys(CLAIM_FEATURES) as readonly ClaimKind[];

function fitKind(kind: ClaimKind, claims: readonly JudgedClaim[]): ClaimModel {
  const names: readonly string[] = CLAIM_FEATURES[kind];
  const own = claims.flatMap((claim) => (claim.kind === kind ? [{ values: { ...claim.features }, label: claim.right }] : []));
  return fitFeatures(names, own);
}

/** How sure each kind of claim is, from claims that are known to be right or wrong, made by weights that had not seen their pair of reports. */
export const trainClaims = (claims: readonly JudgedClaim[]): ClaimModels =>
  Object.fromEntries(kinds.map((kind) => [kind, fitKind(kind, claims)])) as ClaimModels;

/**
 * From which probability on a claim is worded how, chosen on left-out pairs: what is asserted is right in 90 of 100 and more, 多半 in some 70. Of
 * new and dropped none can be distinguished above some 88: what has a partner in quite other words (授权改革试点 for 下放权限) looks as new as what is new.
 */
export const LIMITS = {
  link: { certain: 0.83, likely: 0.7, unsure: 0 },
  alone: { certain: 0.88, likely: 0.65, unsure: 0 },
  change: { certain: 0.85, likely: 0.5, unsure: 0 },
  reported: { certain: 0.75, likely: 0.75, unsure: 0 },
  row: { certain: 0.86, likely: 0.7, unsure: 0 },
  outcome: { certain: 0.85, likely: 0.65, unsure: 0 },
} as const satisfies { readonly [Kind in ClaimKind]: { readonly [grade: string]: number } };

/** What a grade meant: which share of the claims it had, and how many of them were right. */
export interface GradeRow {
  readonly claim: ClaimKind;
  readonly grade: string;
  readonly from: number;
  readonly share: number;
  readonly right: number;
  readonly claims: number;
}

/** What each grade meant for claims whose pair of reports took no part in the weights that say how sure they are. */
export function measureGrades(pairs: readonly (readonly JudgedClaim[])[]): readonly GradeRow[] {
  const judges = withoutEach(pairs, (others) => judgeBy(trainClaims(others.flat())));
  const said = pairs.flatMap((claims, k) => claims.map((claim) => ({ ...claim, confidence: judges[k]!(claim) })));
  return kinds.flatMap((kind) => {
    const own = said.filter((claim) => claim.kind === kind);
    let below = Number.POSITIVE_INFINITY;
    return Object.entries(LIMITS[kind]).map(([grade, from]) => {
      const graded = own.filter(({ confidence }) => confidence >= from && confidence < below);
      below = from;
      const right = graded.reduce((sum, claim) => sum + claim.right, 0) / (graded.length || 1);
      return { claim: kind, grade, from, share: graded.length / own.length, right, claims: graded.length };
    });
  });
}

/**
 * All weights: those that links are drawn by, and those that say how sure a claim is, learned pair by pair from claims that were `judged`, of weights that
 * had not seen their pair.
 */
export function trainAll(
  examples: readonly LinkExamples[],
  folders: Folders,
  { labelled, ...knowledge }: Knowledge & { readonly labelled: readonly (readonly JudgedClaim[])[] },
) {
  const judges = withoutEach(examples, (others) => trainLinks(others));
  const made = examples.map((example, k) => readClaims(folders, example, { ...knowledge, models: judges[k]! }));
  const judged = [...made, ...labelled];
  return { models: trainLinks(examples), claims: trainClaims(judged.flat()), judged };
}
