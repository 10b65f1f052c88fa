import { groupBy, type Highlight, type Place, type Quote, type Record, remembered } from '@tongbi/model';
import { type CompareOptions, comparePair } from '../compare-pair.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import { quotePlace } from '../corrections/find-quote.js';
import { doubtOf, isSettled } from '../corrections/open-claims.js';
import { selectItems, WEIGHTS } from '../highlights/select-items.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { prepareReport } from '../prepare/prepare-report.js';
import type { Group, PreparedReport, ReadFile, ReportPair, SideName } from '../prepare/prepared-report.js';
import { judgedResults } from '../results/find-results.js';

/** Ten help no more. */
const MOST_OFFERED = 5;
/** They hold four of five leads that editors name, the first ten two thirds. */
const MOST_ITEMS = 40;

/** A place as a reader is shown it. */
export interface ShownPlace {
  readonly quote: Quote;
  /** The sentence that it stands in, and where in it. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** Of its section, with those above it. */
  readonly heading: string;
  readonly year: number | null;
}

/** A claim that a second reader may be asked about, with what else could be so. */
export interface Shortlist {
  readonly kind: 'partner' | 'change' | 'result';
  readonly asked: ShownPlace;
  /** Likeliest first; of a change the earlier of the two. */
  readonly offered: readonly ShownPlace[];
  /** Orders the claims of one kind: the least first is most worth a question. */
  readonly doubt: number;
  /** Whether nothing was found: the best of those offered may ask the same of it. */
  readonly isAlone: boolean;
}

export interface Shortlists {
  readonly claims: readonly Shortlist[];
  /** What the brief may hold, best first. */
  readonly items: readonly Highlight[];
}

/** Shows places of one report; undefined where words stand twice with all that is around them. */
class Shower {
  readonly #groups: readonly Group[];
  readonly #known = new Map<number, ShownPlace | undefined>();

  constructor(readonly side: PreparedReport) {
    this.#groups = [...side.plan.groups, ...side.review.groups];
  }

  show({ span, section }: Pick<Place, 'span' | 'section'>): ShownPlace | undefined {
    return remembered(this.#known, span.start, () => {
      const { report } = this.side;
      const quote = quotePlace(report, span);
      const group = this.#groups.find((one) => one.span.start <= span.start && span.end <= one.span.end);
      const around = group?.span ?? span;
      if (!quote) return undefined;
      const [start, end] = [span.start - around.start, span.end - around.start];
      return {
        quote,
        sentence: report.text.slice(around.start, around.end),
        start,
        end,
        heading: this.#heading(section),
        year: report.year,
      };
    });
  }

  #heading(id: string): string {
    const { flat } = this.side;
    const names: string[] = [];
    for (let at: number | null = flat.findIndex(({ section }) => section.id === id); at !== null && at >= 0; at = flat[at]!.parent)
      if (flat[at]!.section.heading) names.unshift(flat[at]!.section.heading);
    return names.join(' › ');
  }
}

const isPromise = ({ commitments }: PreparedReport, place: Place | null | undefined): boolean =>
  commitments.some(({ span }) => span.start === place?.span.start);

const shownOf = (places: readonly (ShownPlace | undefined)[]): readonly ShownPlace[] => places.filter((place) => place !== undefined);

/** The likeliest partners of each commitment of either side, linked or not, by index. */
function partnersOf({ previous, current }: ReportPair, options: CompareOptions) {
  const links = { ...options.links, nearest: MOST_OFFERED };
  const { items, rivals } = new PlanAlignments(links, new CorrectionBook(options.corrections)).of(previous, current);
  const able = [...items, ...rivals.filter(({ refused }) => !refused)].sort((a, b) => b.confidence - a.confidence);
  const bySide = { previous: groupBy(able, (pair) => pair.previous), current: groupBy(able, (pair) => pair.current) };
  return (side: SideName, start: number) => {
    const [own, other] = side === 'current' ? [current, 'previous' as const] : [previous, 'current' as const];
    const index = own.commitments.findIndex(({ span }) => span.start === start);
    const report = other === 'previous' ? previous : current;
    return (bySide[side].get(index) ?? []).map((pair) => report.commitments[pair[other]]!);
  };
}

/** Every claim of a comparison of two years that a second reader may be asked about, and the items of its brief. */
export function findShortlists(before: ReadFile, after: ReadFile, options: CompareOptions): Shortlists {
  const [previous, current] = [prepareReport(before, options.corrections), prepareReport(after, options.corrections)];
  const pair = { previous, current };
  const select = (items: Parameters<typeof selectItems>[0]) => selectItems(items, WEIGHTS, () => 0, MOST_ITEMS);
  const alignments = new PlanAlignments(options.links, new CorrectionBook(options.corrections));
  const comparison = comparePair(pair, [previous, current], alignments, { ...options, select });
  const shows = { previous: new Shower(previous), current: new Shower(current) };
  const partners = partnersOf(pair, options);
  const ofPartner = (record: Record): readonly Shortlist[] => {
    if (!record.established || isSettled(record)) return [];
    const side = record.current ? 'current' : 'previous';
    const place = record.current ?? record.previous[0]!;
    const asked = shows[side].show(place);
    const other = shows[side === 'current' ? 'previous' : 'current'];
    const offered = shownOf(
      partners(side, place.span.start)
        .slice(0, MOST_OFFERED)
        .map((one) => other.show(one)),
    );
    if (!asked || offered.length === 0) return [];
    return [{ kind: 'partner', asked, offered, doubt: doubtOf(record), isAlone: record.status === 'new' || record.status === 'dropped' }];
  };
  const ofChange = ({ current: place, previous: places, claims, correctedBy }: Record): readonly Shortlist[] => {
    const [before] = places;
    // A sentence that promises nothing by itself may be a partner, and is nothing that a reader is asked about.
    const arePromises = isPromise(previous, before) && isPromise(current, place);
    if (!place || !before || places.length > 1 || !claims.change || correctedBy || !arePromises) return [];
    const [asked, other] = [shows.current.show(place), shows.previous.show(before)];
    return asked && other ? [{ kind: 'change', asked, offered: [other], doubt: claims.change.confidence, isAlone: false }] : [];
  };
  const claims = comparison.relation === 'years' ? resultShortlists(pair, comparison.commitments, shows) : [];
  return {
    claims: [...comparison.commitments.flatMap(ofPartner), ...comparison.commitments.flatMap(ofChange), ...claims],
    items: comparison.highlights,
  };
}

function resultShortlists(
  { previous, current }: ReportPair,
  commitments: readonly Record[],
  shows: Readonly<{ [side in SideName]: Shower }>,
): readonly Shortlist[] {
  const likeliestFirst = [...judgedResults(previous, current)].sort((a, b) => b.confidence - a.confidence);
  const judged = groupBy(likeliestFirst, ({ promise }) => promise);
  const records = new Map(commitments.flatMap((record) => record.previous.map(({ span }) => [span.start, record] as const)));
  return previous.commitments.flatMap(({ span, section }, index): readonly Shortlist[] => {
    const record = records.get(span.start);
    const asked = shows.previous.show({ span, section });
    const told = (judged.get(index) ?? []).slice(0, MOST_OFFERED);
    const groups = told.map(({ group }) => current.review.groups[group]!);
    const offered = shownOf(groups.map(({ span, sectionId }) => shows.current.show({ span, section: sectionId })));
    if (!asked || offered.length === 0 || !record?.claims.reported || record.correctedBy) return [];
    return [{ kind: 'result', asked, offered, doubt: record.claims.reported.confidence, isAlone: false }];
  });
}
