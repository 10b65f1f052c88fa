import { type Diagnostic, type LineageDocument, type PlacedCorrection, referTo, UserError } from '@tongbi/model';
import { withUniqueIds } from '../compare-reports.js';
import { CorrectionBook } from '../corrections/correction-book.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { checkPair } from '../prepare/check-pair.js';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { ReadFile } from '../prepare/read-file.js';
import { traceAllLineage } from './trace-lineage.js';

/** What a lineage may be given. */
export interface TraceOptions {
  /** What persons say of links, results, figures and roles. */
  readonly corrections?: readonly PlacedCorrection[];
}

/**
 * Every chain of commitments through the reports of one place, the longest first. Of a text given twice the second is left out; of two texts of
 * one year the first is taken, and `diagnostics` of the reports themselves come along.
 *
 * @throws {UserError} for fewer than two years, or a report whose year is not known
 */
export function traceArchive(files: readonly ReadFile[], { corrections = [] }: TraceOptions = {}): LineageDocument {
  const undated = files.find(({ report }) => report.year === null);
  if (undated)
    throw new UserError('A report without a year has no place in a lineage.', {
      expected: 'reports whose year is known',
      received: undated.file,
      advice: `Write the year into its front matter; see: tongbi normalize ${undated.file}`,
    });
  const years = new Map<number, ReadFile>();
  for (const read of files) if (!years.has(read.report.year!)) years.set(read.report.year!, read);
  if (years.size < 2)
    throw new UserError('Nothing to follow: a lineage needs the reports of two years or more.', {
      expected: 'reports of two years or more',
      received: files.length === 1 ? `only ${files[0]!.file}` : `${files.length} files of ${years.size === 1 ? 'one year' : 'no year'}`,
      advice: 'Give the reports of other years of the same place as well: tongbi lineage 2021.md 2022.md 2023.md',
    });
  const prepared: readonly PreparedReport[] = withUniqueIds([...years].sort((a, b) => a[0] - b[0]).map(([, read]) => read)).map((read) =>
    prepareReport(read, corrections),
  );
  const book = new CorrectionBook(corrections);
  const neighbours = prepared.slice(1).map((current, index) => book.of(prepared[index]!, current));
  return {
    schema: 'tongbi/lineage@1',
    reports: prepared.map(referTo),
    lineage: traceAllLineage(prepared, new PlanAlignments({}, book)),
    diagnostics: [
      ...prepared.flatMap(({ diagnostics }) => diagnostics),
      ...checkPlaces(prepared),
      ...neighbours.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

/** Chains of two places mix what has nothing to do with each other; they are followed as asked, and it is said. */
function checkPlaces(prepared: readonly PreparedReport[]): readonly Diagnostic[] {
  const pairs = prepared.slice(1).flatMap((current, index) => checkPair(prepared[index]!, current));
  return pairs.filter(({ code }) => code === 'places-differ');
}
