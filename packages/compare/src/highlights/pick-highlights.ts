import { type Highlight, Reason, type Span } from '@tongbi/model';
import type { PlaceMaker } from '../prepare/place-maker.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { findItems } from './find-items.js';
import type { Feature, HighlightSource, Item, Judged } from './item.js';
import { type ScoredItem, selectItems } from './select-items.js';
import { WEIGHTS } from './weights.js';

/** More a side show nothing at a glance. */
const MOST_PLACES = 3;

const reasons: ReadonlySet<string> = new Set(Reason.options);
const isReason = (feature: Feature): feature is Reason => reasons.has(feature);

/** What speaks most for it first. */
const reasonsOf = ({ features }: Item): readonly Reason[] =>
  [...features]
    .flatMap(([feature, value]) => (isReason(feature) ? [{ feature, worth: WEIGHTS[feature] * value }] : []))
    .sort((a, b) => b.worth - a.worth)
    .map(({ feature }) => feature);

function toHighlight({ item, score }: ScoredItem, { previous, current, places }: HighlightSource): Highlight {
  const shown = (side: PreparedReport, made: PlaceMaker, spans: readonly Span[]) =>
    spans
      .slice(0, MOST_PLACES)
      .map((span) => made.at(span, side.flat.findLast(({ section }) => section.span.start <= span.start)?.section.id ?? ''));
  return {
    kind: item.kind,
    previous: shown(previous, places.previous, item.previous),
    current: shown(current, places.current, item.current),
    records: item.records,
    rows: item.rows,
    sections: item.sections,
    reasons: reasonsOf(item),
    score: Math.round(score * 1000) / 1000,
    ...item.sure,
  };
}

/** The changes of a comparison that are most worth reading: at most 25 different things, best first, nothing that cannot be asserted. */
export function pickHighlights(source: HighlightSource, pair: Judged): readonly Highlight[] {
  const items = findItems(source, pair).filter(({ features }) => [...features.keys()].some(isReason));
  return selectItems(items).map((one) => toHighlight(one, source));
}
