import { type EvaluationDocument, isOfReport, type PlacedCorrection, referTo, remembered, reportsOfCorrection } from '@tongbi/model';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { ReadFile } from '../prepare/read-file.js';
import { judgeClaims } from './judge-claims.js';
import { scoreClaims } from './score-claims.js';

/**
 * How good the comparisons of an archive are, by what persons confirmed and corrected of them. What persons look at is no sample: who reviews the least
 * certain claims first finds more wrong ones than there are; within a band of confidence that matters little.
 */
export function evaluateCorrections(files: readonly ReadFile[], corrections: readonly PlacedCorrection[]): EvaluationDocument {
  const byYear = [...files].sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
  const pairs = byYear.flatMap((current, at) => byYear.slice(0, at).map((previous) => ({ previous, current })));
  const prepared = new Map<ReadFile, PreparedReport>();
  const prepare = (file: ReadFile) => remembered(prepared, file, () => prepareReport(file));
  const judged = new Set<PlacedCorrection>();
  const results = pairs.flatMap(({ previous, current }) => {
    const own = corrections.filter((correction) => {
      const reports = reportsOfCorrection(correction);
      const own = [previous, current].filter(({ report }) => reports.some((id) => isOfReport(report, id)));
      return reports.length === 2 ? own.length === 2 : own.length > 0 && !judged.has(correction);
    });
    if (own.length === 0) return [];
    for (const one of own) judged.add(one);
    return [{ previous, current, ...judgeClaims(prepare(previous), prepare(current), own) }];
  });
  return {
    schema: 'tongbi/evaluation@1',
    pairs: results.map(({ previous, current }) => ({ previous: referTo(previous), current: referTo(current) })),
    ...scoreClaims(results.flatMap(({ claims }) => claims)),
    missed: results.reduce((sum, { missed }) => sum + missed, 0),
    unused: results.reduce((sum, { unused }) => sum + unused, 0),
  };
}
