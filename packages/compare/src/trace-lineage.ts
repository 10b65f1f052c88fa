import type { Link } from '@tongbi/aligner';
import type { LineageChain, PairComparison, Place } from '@tongbi/model';
import { PlaceMaker } from './place-maker.js';
import type { PlanAlignments } from './plan-alignments.js';
import type { PreparedReport } from './prepare-report.js';

/** A step from one neighbouring year to the next must be surer than a link, for one wrong step joins two chains. */
const LEAST_STEP = 0.6;

interface Step {
  readonly to: number;
  readonly confidence: number;
}

/** Best partner of each commitment of one report in another. */
function bestPartners(links: readonly Link[], from: 'previous' | 'current'): ReadonlyMap<number, Step> {
  const to = from === 'previous' ? 'current' : 'previous';
  const best = new Map<number, Step>();
  for (const link of links) {
    const known = best.get(link[from]);
    if (!known || link.confidence > known.confidence) best.set(link[from], { to: link[to], confidence: link.confidence });
  }
  return best;
}

/** Best partners between any two of the reports, each worked out once. */
class Partners {
  readonly #reports: readonly PreparedReport[];
  readonly #alignments: PlanAlignments;
  readonly #known = new Map<string, ReadonlyMap<number, Step>>();

  constructor(reports: readonly PreparedReport[], alignments: PlanAlignments) {
    this.#reports = reports;
    this.#alignments = alignments;
  }

  /** Partners of the commitments of report `from` in report `to`, both indices into the list ordered by year. */
  between(from: number, to: number): ReadonlyMap<number, Step> {
    const key = `${from} ${to}`;
    const known = this.#known.get(key);
    if (known) return known;
    const [early, late] = from < to ? [from, to] : [to, from];
    const { items } = this.#alignments.of(this.#reports[early]!, this.#reports[late]!);
    const partners = bestPartners(items, from < to ? 'previous' : 'current');
    this.#known.set(key, partners);
    return partners;
  }
}

type Chain = Map<number, number>;

/**
 * Follows one commitment from report to report in one direction. Each year is asked twice: does the neighbour's chain go on there,
 * and is the commitment we started from linked there directly? A direct link wins; a step alone must be sure.
 */
function follow(partners: Partners, start: { report: number; commitment: number }, direction: 1 | -1, count: number, chain: Chain): void {
  let last = start;
  for (let report = start.report + direction; report >= 0 && report < count; report += direction) {
    const direct = partners.between(start.report, report).get(start.commitment);
    const step = partners.between(last.report, report).get(last.commitment);
    const next = direct?.to ?? (step && step.confidence >= LEAST_STEP ? step.to : undefined);
    if (next === undefined) continue;
    chain.set(report, next);
    last = { report, commitment: next };
  }
}

/**
 * How long the commitments of the focus report have been carried, and until when those were that it dropped. `reports` in the order
 * of their years, each with a year. A year that lacks a report, or whose abridged edition does not mention the commitment, is a gap and no ending.
 */
export function traceLineage(
  reports: readonly PreparedReport[],
  focus: number,
  comparisons: readonly PairComparison[],
  alignments: PlanAlignments,
): readonly LineageChain[] {
  const partners = new Partners(reports, alignments);
  const places = reports.map(({ report }) => new PlaceMaker(report));
  const done = doneYears(comparisons);
  const build = (report: number, commitment: number) => {
    const chain: Chain = new Map([[report, commitment]]);
    const start = { report, commitment };
    follow(partners, start, -1, reports.length, chain);
    follow(partners, start, 1, reports.length, chain);
    return describeChain(reports, places, chain, done);
  };
  const own = reports[focus]!.commitments.map((_, index) => build(focus, index));
  const before = focus - 1;
  const dropped =
    reports[before]?.commitments.flatMap((_, index) => (partners.between(before, focus).has(index) ? [] : [build(before, index)])) ?? [];
  return [...own, ...dropped];
}

/** Places that a later report tells to be done, with that report's year. */
function doneYears(comparisons: readonly PairComparison[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { current, commitments } of comparisons) {
    if (current.year === null) continue;
    for (const record of commitments)
      if (record.reported === 'done') for (const place of record.previous) years.set(place.id, current.year);
  }
  return years;
}

function describeChain(
  reports: readonly PreparedReport[],
  makers: readonly PlaceMaker[],
  chain: Chain,
  done: ReadonlyMap<string, number>,
): LineageChain {
  const places = [...chain]
    .sort((a, b) => a[0] - b[0])
    .map(([report, index]) => {
      const { span, section } = reports[report]!.commitments[index]!;
      return { year: reports[report]!.report.year!, place: makers[report]!.at(span, section) };
    });
  const since = places[0]!.year;
  const until = places.at(-1)!.year;
  const said = new Set(places.map(({ year }) => year));
  const whole = new Set(reports.filter(({ report }) => report.edition !== 'abridged').map(({ report }) => report.year!));
  const gaps = Array.from({ length: until - since + 1 }, (_, i) => since + i).filter((year) => !said.has(year) && !whole.has(year));
  return { id: `l-${places[0]!.place.id}`, places, since, until, atLeast: !whole.has(since - 1), doneIn: doneIn(places, done), gaps };
}

function doneIn(places: readonly { readonly place: Place }[], done: ReadonlyMap<string, number>): readonly number[] {
  const years = places.flatMap(({ place }) => done.get(place.id) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}
