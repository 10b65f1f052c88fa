import { type IndicatorRow, type Record, type Stated, spanContains } from '@tongbi/model';
import type { ClaimFeatures } from './claim-features.js';

const USUAL_NAME = 6;
const UNJUDGED: ReadonlySet<IndicatorRow['outcome']> = new Set([null, 'not-comparable', 'not-reported']);

/** What says how likely a row is right; `commitments` are the records of its comparison. */
export function rowFeatures(row: IndicatorRow, commitments: readonly Record[]): ClaimFeatures['row'] {
  const { previousTarget: before, currentTarget: now } = row;
  const holds = (place: Record['current'] | undefined, target: Stated | null) =>
    place != null && target !== null && spanContains(place.span, target.span);
  const holding = commitments.filter(({ previous, current }) => holds(current, now) || previous.some((place) => holds(place, before)));
  return {
    judged: UNJUDGED.has(row.outcome) ? 0 : 1,
    fresh: row.change === 'new' ? 1 : 0,
    held: holding.length > 0 ? Math.min(...holding.map(({ confidence }) => confidence)) : 0,
    name: Math.abs(Math.log(row.indicator.length / USUAL_NAME)),
    known: row.english === undefined ? 0 : 1,
    apart: row.change === 'not-comparable' ? 1 : 0,
  };
}
