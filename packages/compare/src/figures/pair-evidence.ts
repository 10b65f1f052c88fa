import type { Link, WeakLink } from '@tongbi/aligner';
import { type CarriedPromise, pairMetrics, relationOf, type TableEvidence } from '@tongbi/metric-differ';
import { groupBy, type MetricPair, type Record, type Span, spanContains } from '@tongbi/model';
import { correctResults } from '../corrections/kinds/result.js';
import type { PairCorrections } from '../corrections/pair-corrections.js';
import { type AlignedPlans, findPassagePartners, type Statements } from '../links/find-passage-partners.js';
import { figuresOf, isAlphabeticReport, type PreparedReport, type ReportPair } from '../prepare/prepared-report.js';
import { type FoundResult, findResults, NONE_FOUND } from '../results/find-results.js';
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

const carriedFigures = ({ previous, current }: ReportPair, statements: Statements<WeakLink>): readonly CarriedPromise[] =>
  [...groupBy(statements.links, (link) => link.current)].map(([at, links]) => {
    const places = { previous: links.map((link) => statements.previous[link.previous]!.span), current: [statements.current[at]!.span] };
    const figuresIn = (report: PreparedReport, spans: readonly Span[]) => spans.flatMap((span) => report.figureIndex.within(span));
    return { places, previous: figuresIn(previous, places.previous), current: figuresIn(current, places.current) };
  });

/** Gathers the evidence of one pair; `links` are those of its aligned plans. */
export function gatherEvidence<L extends WeakLink>(
  sides: ReportPair,
  links: AlignedPlans<L>,
  corrections: PairCorrections,
  leastPassage?: number,
): PairEvidence<L> {
  const { previous, current } = sides;
  const statements = findPassagePartners(sides, links, corrections, leastPassage);
  // What tells of a promise is known of Chinese alone. The review of another place says nothing of one, nor does that of a draft, which is of the year before.
  const { found, likeliest } =
    relationOf(previous.report, current.report) === 'years' && !isAlphabeticReport(current)
      ? findResults(previous, current, corrections.readings)
      : NONE_FOUND;
  const results = correctResults(found, current, corrections);
  const carried = carriedFigures(sides, statements);
  const reported = [...results].map(([promise, found]) => ({
    previous: previous.figureIndex.within(previous.commitments[promise]!.span),
    current: found.flatMap(({ figures }) => figures),
  }));
  const [before, now] = [figuresOf(previous), figuresOf(current)];
  const metrics = pairMetrics(before, now, { carried, reported });
  return { statements, results, likeliest, metrics, carried, outcomes: [...targetOutcomes(metrics, now), ...wordedOutcomes(before, now)] };
}

/** From here on a sentence of the review is taken to report on the promise. */
const SURE_RESULT = 0.5;
const SEVERITY = { missed: 3, done: 2, 'in-progress': 1, none: 0 } as const satisfies { [reported in Record['reported']]: number };

/** What the records say of the promise that a target of the previous report stands in, by the part that holds it; of several the one that says most. */
export function verdictOf(records: readonly Record[], { figureIndex }: PreparedReport): TableEvidence['verdictOf'] {
  const told = records.flatMap((record) => (record.outcomes ?? []).map((outcome) => ({ record, outcome })));
  return ({ span }) => {
    const own = told.filter(({ outcome }) => spanContains(outcome.part, span));
    const [first] = own.sort((a, b) => SEVERITY[b.record.reported] - SEVERITY[a.record.reported]);
    if (!first) return undefined;
    const { record, outcome } = first;
    return {
      reported: record.reported,
      ofPart: outcome.reported,
      several: record.outcomes!.length > 1 || figureIndex.within(outcome.part).length > 1,
      isSure: outcome.reported === 'done' || (outcome.results[0]?.confidence ?? 0) >= SURE_RESULT,
      places: outcome.results,
    };
  };
}
