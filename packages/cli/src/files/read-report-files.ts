import { UserError } from '@tongbi/model';
import type { ReportFile } from '../commands/normalize-files.js';
import { clearProgress, showShare } from '../terminal/progress.js';
import { checkStdinOnce } from './check-stdin-once.js';
import { type ReadReportFile, readReport } from './read-report.js';

/**
 * The reports of files, and of folders with all that is in them. What is found in a folder and is no report is told on stderr and passed
 * over; a file that was named must be one.
 *
 * @throws {UserError} where a named file cannot be read, or no report is left
 */
export async function readReportFiles(files: readonly ReportFile[]): Promise<readonly ReadReportFile[]> {
  checkStdinOnce(files.map(({ file }) => file));
  const read: ReadReportFile[] = [];
  const refused: string[] = [];
  for (const [index, { file, named }] of files.entries()) {
    showShare(index, files.length, file);
    try {
      read.push(await readReport(file));
    } catch (error) {
      if (named || !(error instanceof UserError)) throw error;
      refused.push(`${file}: ${error.received ?? error.message}`);
    }
  }
  clearProgress();
  for (const line of refused) process.stderr.write(`left out ${line}\n`);
  if (read.length) return read;
  throw new UserError('None of the files is a report.', {
    expected: 'reports of several places',
    received: files.map(({ file }) => file).join(', '),
    advice: 'tongbi normalize FILE says what is wrong with one.',
  });
}
