import type { Memory, ReadReport, SaidOfReport } from '@tongbi/archive';
import { checkStdinOnce, listReportFiles, openReport, type RefusedFile, type ReportFile, readEach } from '@tongbi/archive/node';
import { type ReportSet, said, UserError } from '@tongbi/model';
import { toMarkdown } from '@tongbi/normalizer';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { whyRefused } from '../report-failure.js';
import { formatOutline, formatOutlineTable } from '../terminal/format-outline.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { remark, showProgress, showShare, terminalStyle, writeJson, writeStdout } from '../terminal/terminal.js';
import { reportDocument, saidOfKinds, withMemory } from './read-files.js';

/** More are shown as rows of a table, without their outlines. */
const MOST_OUTLINES = 3;

/** `tongbi normalize`: reads files and folders and shows what was understood, or prints the one report as JSON or Markdown. */
export async function normalize(words: readonly string[], options: OptionsOf<'normalize'>): Promise<void> {
  const files = await listReportFiles(words);
  checkOptions(files, options);
  const [first] = files;
  await withMemory(options, (memory) =>
    files.length === 1 && first ? writeOne(first.file, options, memory) : writeMany(files, options, memory),
  );
}

async function writeOne(file: string, options: OptionsOf<'normalize'>, memory: Memory): Promise<void> {
  showProgress(say('reading', file));
  const read = await (await openReport(file, memory, { ...options, ...(await saidOfKinds([file], options)) } as SaidOfReport)).read();
  if (options.json || options.markdown) printOdd([read]);
  if (options.json) await writeJson(reportDocument(read));
  else if (options.markdown) await writeStdout(toMarkdown(read.report));
  else await writeStdout(formatOutline(read, terminalStyle(process.stdout)));
}

/** Each file's outline where they are few, and a table of all, or all as one JSON document; what could not be read is listed at the end. */
async function writeMany(files: readonly ReportFile[], options: OptionsOf<'normalize'>, memory: Memory): Promise<void> {
  const style = terminalStyle(process.stdout);
  const names = files.map(({ file }) => file);
  const { read, refused } = await readEach(files, memory, showShare, await saidOfKinds(names, options));
  const json = options.json === true;
  if (files.length <= MOST_OUTLINES && !json) for (const one of read) await writeStdout(formatOutline(one, style));
  if (json) await writeJson(toSet(read, refused));
  else if (read.length) await writeStdout(formatOutlineTable(read, style));
  for (const { file, error } of refused) remark('file-and-why', file, whyRefused(error));
  const missed = refused.filter(({ named }) => named || !read.length);
  if (missed.length) throw notRead(missed, files.length);
}

function toSet(read: readonly ReadReport[], refused: readonly RefusedFile[]): ReportSet {
  const unread = refused.map(({ file, error }) => ({ file, reason: error.received ?? error.message }));
  return { schema: 'tongbi/report-set@1', reports: read.map(reportDocument), unread };
}

function notRead(missed: readonly { readonly file: string; readonly error: UserError }[], all: number): UserError {
  const [first] = missed;
  if (missed.length === 1 && first) return first.error;
  const names = missed.map(({ file }) => file);
  return new UserError(said('files-unread', missed.length, all, names));
}

function checkOptions(files: readonly ReportFile[], options: OptionsOf<'normalize'>): void {
  checkStdinOnce(files.map(({ file }) => file));
  if (options.json && options.markdown) throw new UserError(said('json-and-markdown'));
  const single = (['markdown', 'place', 'year'] as const).find((name) => options[name] !== undefined);
  if (single && files.length > 1) {
    throw new UserError(
      said('option-for-one-file', `--${single}`, files.length, `for f in …; do tongbi normalize "$f" --${single} …; done`),
    );
  }
}
