import type { Link, WeakLink } from '@tongbi/aligner';
import { type CarriedPromise, pairMetrics } from '@tongbi/metric-differ';
import type { MetricPair, Span } from '@tongbi/model';
import { correctResults } from '../corrections/kinds/result.js';
import type { PairCorrections } from '../corrections/pair-corrections.js';
import { figuresOf } from '../links/figures-of.js';
import { findPassagePartners, type Statements } from '../links/find-passage-partners.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type FoundResult, findResults } from '../results/find-results.js';
import { type TargetOutcome, targetOutcomes, wordedOutcomes } from '../results/judge-promise.js';

/** Which promises of two reports go together, what is reported of them, and which figures belong together: what records and table are both made from. */
export interface PairEvidence<L extends WeakLink = Link> {
  readonly statements: Statements<L>;
  /** For each commitment of the previous report, by index, the sentences of the current review that report on it. */
  readonly results: ReadonlyMap<number, readonly FoundResult[]>;
  /** How likely the likeliest sentence of the review is about each of them. */
  readonly likeliest: ReadonlyMap<number, number>;
  readonly metrics: readonly MetricPair[];
  /** The figures of each promise with those of the ones that it carries on. */
  readonly carried: readonly CarriedPromise[];
  /** Outcomes of the previous report's targets, with the figure that answers each. */
  readonly outcomes: readonly TargetOutcome[];
}

function carriedFigures<L extends WeakLink>(
  previous: PreparedReport,
  current: PreparedReport,
  statements: Statements<L>,
): readonly CarriedPromise[] {
  const partners = new Map<number, number[]>();
  for (const link of statements.links) partners.set(link.current, [...(partners.get(link.current) ?? []), link.previous]);
  return [...partners].map(([at, before]) => {
    const places = { previous: before.map((index) => statements.previous[index]!.span), current: [statements.current[at]!.span] };
    const figuresIn = (report: PreparedReport, spans: readonly Span[]) => spans.flatMap((span) => report.figureIndex.within(span));
    return { places, previous: figuresIn(previous, places.previous), current: figuresIn(current, places.current) };
  });
}

/** Gathers the evidence of one pair; `links` are those of its aligned plans. */
export function gatherEvidence<L extends WeakLink>(
  previous: PreparedReport,
  current: PreparedReport,
  links: { readonly items: readonly L[]; readonly groups: readonly L[] },
  { corrections, leastPassage }: { readonly corrections: PairCorrections; readonly leastPassage?: number | undefined },
): PairEvidence<L> {
  const statements = findPassagePartners(previous, current, links, leastPassage, corrections);
  const { found, likeliest } = findResults(previous, current);
  const results = correctResults(found, current, corrections);
  const carried = carriedFigures(previous, current, statements);
  const reported = [...results].map(([promise, found]) => ({
    previous: previous.figureIndex.within(previous.commitments[promise]!.span),
    current: found.flatMap(({ figures }) => figures),
  }));
  const [before, now] = [figuresOf(previous), figuresOf(current)];
  const metrics = pairMetrics(before, now, { carried, reported });
  return { statements, results, likeliest, metrics, carried, outcomes: [...targetOutcomes(metrics), ...wordedOutcomes(before, now)] };
}
