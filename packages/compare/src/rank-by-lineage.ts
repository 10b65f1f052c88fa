import type { LineageChain, PairComparison, Record } from '@tongbi/model';
import { pickHighlights } from './pick-highlights.js';
import { POINTS, UNESTABLISHED } from './rank-record.js';

/** What has been promised for so many years is missed when it is gone, and a turn of it is news. */
const LONG = 3;

/**
 * Adds to the rank of what was dropped, or moved in figure or strength, that it had been promised for years: only where several years are compared
 * is that known. Nothing becomes worth reading by its age alone.
 */
export function rankByLineage<Pair extends PairComparison>(comparison: Pair, lineage: readonly LineageChain[]): Pair {
  const chains = new Map(lineage.flatMap((chain) => chain.places.map(({ place }) => [place.id, chain] as const)));
  const year = comparison.previous.year ?? 0;
  const yearsBefore = ({ previous }: Record) => {
    const chain = previous.map(({ id }) => chains.get(id)).find((found) => found !== undefined);
    return chain?.places.filter((place) => place.year <= year).length ?? 0;
  };
  const isTurn = ({ status, reported, kinds, rank }: Record) =>
    rank.reasons.length > 0 && ((status === 'dropped' && reported === 'none') || kinds.includes('figure') || kinds.includes('strength'));
  const commitments = comparison.commitments.map((record) => {
    if (!isTurn(record) || yearsBefore(record) < LONG) return record;
    const added = POINTS['long-carried'] * record.confidence * (record.established ? 1 : UNESTABLISHED);
    const score = Math.round((record.rank.score + added) * 1000) / 1000;
    return { ...record, rank: { score, reasons: [...record.rank.reasons, 'long-carried' as const] } };
  });
  return { ...comparison, commitments, highlights: pickHighlights(commitments, comparison.indicators) };
}
