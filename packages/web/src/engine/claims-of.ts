import { type ClaimAnswer, type OpenClaim, openClaims } from '@tongbi/compare';
import { type Comparison, type ComparisonSet, type PairComparison, remembered } from '@tongbi/model';
import { recordsByAnchor } from '@tongbi/renderer/parts';
import type { CardClaims } from './requests.js';

/** A claim that the cards of several records may make; above 1 none is sure enough to be left out. */
const ALL = 2;

/** The compared pairs of either document. */
const pairsOf = (result: Comparison | ComparisonSet): readonly PairComparison[] =>
  'comparisons' in result ? result.comparisons : [result];

export const allDiagnostics = (result: Comparison | ComparisonSet): Comparison['diagnostics'] => [
  ...result.diagnostics,
  ...pairsOf(result).flatMap(({ diagnostics }) => diagnostics),
];

/** The claims that a person can still settle, by the id of the card that makes them. */
export function openByAnchor(result: Comparison | ComparisonSet): ReadonlyMap<string, readonly OpenClaim[]> {
  const claims = new Map<OpenClaim['record'], OpenClaim[]>();
  for (const claim of pairsOf(result).flatMap((pair) => openClaims(pair, ALL))) remembered(claims, claim.record, () => []).push(claim);
  const cards = [...recordsByAnchor(result)].map(([anchor, { record }]) => [anchor, claims.get(record) ?? []] as const);
  return new Map(cards.filter(([, open]) => open.length > 0));
}

/** What can be answered to them. */
export function claimsOf(result: Comparison | ComparisonSet): Readonly<Record<string, CardClaims>> {
  const cards = [...openByAnchor(result)].map(([anchor, open]) => {
    const kinds = open.filter((claim, index) => open.findIndex(({ kind }) => kind === claim.kind) === index);
    return [anchor, kinds.map((claim) => ({ kind: claim.kind, answers: answersTo(claim) }))] as const;
  });
  return Object.fromEntries(cards);
}

/** That a commitment has no counterpart is wrong only if another one is its counterpart. */
function answersTo({ kind, record }: OpenClaim): readonly ClaimAnswer[] {
  if (kind === 'result') return ['right', 'not-told', 'done', 'in-progress', 'missed', 'none'];
  const isLink = record.current !== null && record.previous.length > 0;
  return ['right', ...(isLink ? (['not-same'] as const) : []), ...(record.rival ? (['rival'] as const) : []), 'words'];
}
