import { CLAIM_FEATURES, type ClaimKind, type ClaimModel, type ClaimModels, judgeBy } from '@tongbi/compare/training';
import type { JudgedClaim } from './claim-examples.js';
import { withoutEach } from './train-links.js';
import { trainLogistic } from './train-logistic.js';

function fitKind(kind: ClaimKind, claims: readonly JudgedClaim[]): ClaimModel {
  const names: readonly string[] = CLAIM_FEATURES[kind];
  const own = claims.filter((claim) => claim.kind === kind);
  const { bias, weights, means } = trainLogistic(
    own.map(({ features }) => names.map((name) => ({ ...features })[name as never])),
    own.map(({ right }) => right),
  );
  return { bias, features: names.map((name, k) => ({ name, weight: weights[k]!, mean: means[k]! })) };
}

/** How sure each kind of claim is, from claims that are known to be right or wrong, made by weights that had not seen their pair of reports. */
export const trainClaims = (claims: readonly JudgedClaim[]): ClaimModels => ({
  link: fitKind('link', claims),
  alone: fitKind('alone', claims),
  change: fitKind('change', claims),
  reported: fitKind('reported', claims),
});

/**
 * From which probability on a claim is worded how, chosen on left-out pairs: what is asserted is right in 90 of 100 and more, 多半 in 70 and more. Of
 * new and dropped none can be told apart above some 88: what has a partner in quite other words (授权改革试点 for 下放权限) looks as new as what is new.
 */
export const LIMITS = {
  link: { certain: 0.85, likely: 0.7, unsure: 0 },
  alone: { certain: 0.88, likely: 0.65, unsure: 0 },
  change: { certain: 0.85, likely: 0.5, unsure: 0 },
  reported: { certain: 0.75, likely: 0.75, unsure: 0 },
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
  return (Object.keys(LIMITS) as readonly ClaimKind[]).flatMap((kind) => {
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
