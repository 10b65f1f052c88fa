import type { Knowledge, LinkModels } from '@tongbi/aligner';
import type { ClaimModels } from '@tongbi/compare/training';
import { type JudgedClaim, readClaims } from './claim-examples.js';
import type { Folders, LinkExamples } from './link-examples.js';
import { trainClaims } from './train-claims.js';
import { FEATURES, type FeatureChoice, trainLinks, withoutEach } from './train-links.js';

interface Trained {
  readonly models: LinkModels;
  readonly claims: ClaimModels;
  /** What the claims were learned from, pair by pair. */
  readonly judged: readonly (readonly JudgedClaim[])[];
}

/** All weights: those that links are drawn by, and those that say how sure a claim is, learned from the claims of weights that had not seen their pair. */
export function trainAll(
  examples: readonly LinkExamples[],
  folders: Folders,
  knowledge: Knowledge,
  features: FeatureChoice = FEATURES,
): Trained {
  const judges = withoutEach(examples, (others) => trainLinks(others, features));
  const judged = examples.map((example, k) => readClaims(folders, example, { ...knowledge, models: judges[k]! }));
  return { models: trainLinks(examples, features), claims: trainClaims(judged.flat()), judged };
}
