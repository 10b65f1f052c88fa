export { checkFigures } from './checks/check-figures.js';
export { type Told, toldOf } from './checks/checked-report.js';
export { type DifferingFigure, findDiffering } from './checks/find-differing.js';
export { findUnlikely, type UnlikelyFigure } from './checks/find-unlikely.js';
export { notFigureTexts } from './generated/not-figure-texts.js';
export { readingRules } from './generated/reading-rules.js';
export { type Distance, judgeOutcome, keepsPromise } from './judge/judge-outcome.js';
export { couldAnswer, judgePair } from './judge/judge-pair.js';
export { judgeWorded, type WordedOutcome } from './judge/judge-worded.js';
export { type ExplainedNumber, explainNumbers } from './numbers/explain-numbers.js';
export { findNumbers } from './numbers/find-numbers.js';
export { findQuantities } from './numbers/find-quantities.js';
export type { NotFigureReason } from './numbers/not-a-figure.js';
export type { NumberKind, NumberSpan } from './numbers/number-span.js';
export { pairMetrics } from './pair/pair-metrics.js';
export {
  type CarriedPromise,
  countApart,
  type LinkedFigures,
  mayCountOne,
  type PromiseLinks,
  type TableEvidence,
  type Verdict,
} from './pair/promise-links.js';
export { type ChosenReports, chooseReports, type FiledReport } from './places/choose-reports.js';
export { refuseEmpty, refuseUnstated } from './places/refuse-unstated.js';
export { tabulateMatrix } from './places/tabulate-matrix.js';
export { type PlaceReport, type PlacesQuery, tabulatePlaces } from './places/tabulate-places.js';
export { changeWords, declineWord } from './read/change-words.js';
export { metricsDocument } from './read/metrics-document.js';
export { type ReadMetrics, readMetrics } from './read/read-metrics.js';
export { type ReadReport, relationOf } from './read/read-report.js';
export { type ReadStatistics, readStatistics } from './statistics/read-statistics.js';
export { besidePlaces, besideResults } from './statistics/stand-beside.js';
export { type Canonical, canonicalIndicator, type IndicatorEntry, inEnglish } from './subject/canonical-indicator.js';
export { thingOf } from './subject/thing-of.js';
export type { ReadingRule } from './subject/topic.js';
export { tabulateGoals } from './tables/tabulate-goals.js';
export { tabulateIndicators } from './tables/tabulate-indicators.js';
export { tabulateSeries } from './tables/tabulate-series.js';
