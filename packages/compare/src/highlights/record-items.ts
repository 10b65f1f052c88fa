import { type Place, type Reason, type Record, type Span, type Stated, spanContains } from '@tongbi/model';
import { hedged } from '../claims/claim-model.js';
import { bigrams, dice } from '../links/alike-texts.js';
import type { Grams } from '../links/gram-weights.js';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import { cutClauses, cutPlaces } from './cut-clauses.js';
import { type Feature, type HighlightSource, type Item, isReason, type Judged, leastSure, saysWords, wordsAt } from './item.js';

/** Clauses so alike say the same; less alike than the other they are about different things. */
const SAME = 0.85;
const PARTNERS = 0.3;

/** The place of a commitment that shows best what is not said in the other report's. */
function tellingPlace(side: PreparedReport, places: readonly Place[], others: readonly Grams[]): readonly Span[] {
  const cut = places.flatMap(({ span }) => cutPlaces(side.reading.text, span));
  if (cut.length <= 1) return cut;
  const likeness = (span: Span) => Math.max(0, ...others.map((other) => dice(bigrams(wordsAt(side, span)), other)));
  const best = cut.map((span) => ({ span, likeness: likeness(span) })).sort((a, b) => a.likeness - b.likeness);
  return best.slice(0, 1).map(({ span }) => span);
}

/** Commitments whose text differs, one a record; a change of words alone counts too: 积极扩大消费 → 把恢复和扩大消费摆在优先位置. */
export const commitmentItems = ({ previous, current }: HighlightSource, { commitments, indicators }: Judged): readonly Item[] =>
  commitments.flatMap((record) => {
    const isSame = record.status === 'kept' && record.reported !== 'missed';
    if (isSame || !record.established || record.reported === 'done') return [];
    const now = record.current ? [record.current] : [];
    const told = record.reported === 'missed' ? record.results.slice(0, 1) : [];
    const wordsOf = (side: PreparedReport, places: readonly Place[]) =>
      places.flatMap(({ span }) => cutPlaces(side.reading.text, span).map((one) => bigrams(wordsAt(side, one))));
    const item = itemOf(record, [...record.rank.reasons]);
    const places = {
      previous: tellingPlace(previous, record.previous, wordsOf(current, now)),
      current: [...tellingPlace(current, now, wordsOf(previous, record.previous)), ...tellingPlace(current, told, [])],
    };
    // Two rates that the table cannot compare are two, of which the one did not surely become the other: 研究支出增长10%, then 本级支出增长4%.
    const rows = indicators.filter(
      ({ change, unit, previousTarget, currentTarget }) =>
        change === 'not-comparable' && unit === '%' && isIn(places.previous, previousTarget) && isIn(places.current, currentTarget),
    );
    return [{ ...item, ...places, sure: rows.some(({ grade }) => grade !== 'certain') ? hedged('link', item.sure) : item.sure }];
  });

const isIn = (spans: readonly Span[], stated: Stated | null): boolean =>
  stated !== null && spans.some((span) => spanContains(span, stated.span));

const kindOf = ({ status, reported, kinds }: Record): Item['kind'] => {
  if (reported === 'missed') return 'outcome';
  if (status !== 'changed') return status === 'new' ? 'initiative' : 'gone';
  return kinds.includes('figure') ? 'figure' : kinds.includes('scope') ? 'scope' : 'stance';
};

const itemOf = (record: Record, reasons: readonly Reason[]): Omit<Item, SideName> => ({
  kind: kindOf(record),
  records: [record.id],
  rows: [],
  sections: [],
  features: new Map<Feature, number>(reasons.filter(isReason).map((reason) => [reason, 1])),
  sure: leastSure(record, (record.reported === 'missed' && record.claims.reported) || record),
});

/** Clauses of passages of the plan that say something else than the partner's, or that the partner does not say, each with its likest clause. */
export function passageItems(source: HighlightSource, { passages }: Judged): readonly Item[] {
  const inReview = reviewSections(source);
  return passages.flatMap((record) => {
    const places = [...record.previous, ...(record.current ? [record.current] : [])];
    if (record.status === 'kept' || !record.established || places.some(({ section, report }) => inReview.has(`${report} ${section}`)))
      return [];
    return clausePairs(source, record).map((pair) => ({ ...itemOf(record, []), kind: 'stance' as const, ...pair }));
  });
}

/** A clause that stands word for word elsewhere in the other report is neither new nor gone. */
function clausePairs({ previous, current }: HighlightSource, record: Record): readonly Pick<Item, SideName>[] {
  const cut = (side: PreparedReport, places: readonly Place[], other: PreparedReport) =>
    places
      .flatMap(({ span }) => cutClauses(side.reading.text, span))
      .map((span) => ({ span, text: wordsAt(side, span) }))
      .map(({ span, text }) => ({ span, words: bigrams(text), isKept: saysWords(other, text) }));
  const before = cut(previous, record.previous, current);
  const now = cut(current, record.current ? [record.current] : [], previous);
  const best = new Map(before.map((clause) => [clause, 0]));
  const pairs = now.flatMap((clause) => {
    const alike = before.map((other) => ({ other, likeness: dice(clause.words, other.words) })).sort((a, b) => b.likeness - a.likeness);
    for (const { other, likeness } of alike) best.set(other, Math.max(best.get(other)!, likeness));
    const [partner] = alike;
    if (clause.isKept || (partner && partner.likeness > SAME)) return [];
    return [{ previous: partner && partner.likeness >= PARTNERS ? [partner.other.span] : [], current: [clause.span] }];
  });
  const left = [...best].flatMap(([{ span, isKept }, likeness]) =>
    !isKept && likeness < PARTNERS ? [{ previous: [span], current: [] }] : [],
  );
  return [...pairs, ...left];
}

function reviewSections({ previous, current }: HighlightSource): ReadonlySet<string> {
  const of = ({ report, flat }: PreparedReport) =>
    flat.flatMap(({ section }) => (section.role === 'review' ? [`${report.id} ${section.id}`] : []));
  return new Set([...of(previous), ...of(current)]);
}
