export { findNumbers } from './find-numbers.js';
export { type JudgedNumber, judgeNumbers } from './judge-numbers.js';
export { judgeOutcome } from './judge-outcome.js';
export type { NotFigureReason } from './not-a-figure.js';
export type { NumberKind, NumberSpan } from './number-span.js';
export { pairMetrics } from './pair-metrics.js';
export { type ReadMetrics, readMetrics } from './read-metrics.js';
export type { ReadReport } from './read-report.js';
export { tabulateIndicators } from './tabulate-indicators.js';
