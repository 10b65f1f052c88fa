import { chooseReports } from '@tongbi/metric-differ';
import {
  type EchoCommitment,
  type EchoPlace,
  type EchoTable,
  locateSpan,
  NATION,
  onceEach,
  referTo,
  remembered,
  type Span,
  said,
  sliceSpan,
  UserError,
} from '@tongbi/model';
import { traceAllLineage } from '../lineage/trace-lineage.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { ready } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { type FoundEcho, findEchoes } from './find-echoes.js';

/** The report that one of a place may have its words from: the last of an earlier year, else that of the same spring. */
export function sourceFor<Each extends { readonly year: number | null }>(year: number | null, sources: readonly Each[]): Each | undefined {
  const dated = sources.filter((each) => each.year !== null).sort((a, b) => a.year! - b.year!);
  return dated.findLast((each) => year !== null && each.year! < year) ?? dated.find((each) => each.year === year);
}

/** Since when each commitment of a report is said without a break, among the reports of its place. */
function sinceOf(own: PreparedReport, others: readonly PreparedReport[], alignments: PlanAlignments): ReadonlyMap<number, number> {
  const years = new Map<number, PreparedReport>([[own.report.year!, own]]);
  for (const other of others) {
    const { year } = other.report;
    if (year !== null && year < own.report.year! && !years.has(year)) years.set(year, other);
  }
  const ordered = [...years.values()].sort((a, b) => a.report.year! - b.report.year!);
  const since = new Map<number, number>();
  for (const chain of ordered.length > 1 ? traceAllLineage(ordered, alignments) : [])
    for (const { place } of chain.places) if (place.report === own.report.id) since.set(place.span.start, chain.since);
  return since;
}

const quote = ({ report }: PreparedReport, span: Span) => ({ text: sliceSpan(report.text, span), span, ...locateSpan(report, span) });

interface Sides {
  readonly source: PreparedReport;
  readonly own: PreparedReport;
  readonly sourceSince: ReadonlyMap<number, number>;
  readonly ownSince: ReadonlyMap<number, number>;
}

function describe(found: FoundEcho, at: number, { source, own, sourceSince, ownSince }: Sides): EchoCommitment {
  const { span, testable } = own.commitments[at]!;
  const { echo, grade, confidence } = found;
  const base = { ...quote(own, span), testable, echo, grade, confidence };
  if (!found.source) return { ...base, source: null, first: null, since: null };
  const said = found.source.span;
  const since = { source: sourceSince.get(said.start) ?? source.report.year!, place: ownSince.get(span.start) ?? own.report.year! };
  // Of one spring the congress of a province meets in January, that of the nation in March; of others nothing is known.
  const tie = source.report.place === NATION ? 'place' : null;
  const first = since.place === since.source ? tie : since.place < since.source ? 'place' : 'source';
  return { ...base, source: { ...quote(source, said), isCommitment: found.source.commitment !== null }, first, since };
}

/** What is asked: the reports of which year of the places; the year that most are of unless given. */
export interface EchoQuery {
  readonly year?: number;
}

function countStates(commitments: readonly EchoCommitment[]): EchoPlace['counts'] {
  const count = (holds: (one: EchoCommitment) => boolean) => commitments.filter(holds).length;
  const unsure = count(({ echo, grade }) => echo === 'none' && grade === 'unsure');
  const none = count(({ echo }) => echo === 'none') - unsure;
  return { verbatim: count(({ echo }) => echo === 'verbatim'), reworded: count(({ echo }) => echo === 'reworded'), none, unsure };
}

/** The commitments of the reports above, those of most places first. */
function takenOf(sources: readonly PreparedReport[], places: readonly EchoPlace[]): EchoTable['taken'] {
  const having = new Map<string, Set<string>>();
  for (const { report, source, commitments } of places)
    for (const { source: said } of commitments)
      if (said?.isCommitment) remembered(having, `${source}@${said.span.start}`, () => new Set<string>()).add(report);
  return sources
    .flatMap((source) =>
      source.commitments.map(({ span }) => {
        const { id } = source.report;
        return { report: id, ...quote(source, span), places: [...(having.get(`${id}@${span.start}`) ?? [])] };
      }),
    )
    .sort((a, b) => b.places.length - a.places.length);
}

/**
 * What the reports of places have from those above them, as the nation's: near word for word, in their own words, or nothing, and who said it first among the
 * reports given. Each is held against the last report above of an earlier year, else of its own. Pure.
 *
 * @throws UserError where no report is of the year, or none above is as old
 */
export function compareEchoes(
  above: readonly (ReadFile | PreparedReport)[],
  below: readonly (ReadFile | PreparedReport)[],
  { year }: EchoQuery = {},
): EchoTable {
  const chosen = chooseReports(below, year);
  const alignments = new PlanAlignments();
  const prepared = onceEach(ready);
  const sourceSinceOf = onceEach((source: PreparedReport) => sinceOf(source, above.map(prepared), alignments));
  const used = new Set<PreparedReport>();
  const places = chosen.current.flatMap((each): EchoPlace[] => {
    const from = sourceFor(
      each.report.year,
      above.map((one) => ({ year: one.report.year, one })),
    )?.one;
    if (!from) return [];
    const [source, own] = [prepared(from), prepared(each)];
    const before = below.filter(({ report }) => report.place === own.report.place).map(prepared);
    const sides = { source, own, sourceSince: sourceSinceOf(source), ownSince: sinceOf(own, before, alignments) };
    const commitments = findEchoes(source, own).map((found, at) => describe(found, at, sides));
    used.add(source).add(own);
    return [{ report: own.report.id, place: own.report.place, source: source.report.id, commitments, counts: countStates(commitments) }];
  });
  const years = above.map(({ report }) => report.year ?? '?');
  if (places.length === 0) throw new UserError(said('no-report-above', chosen.year, years));
  const ids = new Set(places.map(({ source }) => source));
  return {
    schema: 'tongbi/echo@1',
    source: above[0]!.report.place,
    year: chosen.year,
    places,
    taken: takenOf(
      [...used].filter(({ report }) => ids.has(report.id)),
      places,
    ),
    reports: [...used].map(referTo),
    leftOut: chosen.leftOut,
  };
}
