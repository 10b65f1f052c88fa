import { claimGrades, type Grade } from '@tongbi/model';

/** What is said of a commitment. */
export type GradedClaim = (typeof claimGrades)[number]['claim'];

/** How many of a hundred claims were right that were worded so, on pairs of reports that took no part in the weights; empty where none was. */
export type Measured = { readonly [claim in GradedClaim]: { readonly [grade in Grade]: string } };

export const rightOf = (claim: GradedClaim, grade: Grade): string => {
  const row = claimGrades.find((one) => one.claim === claim && one.grade === grade);
  return row && row.claims !== '0' ? row.right : '';
};

const ofGrades = (claim: GradedClaim) => ({
  certain: rightOf(claim, 'certain'),
  likely: rightOf(claim, 'likely'),
  unsure: rightOf(claim, 'unsure'),
});

export const measured: Measured = {
  link: ofGrades('link'),
  alone: ofGrades('alone'),
  change: ofGrades('change'),
  reported: ofGrades('reported'),
};
