import { type AlignInput, type Alignment, alignItems, type LinkThresholds } from '@tongbi/aligner';
import { figuresConflict } from './figures-conflict.js';
import type { PreparedReport } from './prepare-report.js';

/**
 * An abridged text has few commitments, so few compete and a lead says little: 办好文化论坛 would win 抓好经济普查. Only sure links are told:
 * of the four below .65 that Suzhou's abridged years showed without this, none was the same promise.
 */
export const ABRIDGED_THRESHOLDS: LinkThresholds = { group: 0.65, item: 0.65, leftover: 1, onlyOne: 1 };

function alignPlans(previous: PreparedReport, current: PreparedReport): Alignment {
  const input = ({ plan, items }: PreparedReport): AlignInput => ({ ...plan, items });
  const isAbridged = [previous, current].some(({ report }) => report.edition === 'abridged');
  const figures = ({ commitments, figureIndex }: PreparedReport) => commitments.map(({ span }) => figureIndex.within(span));
  const [before, after] = [figures(previous), figures(current)];
  const conflict = (p: number, c: number) => figuresConflict(before[p]!, after[c]!);
  return alignItems(input(previous), input(current), isAbridged ? { thresholds: ABRIDGED_THRESHOLDS, conflict } : { conflict });
}

/** The plans of any two reports aligned, sentences and commitments, each pair once: comparisons and lineage ask for the same ones. */
export class PlanAlignments {
  readonly #known = new Map<PreparedReport, Map<PreparedReport, Alignment>>();

  of(previous: PreparedReport, current: PreparedReport): Alignment {
    const row = this.#known.get(previous) ?? new Map<PreparedReport, Alignment>();
    this.#known.set(previous, row);
    const alignment = row.get(current) ?? alignPlans(previous, current);
    row.set(current, alignment);
    return alignment;
  }
}
