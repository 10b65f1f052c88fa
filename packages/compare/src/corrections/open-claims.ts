import type { Comparison, Place, Record, ResultPlace } from '@tongbi/model';

/** What all claims have: a key within the comparison, how sure it is, the record that makes it. */
export interface ClaimBase {
  readonly key: string;
  readonly confidence: number;
  readonly record: Record;
}

/** That two commitments are one, or that one has no other. */
export interface LinkClaim extends ClaimBase {
  readonly kind: 'link';
}

/** That a sentence of the review reports on a promise, and what it says became of it. */
export interface ResultClaim extends ClaimBase {
  readonly kind: 'result';
  readonly promise: Place;
  readonly told: ResultPlace;
}

/** What a comparison says that a person can settle. */
export type OpenClaim = LinkClaim | ResultClaim;

/** What the claims of a comparison are that a person has not settled yet, and that are less certain than `below`: the least certain first. */
export function openClaims({ commitments }: Pick<Comparison, 'commitments'>, below: number): readonly OpenClaim[] {
  const claims: readonly OpenClaim[] = [...commitments.flatMap(linkClaim), ...resultClaims(commitments)];
  return claims
    .filter((claim) => claim.confidence < below || isDisputed(claim))
    .sort((a, b) => Number(isDisputed(b)) - Number(isDisputed(a)) || doubtRank(a) - doubtRank(b));
}

/** What two second readers answered in two ways is for a person to settle, however sure the program is. */
const isDisputed = (claim: OpenClaim): boolean =>
  (claim.kind === 'link' ? claim.record : claim.told).because.some(({ evidence }) => evidence === 'readers-differ');

/**
 * A wrong link hides two changes, a wrong “new” one: of all orders that were tried on pairs whose links people had made, the one in which links stand as if they were
 * so much less sure found most errors first.
 */
const LINK_FIRST = 0.2;
export const doubtOf = ({ confidence, current, previous }: Record): number =>
  current && previous.length > 0 ? confidence - LINK_FIRST : confidence;
const doubtRank = ({ confidence, kind, record }: OpenClaim): number => (kind === 'link' ? doubtOf(record) : confidence);

function linkClaim(record: Record): readonly LinkClaim[] {
  const { id, confidence, established } = record;
  return established && !isSettled(record) ? [{ kind: 'link', key: id, confidence, record }] : [];
}

/** Whether persons have spoken of what a record claims: that its two sides are one, or that one has no other. */
export function isSettled({ status, correctedBy = [] }: Record): boolean {
  const words = new Set(correctedBy.map(({ says }) => says));
  return words.has('status') || words.has(status === 'new' || status === 'dropped' ? 'not-same' : 'same');
}

/**
 * A promise that was split stands in several records, and is asked about once. Of several that became one it is not known which of them a sentence reports on: they
 * are left to `tongbi correct`.
 */
function resultClaims(commitments: readonly Record[]): readonly ResultClaim[] {
  const claims = new Map<string, ResultClaim>();
  for (const record of commitments) {
    const [promise, other] = record.previous;
    if (!promise || other) continue;
    for (const told of record.results) {
      const key = `${promise.span.start} ${told.span.start}`;
      // What a person said of a sentence has a confidence of 1, or the sentence is no longer there.
      const isSaid = told.because.some(({ evidence }) => evidence === 'person');
      if (!isSaid && !claims.has(key)) claims.set(key, { kind: 'result', key, confidence: told.confidence, record, promise, told });
    }
  }
  return [...claims.values()];
}
