import { type ClaimAnswer, type OpenClaim, openClaims } from '@tongbi/compare';
import { type Comparison, type ComparisonSet, comparedPairs, groupBy, type PairComparison } from '@tongbi/model';
import { recordsByAnchor } from '@tongbi/renderer/parts';
import type { CardClaims } from './requests.js';

/** No confidence is as high: all claims are taken. */
const ALL = 2;

/** The claims that a person can still settle, by the id of the card that makes them. */
export function openByAnchor(
  result: Comparison | ComparisonSet,
): ReadonlyMap<string, { readonly pair: PairComparison; readonly claims: readonly OpenClaim[] }> {
  const open = comparedPairs(result).flatMap((pair) => openClaims(pair, ALL));
  const byRecord = groupBy(open, ({ record }) => record);
  const cards = [...recordsByAnchor(result)].flatMap(([anchor, { record, pair }]) => {
    const claims = byRecord.get(record);
    return claims ? [[anchor, { pair, claims }] as const] : [];
  });
  return new Map(cards);
}

/** What can be answered to them. */
export function claimsOf(result: Comparison | ComparisonSet): Readonly<Record<string, CardClaims>> {
  const cards = [...openByAnchor(result)].map(([anchor, { claims }]) => {
    const kinds = groupBy(claims, ({ kind }) => kind);
    return [anchor, [...kinds].map(([kind, [claim]]) => ({ kind, answers: answersTo(claim!) }))] as const;
  });
  return Object.fromEntries(cards);
}

/** That a commitment has no counterpart is wrong only if another one is its counterpart. */
function answersTo({ kind, record }: OpenClaim): readonly ClaimAnswer[] {
  if (kind === 'result') return ['right', 'not-told', 'done', 'in-progress', 'missed', 'none'];
  const isLink = record.current !== null && record.previous.length > 0;
  return ['right', ...(isLink ? (['not-same'] as const) : []), ...(record.rival ? (['rival'] as const) : []), 'words'];
}
