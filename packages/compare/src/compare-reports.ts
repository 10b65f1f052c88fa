import type { ComparedReport, Comparison } from '@tongbi/model';
import { type CompareOptions, comparePair } from './compare-pair.js';
import { CorrectionBook } from './corrections/correction-book.js';
import { PlanAlignments } from './links/plan-alignments.js';
import { prepareReport } from './prepare/prepare-report.js';
import type { PreparedReport } from './prepare/prepared-report.js';
import type { ReadFile } from './prepare/read-file.js';

const toCompared = ({ report, file }: PreparedReport): ComparedReport => ({ ...report, file });

/** Two different texts of one place and year still need two names. */
export function withUniqueIds(files: readonly ReadFile[]): readonly ReadFile[] {
  const seen = new Map<string, string[]>();
  return files.map((read) => {
    const texts = seen.get(read.report.id) ?? [];
    seen.set(read.report.id, texts);
    const known = texts.indexOf(read.report.text);
    const place = known >= 0 ? known : texts.push(read.report.text) - 1;
    return place === 0 ? read : { ...read, report: { ...read.report, id: `${read.report.id}#${place + 1}` } };
  });
}

/** Each report once, though it be compared with itself. */
export function uniqueReports(prepared: readonly PreparedReport[]): readonly ComparedReport[] {
  return [...new Map(prepared.map((one) => [one.report.id, toCompared(one)])).values()];
}

/**
 * What changed from the previous report to the current one: sections, commitments, passages, figures, with the evidence in spans of
 * the reports' own texts. Plain data, the same for the same input. Odd pairs (same year, two places) are compared as asked and say so in `diagnostics`.
 */
export function compareReports(previous: ReadFile, current: ReadFile, options: CompareOptions): Comparison {
  const [before, after] = withUniqueIds([previous, current]).map((read) => prepareReport(read, options.corrections)) as [
    PreparedReport,
    PreparedReport,
  ];
  const all = before.report.id === after.report.id ? [before] : [before, after];
  const pair = comparePair(before, after, all, new PlanAlignments(options.links, new CorrectionBook(options.corrections)), options);
  const diagnostics = [...all.flatMap((one) => one.diagnostics), ...pair.diagnostics];
  return { schema: 'tongbi/comparison@1', ...pair, diagnostics, reports: uniqueReports(all) };
}
