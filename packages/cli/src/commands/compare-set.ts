import { resolve } from 'node:path';
import { keyOf } from '@tongbi/archive';
import { type ComparedWith, type ReadReport, type ReportSource, readSources, STDIN } from '@tongbi/archive/node';
import { type ComparisonSet, UserError } from '@tongbi/model';
import { segmenterFor } from '../tasks/segmenters.js';
import { showProgress } from '../terminal/progress.js';

/** The files to read: the focus is one of them, whether it was named among them or not. */
export function withFocus(files: readonly string[], focus: string | undefined): readonly string[] {
  return focus === undefined || files.some((file) => sameFile(file, focus)) ? files : [...files, focus];
}

/** One report compared with each of the others: the focus, else that of the last year. */
export async function compareSet(
  sources: readonly ReportSource[],
  focus: string | undefined,
  { memory, corrections }: ComparedWith,
): Promise<ComparisonSet> {
  const reads = await readSources(sources, showProgress);
  const asked = focus === undefined ? -1 : sources.findIndex(({ file }) => sameFile(file, focus));
  const chosen = asked >= 0 ? asked : lastOf(reads);
  // The focus first: where two editions of one year have one id, the first keeps it.
  const order = [chosen, ...reads.keys()].filter((at, index) => index === 0 || at !== chosen);
  const key = { focus: true, reports: order.map((at) => sources[at]!.key), corrections: keyOf(corrections) };
  return await memory.remember('comparison', key, async () => {
    showProgress(`comparing ${reads.length} reports`);
    const ordered = order.map((at) => reads[at]!);
    const [{ compareReportSet }, segment] = await Promise.all([import('@tongbi/compare'), segmenterFor(ordered)]);
    return compareReportSet(ordered, { focus: ordered[0]!.report.id, segment, corrections });
  });
}

/**
 * The report of the last year, among equals the last given.
 *
 * @throws {UserError} where no year is known
 */
function lastOf(reports: readonly ReadReport[]): number {
  const years = reports.flatMap(({ report: { year } }) => year ?? []);
  const last = reports.findLastIndex(({ report }) => report.year === Math.max(...years));
  if (last >= 0) return last;
  throw new UserError('Cannot tell which report is the last: none has a year.', {
    expected: 'reports with a year, or --focus',
    received: reports.map(({ file }) => file).join(', '),
    advice: 'Say which report the others are compared with: --focus FILE',
  });
}

function sameFile(a: string, b: string): boolean {
  return a === b || (a !== STDIN && b !== STDIN && resolve(a) === resolve(b));
}
