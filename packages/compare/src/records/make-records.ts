import type { Alignment, Alone, IndexPair, Link } from '@tongbi/aligner';
import { areBeside, groupBy, onceEach, type Place, type Record, remembered, type SectionRecord, type Span } from '@tongbi/model';
import { aloneFeatures, changeFeatures } from '../claims/claim-features.js';
import { explainAlone, howSure } from '../claims/claim-model.js';
import { correctChange } from '../corrections/kinds/status.js';
import { type RecordEnds, type StatementAt, signaturesOf } from '../corrections/pair-corrections.js';
import type { PairEvidence } from '../figures/pair-evidence.js';
import { explainLink, roundConfidence } from '../links/explain-link.js';
import type { Statement } from '../links/find-passage-partners.js';
import { toTimeOrder, turned } from '../links/in-time-order.js';
import { type Group, isAlphabeticReport, type PreparedReport, type SideName } from '../prepare/prepared-report.js';
import { partnerEvidence, partnersKey } from '../readings/pair-readings.js';
import { readChange } from '../readings/read-change.js';
import { type FoundResult, findReviewed } from '../results/find-results.js';
import { resultsOf } from '../results/record-results.js';
import { forms } from '../wording-forms.js';
import { decideChange, turnChange, wordingOf } from './decide-change.js';
import { labelRecord, rankRecord } from './rank-record.js';
import type { RecordContext } from './record-context.js';
import { redlineAsWritten } from './redline-places.js';

/** Equals stand as the aligner has them. */
const byConfidence = (a: Link, b: Link) => b.confidence - a.confidence;

/**
 * One record for each commitment of the current report, in text order, and for each passage of it that carries on a commitment; then one for each
 * commitment of the previous that nothing carries on.
 */
export function makeCommitmentRecords(
  context: RecordContext,
  alignment: Alignment,
  { statements: { previous, current: statements, links }, results }: PairEvidence,
): readonly Record[] {
  const { rivals } = alignment;
  const rows = groupBy(links, (link) => link.current);
  const columns = groupBy(links, (link) => link.previous);
  const byIndex = (alone: readonly Alone[]) => new Map(alone.map((one) => [one.index, one]));
  const alone = { previous: byIndex(alignment.alone.previous), current: byIndex(alignment.alone.current) };
  const rivalRows = groupBy(rivals, (link) => link.current);
  const rivalColumns = groupBy(rivals, (link) => link.previous);
  // Of two places, each of which has sections of its own, nothing moved from one to the other.
  const moves = new SectionMoves(areBeside(context.relation) ? [] : context.sections);
  const unpaired = [...alone.current.keys()].filter((index) => !rows.has(index));
  const reviewed = ofYears(context) ? findReviewed(context.previous, context.current, new Set(unpaired)) : undefined;
  const current = statements.map((statement, index) =>
    makeCurrent(context, statement, {
      links: [...(rows.get(index) ?? [])].sort(byConfidence).map((link) => ({ ...link, partner: previous[link.previous]! })),
      rival: rivalRows.get(index)?.[0],
      alone: alone.current.get(index),
      reviewed: reviewed?.get(index),
      isSplit: (link) => (columns.get(link.previous)?.length ?? 0) > 1,
      siblings: (rows.get(index) ?? [])
        .flatMap((link) => (columns.get(link.previous) ?? []).filter((other) => other.current !== link.current))
        .map((other) => statements[other.current]!.span),
      results,
      moves,
    }),
  );
  current.sort((a, b) => a.current!.span.start - b.current!.span.start);
  const dropped = context.previous.commitments.flatMap((_, index) => {
    const unlinked = { rival: rivalColumns.get(index)?.[0], alone: alone.previous.get(index), results };
    return columns.has(index) ? [] : [makeAlone(context, previous[index]!, 'previous', unlinked)];
  });
  const holdsFigure = ({ figureIndex }: PreparedReport, { span }: Place) => figureIndex.within(span).length > 0;
  const testable = testableIn(context);
  return [...current, ...dropped].map((made) => {
    const had = made.previous.map((place) => holdsFigure(context.previous, place));
    const record = { ...made, hasFigure: made.current ? holdsFigure(context.current, made.current) : had[0] === true, ...testable(made) };
    return Object.assign(record, { label: labelRecord(record), rank: rankRecord(record, had.includes(true)) });
  });
}

type Unranked = Omit<Record, 'rank' | 'label'>;

/** What could show that the commitment of a record was kept: that of the current report, or the dropped one. */
function testableIn({ previous, current }: RecordContext): (made: Unranked) => Pick<Record, 'testable'> {
  const [before, now] = [previous, current].map(({ commitments }) => new Map(commitments.map((one) => [one.span.start, one.testable])));
  return ({ current: place, previous: [other] }) => {
    const found = place ? now!.get(place.span.start) : before!.get(other?.span.start ?? -1);
    return found === undefined ? {} : { testable: found };
  };
}

interface CurrentSide {
  readonly links: readonly (Link & { readonly partner: Statement })[];
  readonly rival: Link | undefined;
  readonly alone: Alone | undefined;
  /** The sentence of the previous review that speaks of it. */
  readonly reviewed: Group | undefined;
  readonly isSplit: (link: Link) => boolean;
  /** Other commitments of the current report that carry on one of the same. */
  readonly siblings: readonly Span[];
  readonly results: ReadonlyMap<number, readonly FoundResult[]>;
  readonly moves: SectionMoves;
}

function makeCurrent(context: RecordContext, commitment: Statement, side: CurrentSide): Unranked {
  const best = side.links[0];
  if (!best) return makeAlone(context, commitment, 'current', side);
  const place = context.places.current.at(commitment.span, commitment.section);
  const partners = side.links.map(({ partner }) => partner);
  const split = side.links.some(side.isSplit);
  const [before, now] = [partners.map((partner) => wordingOf(context.previous, partner)), wordingOf(context.current, commitment)];
  const how = { restated: context.restated, exact: context.relation === 'draft' };
  // Of two promises that have no other partners it is decided from the earlier to the later, as links are.
  const isTurned = toTimeOrder(context) === turned && before.length === 1 && side.siblings.length === 0;
  const decided = isTurned
    ? turnChange(decideChange([now], before[0]!, how))
    : decideChange(before, now, { ...how, siblings: side.siblings.map((span) => context.current.figureIndex.within(span)) });
  const corrected = correctChange(decided, 'item' in commitment.at ? context.corrections.statuses.get(commitment.at.item) : undefined);
  const places = { previous: partners.map(({ span }) => span), current: commitment.span };
  const claimed = context.claims({ kind: 'change', features: changeFeatures(corrected), ...places });
  const first = partnersOf(partners[0]!.at, commitment.at);
  const only = partners.length === 1 ? first : undefined;
  const reading = readChange(corrected, howSure('change', claimed), only && context.corrections.readings.changes.get(partnersKey(only)));
  const { strength: read, distance: _, ...change } = reading.change;
  const sure = howSure('link', roundConfidence(best.confidence));
  // How often English links are right was not learned: none but the same words are certain.
  const isCapped = sure.grade === 'certain' && best.confidence < 1 && isAlphabeticReport(context.current);
  const link = isCapped ? { ...sure, grade: 'likely' as const } : sure;
  // Of a promise that may be another one, or for other years (this year's beside one of the next five), it is not said which way it went.
  const isOfOtherYears = partners.some(
    (partner) => context.previous.outline.has(partner.section) !== context.current.outline.has(commitment.section),
  );
  const strength = read?.change && (link.grade !== 'certain' || isOfOtherYears) ? { ...read, change: 'other' as const } : read;
  const marks = change.status === 'changed' &&
    strength && { redline: redlineAsWritten(context, places.previous, commitment.span, '；', side.siblings) };
  const { claims: reported, ...told } = toldOf(context, partners, side.results);
  return {
    id: `r-${place.id}`,
    ...change,
    ...periodOf(context.current, place),
    moved: side.moves.isMove(partners[0]!.section, commitment.section),
    split,
    merged: side.links.length > 1,
    current: place,
    previous: partners.map((partner) => context.places.previous.at(partner.span, partner.section)),
    similarity: roundConfidence(best.similarity),
    ...link,
    because: [...explainLink(best), ...(first ? partnerEvidence(context.corrections.readings, first) : []), ...reading.because],
    ...rivalOf(context, side.rival, 'previous'),
    ...(strength && { ...marks, strength }),
    themes: commitment.themes,
    ...told,
    claims: {
      ...(ofYears(context) && { change: reading.sure }),
      ...reported,
    },
    established: true,
    ...signed(context, { previous: partners.map(({ at }) => at), current: commitment.at }),
  };
}

const partnersOf = (previous: StatementAt, current: StatementAt): IndexPair | undefined =>
  'item' in previous && 'item' in current ? { previous: previous.item, current: current.item } : undefined;

/** A plan of five years ends with the fourth year after the one it is put forward in: “十五五” in 2026, 今后五年 in any year. */
const yearsAhead = 4;

/** The years that a promise of an outline is for; nothing where it stands elsewhere, or in a report whose year is not known. */
function periodOf({ report, outline }: PreparedReport, place: Place): Pick<Record, 'period'> {
  const { year } = report;
  if (year === null || !outline.has(place.section)) return {};
  const until = Number(forms.untilYear.exec(place.text)?.[1]);
  return { period: { from: year, to: until > year ? until : year + yearsAhead } };
}

function rivalOf(context: RecordContext, rival: Link | undefined, side: SideName) {
  if (!rival) return {};
  const { span, section } = context[side].commitments[rival[side]]!;
  const place = context.places[side].at(span, section);
  const refused = rival.refused ? { refused: true } : {};
  return { rival: { place, confidence: roundConfidence(rival.confidence), because: explainLink(rival), ...refused } };
}

function signed({ corrections }: RecordContext, ends: RecordEnds): Pick<Record, 'correctedBy'> {
  const correctedBy = signaturesOf(corrections, ends);
  return correctedBy.length > 0 ? { correctedBy } : {};
}

type Sure = Pick<Record, 'confidence' | 'grade' | 'because'>;

/** What is new or dropped by a person's word is so whatever the editions are, and surely. */
function assertedAlone(
  context: RecordContext,
  at: StatementAt,
  side: SideName,
): Partial<Sure> & Pick<Record, 'established' | 'correctedBy'> {
  const established = context.established[side === 'current' ? 'new' : 'dropped'];
  const ends = side === 'current' ? { previous: [], current: at } : { previous: [at], current: null };
  const words = signed(context, ends);
  const isTold = 'item' in at && context.corrections.alone[side].has(at.item);
  return isTold
    ? { established: true, confidence: 1, grade: 'certain', because: [{ evidence: 'person', weight: 1 }], ...words }
    : { established, ...words };
}

/** Shorter words stand in every plan. */
const SHORTEST_SAID = 6;
const planOf = onceEach(({ plan }: PreparedReport) => plan.groups.map(({ text }) => text.replace(NO_LETTERS, '')).join(' '));
const NO_LETTERS = /[^\p{L}\p{N}]/gu;

/** Whether the other plan has a commitment word for word: as the theme of a sentence, in an address, or once more beside its partner. */
function isSaidWhole(own: PreparedReport, { start, end }: Span, other: PreparedReport): boolean {
  const words = own.reading.text.slice(start, end).replace(NO_LETTERS, '');
  return words.length >= SHORTEST_SAID && planOf(other).includes(words);
}

/** How sure it is that a commitment has no partner, and what spoke for that. */
function howSurelyAlone(context: RecordContext, alone: Alone | undefined, side: SideName): Sure {
  if (!alone) return { confidence: 1, grade: 'certain', because: [] };
  const { span } = context[side].commitments[alone.index]!;
  const isNew = side === 'current';
  const features = aloneFeatures(alone, context[side], context[isNew ? 'previous' : 'current']);
  const places = { previous: isNew ? [] : [span], current: isNew ? span : null };
  const sure = howSure('alone', context.claims({ kind: 'alone', features, ...places }));
  // 加强养老服务，新增床位…: what opens a sentence often names the theme of what follows and promises nothing more, which a link to it cannot show.
  // What speaks against partners speaks for its having none.
  const read = partnerEvidence(context.corrections.readings, { [side]: alone.index }).map((one) => ({ ...one, weight: -one.weight }));
  const isCapped = isNew && features.opener === 1 && sure.grade === 'certain';
  const isSaid = isSaidWhole(context[side], span, context[isNew ? 'previous' : 'current']);
  const grade = isSaid ? ('unsure' as const) : isCapped ? ('likely' as const) : sure.grade;
  return { ...sure, grade, because: [...explainAlone(features), ...read] };
}

const NOTHING_TOLD = { results: [], reported: 'none', claims: {} } as const;

const ofYears = ({ relation }: RecordContext): boolean => relation === 'years';

/** What became of promises; nothing is said of those of another place, or of a draft. */
function toldOf(context: RecordContext, promises: readonly Statement[], results: Unlinked['results']) {
  if (!ofYears(context)) return NOTHING_TOLD;
  const { sure: reported, ...told } = resultsOf(context, promises, results);
  return { ...told, claims: { reported } };
}

/** What is known of a commitment without partner. */
type Unlinked = Pick<CurrentSide, 'rival' | 'alone' | 'results'> & Partial<Pick<CurrentSide, 'reviewed'>>;

/** One that stands in one report alone: nothing moved. `results` are the sentences that report on promises. */
function makeAlone(context: RecordContext, commitment: Statement, side: SideName, unlinked: Unlinked): Unranked {
  const { rival, alone, reviewed, results } = unlinked;
  const isNew = side === 'current';
  const { claims, ...told } = isNew ? NOTHING_TOLD : toldOf(context, [commitment], results);
  const place = context.places[side].at(commitment.span, commitment.section);
  return {
    id: `r-${place.id}`,
    status: isNew ? 'new' : 'dropped',
    ...periodOf(context[side], place),
    moved: false,
    split: false,
    merged: false,
    kinds: [],
    similarity: roundConfidence(rival?.similarity ?? 0),
    ...howSurelyAlone(context, alone, side),
    ...rivalOf(context, rival, isNew ? 'previous' : 'current'),
    themes: commitment.themes,
    current: isNew ? place : null,
    previous: isNew ? [] : [place],
    ...told,
    claims,
    ...(reviewed && { reviewed: context.places.previous.at(reviewed.span, reviewed.sectionId) }),
    ...assertedAlone(context, commitment.at, side),
  };
}

const depthOf = (id: string): number => id.split('.').length;

/**
 * Whether two sections are no partners. Of one that has none at all it can be said where both stand at one depth, as partners do: parts of one year and the
 * sections of another may be the same. One without any record (without heading) moved nothing.
 */
export class SectionMoves {
  /** The partners of each by its id. */
  readonly #previous = new Map<string, string[]>();
  readonly #current = new Map<string, readonly string[]>();

  constructor(sections: readonly SectionRecord[]) {
    for (const { current, previous } of sections) {
      const ids = previous.map(({ id }) => id);
      if (current) this.#current.set(current.id, ids);
      for (const id of ids) remembered(this.#previous, id, () => []).push(...(current ? [current.id] : []));
    }
  }

  isMove(previous: string, current: string): boolean {
    const [after, before] = [this.#previous.get(previous), this.#current.get(current)];
    if (!after || !before || before.includes(previous)) return false;
    return depthOf(previous) === depthOf(current) || (after.length > 0 && before.length > 0);
  }
}
