import { ClaimKind, type EvaluationDocument } from '@tongbi/model';
import { roundConfidence as round } from '../links/explain-link.js';

/** A claim of the comparison that a person looked at. */
export interface JudgedClaim {
  readonly kind: ClaimKind;
  /** What the comparison gave it; null for claims that have none. */
  readonly confidence: number | null;
  readonly right: boolean;
}

/** Links are shown from about .5 on; where they are many, a tenth is enough to see whether confidence means what it says. */
const BAND_EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;
/** Of the standard normal: 95 % of it lie within. */
const Z = 1.96;

type Score = Pick<EvaluationDocument, 'count' | 'right' | 'share' | 'low' | 'high'>;

/** The share that is right, with the interval of Wilson (1927), which holds for few claims and for shares of 0 and 1. */
function scoreShare(right: number, count: number): Score {
  if (count === 0) return { count, right, share: null, low: null, high: null };
  const share = right / count;
  const spread = 1 + Z ** 2 / count;
  const middle = (share + Z ** 2 / (2 * count)) / spread;
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return { count, right, share: round(share), low: round(Math.max(0, middle - half)), high: round(Math.min(1, middle + half)) };
}

const score = (claims: readonly JudgedClaim[]): Score => scoreShare(claims.filter(({ right }) => right).length, claims.length);

/** Claims that persons looked at, scored by the confidence that they had, and by what they are about. */
export function scoreClaims(claims: readonly JudgedClaim[]): Pick<EvaluationDocument, keyof Score | 'bands' | 'kinds'> {
  const bands = BAND_EDGES.slice(1).map((to, index) => {
    const from = BAND_EDGES[index]!;
    const own = claims.filter(
      ({ confidence }) => confidence !== null && confidence >= from && (confidence < to || (to === 1 && confidence === 1)),
    );
    const mean = own.reduce((sum, { confidence }) => sum + confidence!, 0) / own.length;
    return { from, to, confidence: own.length > 0 ? round(mean) : null, ...score(own) };
  });
  const kinds = ClaimKind.options.map((kind) => ({ kind, ...score(claims.filter((claim) => claim.kind === kind)) }));
  return { ...score(claims), bands, kinds };
}
