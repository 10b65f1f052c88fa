import { type Highlight, type HighlightKind, type IndicatorRow, type Place, type Record, type Stated, spanContains } from '@tongbi/model';

/** As many as a page or a brief can take. */
const MOST = 25;
/** A place is a clause that can be quoted at a glance; at most so many a side. */
const LONGEST_PLACE = 64;
const MOST_PLACES = 3;

const placesOf = (record: Record): readonly Place[] => (record.current ? [...record.previous, record.current] : record.previous);
const overlap = (one: Place, other: Place) =>
  one.report === other.report && one.span.start < other.span.end && other.span.start < one.span.end;

const holds = (places: readonly Place[], stated: Stated | null) =>
  places.some((place) => stated?.report === place.report && spanContains(place.span, stated.span));

const kindOf = (record: Record, rows: readonly IndicatorRow[]): HighlightKind => {
  if (record.reported === 'missed') return 'outcome';
  if (rows.some(({ main }) => main)) return 'target';
  if (record.status === 'new') return 'initiative';
  if (record.status === 'dropped') return 'gone';
  return record.kinds.includes('figure') ? 'figure' : 'scope';
};

/** The beginning of a place, as far as it can be shown at a glance. */
function shortened(place: Place): Place {
  if (place.text.length <= LONGEST_PLACE) return place;
  const start = place.text.slice(0, LONGEST_PLACE);
  const end = Math.max(start.lastIndexOf('，'), start.lastIndexOf('；'), start.lastIndexOf('、'));
  const length = end > 0 ? end : LONGEST_PLACE;
  return { ...place, text: place.text.slice(0, length), span: { start: place.span.start, end: place.span.start + length } };
}

/**
 * The records most worth reading that are about different things: of the parts of one split promise, of the places that repeat one
 * indicator or one sentence, only the best is taken. What cannot be asserted is not among them.
 */
export function pickHighlights(records: readonly Record[], indicators: readonly IndicatorRow[]): readonly Highlight[] {
  const picked: Highlight[] = [];
  const taken: Place[] = [];
  const seen = new Set<string>();
  const ranked = records.filter(({ rank, established }) => rank.score > 0 && established).sort((a, b) => b.rank.score - a.rank.score);
  for (const record of ranked) {
    if (picked.length === MOST) break;
    const own = placesOf(record);
    const rows = indicators.filter(({ previousTarget, currentTarget }) => holds(own, previousTarget) || holds(own, currentTarget));
    const names = [...rows.map(({ indicator }) => indicator), ...own.map(({ text }) => text)];
    if (names.some((name) => seen.has(name)) || own.some((place) => taken.some((other) => overlap(place, other)))) continue;
    taken.push(...own);
    for (const name of names) seen.add(name);
    const clauses = (places: readonly Place[]) => places.slice(0, MOST_PLACES).map(shortened);
    picked.push({
      kind: kindOf(record, rows),
      previous: clauses(record.previous),
      current: clauses(record.current ? [record.current] : []),
      records: [record.id],
      rows: rows.map(({ id }) => id),
      sections: [],
      reasons: record.rank.reasons,
      score: record.rank.score,
      confidence: record.confidence,
    });
  }
  return picked;
}
