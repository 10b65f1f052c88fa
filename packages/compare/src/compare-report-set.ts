import { type ComparisonSet, type Diagnostic, UserError } from '@tongbi/model';
import { type CompareOptions, comparePair } from './compare-pair.js';
import { uniqueReports, withUniqueIds } from './compare-reports.js';
import { CorrectionBook } from './corrections/correction-book.js';
import { traceLineage } from './lineage/trace-lineage.js';
import { PlanAlignments } from './links/plan-alignments.js';
import { prepareReport } from './prepare/prepare-report.js';
import type { PreparedReport } from './prepare/prepared-report.js';
import type { ReadFile } from './prepare/read-file.js';
import { countThemes } from './theme/count-themes.js';

/** What a comparison of several years may be given. */
export interface CompareSetOptions extends CompareOptions {
  /** Id of the report that all others are compared with; the latest year if not given. */
  readonly focus?: string;
}

const yearOf = ({ report }: PreparedReport) => report.year ?? 0;

/**
 * One report against every other: earlier ones as `previous`, later ones as `current`, in the order of their years, and the lineage of
 * its commitments over all of them.
 *
 * @throws UserError for fewer than two reports, or a focus that is the id of none of them.
 */
export function compareReportSet(files: readonly ReadFile[], options: CompareSetOptions): ComparisonSet {
  if (files.length < 2) throw new UserError('Nothing to compare with', { expected: 'two reports or more', received: `${files.length}` });
  const prepared = withUniqueIds(files).map((read) => prepareReport(read, options.corrections));
  const latest = prepared.reduce((best, one) => (yearOf(one) > yearOf(best) ? one : best));
  const focus = options.focus === undefined ? latest : prepared.find(({ report }) => report.id === options.focus);
  if (!focus)
    throw new UserError('The focus is none of the reports', {
      expected: prepared.map(({ report }) => report.id).join(', '),
      received: options.focus!,
    });
  const ordered = prepared
    .filter((one, index) => prepared.findIndex(({ report }) => report.id === one.report.id) === index)
    .sort((a, b) => yearOf(a) - yearOf(b));
  const place = ordered.indexOf(focus);
  const alignments = new PlanAlignments(options.links, new CorrectionBook(options.corrections));
  const comparisons = ordered.flatMap((other, index) => {
    if (index === place) return [];
    const [previous, current] = index < place ? [other, focus] : [focus, other];
    return [comparePair(previous, current, ordered, alignments, options)];
  });
  const dated = ordered.filter(({ report }) => report.year !== null);
  const lineage = focus.report.year === null ? [] : traceLineage(dated, dated.indexOf(focus), alignments);
  const diagnostics: readonly Diagnostic[] = ordered.flatMap((one) => one.diagnostics);
  return {
    schema: 'tongbi/comparison-set@1',
    focus: focus.report.id,
    reports: uniqueReports(ordered),
    comparisons,
    lineage,
    themes: countThemes(ordered),
    diagnostics,
  };
}
