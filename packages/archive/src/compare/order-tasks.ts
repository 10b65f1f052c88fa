import { type Diagnostic, type SectionRecord, said, type TaskOrder, UserError } from '@tongbi/model';
import type { ReadReport } from '../read/read-text.js';
import { type ComparedWith, comparePair, type ReportSource } from './compare-pair.js';

/**
 * The order of the tasks through the reports of one place, linked as the comparison of each with the one before links them; `sources` are of the same files.
 * Of two texts of one year the first is taken; of reports of two places it is said that they are.
 *
 * @throws {UserError} for fewer than two years, or a report whose year is not known
 */
export async function orderTasks(
  reads: readonly ReadReport[],
  sources: readonly ReportSource[],
  given: ComparedWith,
): Promise<{ readonly order: TaskOrder; readonly diagnostics: readonly Diagnostic[] }> {
  const undated = reads.find(({ report }) => report.year === null);
  if (undated) throw new UserError(said('undated-report', undated.file));
  const years = new Map<number, number>();
  for (const [at, { report }] of reads.entries()) if (!years.has(report.year!)) years.set(report.year!, at);
  if (years.size < 2) throw new UserError(said('nothing-to-follow', reads.length, years.size));
  const inOrder = [...years].sort(([a], [b]) => a - b).map(([, at]) => at);
  const { prepareReport, traceTasks } = await import('@tongbi/compare');
  const sections: (readonly SectionRecord[])[] = [];
  const diagnostics = reads.flatMap((read) => read.diagnostics);
  for (const [index, at] of inOrder.slice(1).entries()) {
    given.tell?.(index, inOrder.length - 1);
    const compared = await comparePair(sources[inOrder[index]!]!, sources[at]!, { ...given, tell: () => undefined });
    sections.push(compared.sections);
    diagnostics.push(...compared.diagnostics.filter(({ code }) => code === 'places-differ'));
  }
  const prepared = inOrder.map((at) => prepareReport(reads[at]!, given.corrections));
  return { order: traceTasks(prepared, sections), diagnostics };
}
