import { fileURLToPath } from 'node:url';
import type { Memory, ReadReport, ReportSource, SaidOfReport } from '@tongbi/archive';
import type { RefusedFile, ReportFile } from '@tongbi/archive/node';
import { cacheFolder, FolderMemory, loadKinds, openReports, readEach, readSources } from '@tongbi/archive/node';
import type { ReportDocument } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { whyRefused } from '../report-failure.js';
import { expectSteps, remark, showProgress, showShare } from '../terminal/terminal.js';

/** Results depend on the packages that are found from here. */
const PROGRAM = fileURLToPath(import.meta.url);

/** Does the work of a command with the memory that it was asked to use, and tidies up. */
export async function withMemory<Value>({ cache }: OptionsOf<'work'>, work: (memory: FolderMemory) => Promise<Value>): Promise<Value> {
  const place = { folder: cacheFolder(cache), program: PROGRAM };
  const memory = new FolderMemory(place, (note) => remark('note-line', note));
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}

/** What every command takes that reads files: `--kind NAME`, `--kinds FOLDER`. */
type KindOptions = Pick<OptionsOf<'normalize'>, 'kind' | 'kinds'>;

/** What is said of the files, the kinds of the user's own among it. @throws {UserError} where their tables have errors */
export async function saidOfKinds(files: readonly string[], options: KindOptions): Promise<SaidOfReport> {
  return { kind: options.kind, kinds: await loadKinds(files, options) };
}

/** A report as `tongbi normalize --json` prints it, with its file and what is odd about it. */
export const reportDocument = ({ report, file, diagnostics }: ReadReport): ReportDocument => ({ ...report, file, diagnostics });

/** The reports of some files, in their order; that one is read is shown when it is. */
export async function openFiles(files: readonly string[], memory: Memory, options: KindOptions): Promise<readonly ReportSource[]> {
  expectSteps(files.length + 1);
  const sources = await openReports(files, memory, await saidOfKinds(files, options));
  const watch = ({ file, read }: ReportSource) => {
    showProgress(say('reading', file));
    return read();
  };
  return sources.map((source) => ({ ...source, read: () => watch(source) }));
}

export async function readFiles(files: readonly string[], memory: Memory, options: KindOptions): Promise<readonly ReadReport[]> {
  return readSources(await openFiles(files, memory, options));
}

/** What is found in a folder and is no report is named on stderr and passed over. @throws {UserError} of a file that was named, which must be one */
export function leaveOut(refused: readonly RefusedFile[]): void {
  const missed = refused.find(({ named }) => named);
  if (missed) throw missed.error;
  for (const { file, error } of refused) remark('file-left-out', file, whyRefused(error));
}

/** The reports of files, of which those found in a folder may be none; what was read to find that out is not read again. */
export async function openReportFiles(
  files: readonly ReportFile[],
  memory: Memory,
  options: KindOptions,
): Promise<readonly ReportSource[]> {
  const names = files.map(({ file }) => file);
  if (files.every(({ named }) => named)) return openFiles(names, memory, options);
  const { sources, refused } = await readEach(files, memory, showShare, await saidOfKinds(names, options));
  leaveOut(refused);
  return sources;
}
