import type { ClaimKind } from '@tongbi/model';

/** A claim of the comparison that a person looked at. */
export interface JudgedClaim {
  readonly kind: ClaimKind;
  /** What the comparison gave it; null for claims that have none. */
  readonly confidence: number | null;
  readonly right: boolean;
}
