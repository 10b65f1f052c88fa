import { UserError } from '@tongbi/model';
import type { SiteReport } from '@tongbi/site';
import { readArchiveFile } from '../check/read-archive-file.js';
import type { ReadReportFile } from '../files/read-report.js';

/**
 * The report of a plan, as it now stands on the disk.
 *
 * @throws {UserError} where the file has changed since the plan was made
 */
export async function readPlanned(root: string, { file, place, year }: SiteReport): Promise<ReadReportFile> {
  const outcome = await readArchiveFile(root, file);
  if (outcome.kind === 'report' && outcome.report.place === place && outcome.report.year === year) return { ...outcome, file };
  throw new UserError(`${file} was changed while the site was made.`, {
    expected: `the report of ${place} ${year}`,
    received: outcome.kind === 'report' ? `one of ${outcome.report.place} ${outcome.report.year}` : outcome.refusal.reason,
    advice: 'Run the command again.',
  });
}
