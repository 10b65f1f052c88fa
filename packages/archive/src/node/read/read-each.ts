import { UserError } from '@tongbi/model';
import type { Memory } from '../../memory/memory.js';
import type { ReportFile } from '../list/list-report-files.js';
import { checkStdinOnce } from './check-stdin-once.js';
import type { ReadReport } from './read-report.js';
import { openReport } from './report-source.js';

/** A file that could not be read as a report, and why. */
export interface RefusedFile extends ReportFile {
  readonly error: UserError;
}

/** Reads files one after the other, those that are no reports among them; `tell` hears of each before it is read. */
export async function readEach(
  files: readonly ReportFile[],
  memory: Memory,
  tell: (index: number, all: number, file: string) => void,
): Promise<{ readonly read: readonly ReadReport[]; readonly refused: readonly RefusedFile[] }> {
  checkStdinOnce(files.map(({ file }) => file));
  const read: ReadReport[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, one] of files.entries()) {
    tell(index, files.length, one.file);
    try {
      read.push(await (await openReport(one.file, memory)).read());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ ...one, error });
    }
  }
  return { read, refused };
}
