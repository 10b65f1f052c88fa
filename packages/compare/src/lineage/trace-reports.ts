import type { LineageChain } from '@tongbi/model';
import { CorrectionBook } from '../corrections/correction-book.js';
import { findPassagePartners } from '../links/find-passage-partners.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { TraceOptions } from './trace-archive.js';
import { traceAllLineage } from './trace-lineage.js';

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
    const { links } = findPassagePartners(previous, current, alignments.of(previous, current), undefined, own);
    for (const link of links) {
      const [before, after] = [previous.commitments[link.previous], current.commitments[link.current]];
      if (before) partners.get(previous.report.id)!.after.add(before.span.start);
      if (after) partners.get(current.report.id)!.before.add(after.span.start);
    }
  }
  return { chains: traceAllLineage(reports, alignments), partners };
}
