import { checkFigures, relationOf, tabulateGoals, tabulateIndicators } from '@tongbi/metric-differ';
import {
  areBeside,
  type Diagnostic,
  type IndicatorRow,
  type PairComparison,
  type PlacedCorrection,
  referTo,
  type Segment,
  type Stated,
} from '@tongbi/model';
import { isListedLoosely, outcomeFeatures, rowFeatures } from './claims/claim-features.js';
import { hedged, howSure, judgeAsShipped } from './claims/claim-model.js';
import { expectRight } from './claims/only-certain.js';
import { unfitStatuses } from './corrections/kinds/status.js';
import { gatherEvidence, verdictOf } from './figures/pair-evidence.js';
import { History } from './highlights/history.js';
import { makeBrief } from './highlights/make-brief.js';
import { rowHistory } from './highlights/row-sentence.js';
import type { ItemSelector } from './highlights/select-items.js';
import { toTimeOrder } from './links/in-time-order.js';
import type { LinkOptions, PlanAlignments } from './links/plan-alignments.js';
import { checkPair } from './prepare/check-pair.js';
import { PlaceMaker } from './prepare/place-maker.js';
import { prepareDraft } from './prepare/prepare-report.js';
import { figuresOf, isAlphabeticReport, type PreparedReport, type ReportPair } from './prepare/prepared-report.js';
import { countReadings, NO_READINGS } from './readings/pair-readings.js';
import { makePassageRecords } from './records/make-passage-records.js';
import { makeCommitmentRecords } from './records/make-records.js';
import { markReordered } from './records/mark-reordered.js';
import type { RecordContext } from './records/record-context.js';
import { sayRelation } from './say-relation.js';
import { compareSections } from './sections/compare-sections.js';
import { compareTerms } from './terms/compare-terms.js';

/** What a comparison needs from outside. */
export interface CompareOptions {
  /** Words of a text, for the redline and the terms. */
  readonly segment: Segment;
  /** How links are drawn, where not as shipped. */
  readonly links?: LinkOptions;
  /** What persons say of links, statuses, results, figures, sections and roles; they are followed, and the rest adapts. */
  readonly corrections?: readonly PlacedCorrection[];
}

/** What the trainer asks besides: how highlights are picked, where not as shipped. */
export interface TrainingOptions extends CompareOptions {
  readonly select?: ItemSelector;
}

/** Growth in the current report that its level and the previous report's level contradict; each report alone was checked as it was read. */
function checkGrowth(previous: PreparedReport, current: PreparedReport): readonly Diagnostic[] {
  const read = ({ report, figures }: PreparedReport) => ({ report, ...figures });
  return checkFigures(read(current), read(previous)).filter(({ code }) => code === 'growth-contradicts');
}

/** Of two drafts the figures that differ: hundreds stay as they are. */
const onlyChanged = ({ metrics, indicators, goals }: Pick<PairComparison, 'metrics' | 'indicators' | 'goals'>) => ({
  metrics: metrics.filter(({ previous, current }) => previous?.text !== current?.text),
  indicators: indicators.filter(({ previousTarget, currentTarget }) => previousTarget?.text !== currentTarget?.text),
  goals: goals.filter((row) => row.previous?.text !== row.current?.text),
});

const isWhole = ({ report }: PreparedReport) => report.edition !== 'abridged';
const hasPlan = ({ plan }: PreparedReport) => plan.groups.length > 0;

/** A series of what the reports given say, without what is known of others. */
function onlyOf(reports: readonly PreparedReport[], series: IndicatorRow['series']): IndicatorRow['series'] {
  const own = (stated: Stated | null) => (reports.some(({ report }) => report.id === stated?.report) ? stated : null);
  return series.flatMap(({ year, target, actual }) => {
    const of = { year, target: own(target), actual: own(actual) };
    return of.target || of.actual ? [of] : [];
  });
}

/** What changed, and what became of last year's target, each as sure as it is. */
function howSureRow(row: IndicatorRow, context: RecordContext, made: Pick<PairComparison, 'commitments' | 'metrics'>) {
  const asked = { previous: [], current: null };
  const sure = howSure('row', context.claims({ kind: 'row', features: rowFeatures(row, made, context), ...asked }));
  if (row.outcome === null) return { ...sure, claims: {} };
  const told = howSure('outcome', context.claims({ kind: 'outcome', features: outcomeFeatures(row, made.metrics), ...asked }));
  return { ...sure, claims: { outcome: isListedLoosely(row, made.commitments) ? hedged('outcome', told) : told } };
}

/**
 * Compares two prepared reports. `all` are the reports that the indicators' series run over, `earlier` others that are only asked since when something
 * is said; `alignments` keeps what is aligned for others.
 */
export function comparePair(
  sides: ReportPair,
  all: readonly PreparedReport[],
  alignments: PlanAlignments,
  options: TrainingOptions,
  earlier: readonly PreparedReport[] = [],
): PairComparison {
  const relation = relationOf(sides.previous.report, sides.current.report);
  const isDraft = relation === 'draft';
  const pair = isDraft ? { previous: prepareDraft(sides.previous), current: prepareDraft(sides.current) } : sides;
  const { previous, current } = pair;
  const { segment, links, select } = options;
  const plans = alignments.of(previous, current);
  const reviews = alignments.ofReviews(previous, current);
  const linked = [
    { previous: previous.plan, current: current.plan, alignment: plans },
    { previous: previous.review, current: current.review, alignment: reviews },
  ];
  const corrections = alignments.corrections.of(previous, current);
  const sections = compareSections(pair, linked, corrections, isDraft);
  const isRestated = previous.report.edition !== 'full' || current.report.edition !== 'full';
  const evidence = gatherEvidence(pair, plans, corrections, links?.leastPassage);
  const context: RecordContext = {
    ...pair,
    relation,
    places: { previous: new PlaceMaker(previous.report), current: new PlaceMaker(current.report) },
    sections,
    segment,
    restated: isRestated || areBeside(relation),
    established: { new: isWhole(previous) && hasPlan(previous), dropped: isWhole(current) && hasPlan(current) },
    outcomes: evidence.outcomes,
    likeliest: evidence.likeliest,
    claims: links?.claims ?? judgeAsShipped,
    corrections,
  };
  const made = makeCommitmentRecords(context, plans, evidence);
  const commitments = isDraft ? markReordered(made, sections, toTimeOrder(pair)) : made;
  // The years of one place make a series; those of two, or of one year twice, do not.
  const ofPlace = ({ report }: PreparedReport) => relation === 'years' && !areBeside(relationOf(report, current.report));
  const [given, known] = [all.filter(ofPlace), earlier.filter(ofPlace)];
  const rows = tabulateIndicators(figuresOf(previous), figuresOf(current), [...known, ...given].map(figuresOf), {
    pairs: evidence.metrics,
    carried: evidence.carried,
    verdictOf: verdictOf(commitments, previous),
  });
  const history = new History({ previous, current, all: [...earlier, ...all], relation });
  const judged = rows.map((row) => {
    const since = rowHistory(row, pair, history);
    const series = known.length > 0 ? onlyOf(given, row.series) : row.series;
    return {
      ...row,
      series,
      ...(since.length > 0 && { history: since }),
      ...howSureRow(row, context, { commitments, metrics: evidence.metrics }),
    };
  });
  const passages = makePassageRecords(context, linked, commitments);
  const beside = relation === 'years' ? [] : [figuresOf(previous)];
  // Of two kinds each year's report says how far the goals of the other have come.
  const isOfPlace = ({ report }: PreparedReport) => report.place === current.report.place;
  const along = relation === 'kinds' ? [...new Set([previous, current, ...earlier, ...all])].filter(isOfPlace).map(figuresOf) : [];
  const goals = tabulateGoals(figuresOf(current), given.map(figuresOf), beside[0], along);
  const figures = { metrics: evidence.metrics, indicators: judged, goals };
  const judgedPair = {
    previous: referTo(previous),
    current: referTo(current),
    relation,
    sections,
    commitments,
    expected: expectRight(commitments),
    passages: isDraft ? markReordered(passages, sections, toTimeOrder(pair)) : passages,
    ...(isDraft ? onlyChanged(figures) : figures),
    ...(corrections.readings !== NO_READINGS && { readings: countReadings(pair, corrections.readings, plans, commitments) }),
    // What words of an alphabet are terms nothing knows.
    terms: isRestated || isAlphabeticReport(current) ? { new: [], vanished: [] } : compareTerms(context, history),
    diagnostics: [
      ...checkPair(previous, current),
      ...checkGrowth(previous, current),
      ...corrections.diagnostics,
      ...unfitStatuses(corrections, current, commitments),
    ],
  };
  return sayRelation({ ...judgedPair, ...makeBrief({ ...context, history }, judgedPair, select) });
}
