import { type LineageChain, type LineageDocument, type PlacedCorrection, referTo, said, UserError } from '@tongbi/model';
import { prepareAll } from '../compare-reports.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import { findPassagePartners } from '../links/find-passage-partners.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { checkPair } from '../prepare/check-pair.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';
import { traceAllLineage } from './trace-lineage.js';

/** What a lineage may be given. */
export interface TraceOptions {
  /** What persons say of links, results, figures and roles. */
  readonly corrections?: readonly PlacedCorrection[];
}

/**
 * Every chain of commitments through the reports of one place, the longest first. Of a text given twice the second is left out; of two texts of
 * one year the first is taken, and `diagnostics` of the reports themselves come along.
 *
 * @throws {UserError} for fewer than two years, or a report whose year is not known
 */
export function traceArchive(files: readonly ReadFile[], { corrections = [] }: TraceOptions = {}): LineageDocument {
  const undated = files.find(({ report }) => report.year === null);
  if (undated) throw new UserError(said('undated-report', undated.file));
  const years = new Map<number, ReadFile>();
  for (const read of files) if (!years.has(read.report.year!)) years.set(read.report.year!, read);
  if (years.size < 2) throw new UserError(said('nothing-to-follow', files.length, years.size));
  const ordered = [...years].sort((a, b) => a[0] - b[0]).map(([, read]) => read);
  const prepared = prepareAll(ordered, corrections);
  const book = new CorrectionBook(corrections);
  const neighbours = prepared.slice(1).map((current, index) => [prepared[index]!, current] as const);
  return {
    schema: 'tongbi/lineage@1',
    reports: prepared.map(referTo),
    lineage: traceAllLineage(prepared, new PlanAlignments({}, book)),
    diagnostics: [
      ...prepared.flatMap(({ diagnostics }) => diagnostics),
      // Chains of two places mix what has nothing to do with each other; they are followed as asked, and it is said.
      ...neighbours.flatMap((pair) => checkPair(...pair)).filter(({ code }) => code === 'places-differ'),
      ...neighbours.flatMap((pair) => book.of(...pair).diagnostics),
    ],
  };
}

/** Where the commitments of a report start that have a partner in a neighbouring report, however unsure; the others are new, or not mentioned again. */
export interface NeighbourPartners {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

export interface TracedReports {
  /** Every commitment stands in one; those of most places first. */
  readonly chains: readonly LineageChain[];
  /** By report id. */
  readonly partners: ReadonlyMap<string, NeighbourPartners>;
}

/**
 * The lineage of prepared reports of one place, each of another year and in the order of their years, and what their comparisons with each other
 * say: a chain goes on only by sure links, so where one begins or ends the neighbouring report may still have a partner.
 */
export function traceReports(reports: readonly PreparedReport[], { corrections = [] }: TraceOptions = {}): TracedReports {
  const book = new CorrectionBook(corrections);
  const alignments = new PlanAlignments({}, book);
  const partners = new Map(reports.map(({ report }) => [report.id, { before: new Set<number>(), after: new Set<number>() }]));
  for (const [index, current] of reports.slice(1).entries()) {
    const previous = reports[index]!;
    const own = book.of(previous, current);
    const { links } = findPassagePartners({ previous, current }, alignments.of(previous, current), own);
    for (const link of links) {
      const [before, after] = [previous.commitments[link.previous], current.commitments[link.current]];
      if (before) partners.get(previous.report.id)!.after.add(before.span.start);
      if (after) partners.get(current.report.id)!.before.add(after.span.start);
    }
  }
  return { chains: traceAllLineage(reports, alignments), partners };
}
