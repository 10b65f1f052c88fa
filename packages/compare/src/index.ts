export type { CompareOptions } from './compare-pair.js';
export { type CompareSetOptions, compareReportSet } from './compare-report-set.js';
export { compareReports } from './compare-reports.js';
export { explainPlace } from './explain-place.js';
export type { FigureIndex } from './figure-index.js';
export type { LinkOptions } from './plan-alignments.js';
export { type FlatSection, type Group, type PreparedReport, prepareReport, type Side } from './prepare-report.js';
export type { ReadFile } from './read-file.js';
export { traceArchive } from './trace-archive.js';
