import { type ReportSet, UserError } from '@tongbi/model';
import { toMarkdown } from '@tongbi/normalizer';
import { checkStdinOnce } from '../files/check-stdin-once.js';
import { type ReadReportFile, readReport } from '../files/read-report.js';
import { formatOutline } from '../terminal/format-outline.js';
import { formatOutlineTable } from '../terminal/format-outline-table.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress, showShare } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { listReportFiles, type ReportFile } from './normalize-files.js';
import { reportDocument } from './report-document.js';

export interface NormalizeOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly place?: string;
  readonly year?: number;
}

/** More are shown as rows of a table, without their outlines. */
const MOST_OUTLINES = 3;

/** `tongbi normalize`: reads files and folders and shows what was understood, or prints the one report as JSON or Markdown. */
export async function normalize(words: readonly string[], options: NormalizeOptions): Promise<void> {
  const files = await listReportFiles(words);
  checkOptions(files, options);
  const [first] = files;
  if (files.length === 1 && first) await writeOne(first.file, options);
  else await writeMany(files, options.json === true);
}

async function writeOne(file: string, options: NormalizeOptions): Promise<void> {
  showProgress(`reading ${file}`);
  const read = await readReport(file, options);
  clearProgress();
  if (options.json || options.markdown) printDiagnostics(read.diagnostics, [{ ...read.report, file: read.file }]);
  if (options.json) await writeJson(reportDocument(read));
  else if (options.markdown) await writeStdout(toMarkdown(read.report));
  else await writeStdout(formatOutline(read, terminalStyle(process.stdout)));
}

interface RefusedFile extends ReportFile {
  readonly error: UserError;
}

/** Each file's outline where they are few, and a table of all, or all as one JSON document; what could not be read is told at the end. */
async function writeMany(files: readonly ReportFile[], json: boolean): Promise<void> {
  const read: ReadReportFile[] = [];
  const refused: RefusedFile[] = [];
  const style = terminalStyle(process.stdout);
  for (const [index, { file, named }] of files.entries()) {
    showShare(index, files.length, file);
    try {
      read.push(await readReport(file));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ file, error, named });
      continue;
    }
    clearProgress();
    if (files.length <= MOST_OUTLINES && !json) await writeStdout(formatOutline(read.at(-1)!, style));
  }
  clearProgress();
  if (json) await writeJson(toSet(read, refused));
  else if (read.length) await writeStdout(formatOutlineTable(read, style));
  for (const { file, error } of refused) process.stderr.write(`${file}: ${error.received ?? error.message}\n`);
  const missed = refused.filter(({ named }) => named || !read.length);
  if (missed.length) throw notRead(missed, files.length);
}

function toSet(read: readonly ReadReportFile[], refused: readonly RefusedFile[]): ReportSet {
  const unread = refused.map(({ file, error }) => ({ file, reason: error.received ?? error.message }));
  return { schema: 'tongbi/report-set@1', reports: read.map(reportDocument), unread };
}

function notRead(missed: readonly { readonly file: string; readonly error: UserError }[], all: number): UserError {
  const [first] = missed;
  if (missed.length === 1 && first) return first.error;
  return new UserError(`${missed.length} of ${all} files could not be read.`, {
    expected: 'reports as text or Markdown',
    received: missed.map(({ file }) => file).join(', '),
    advice: 'Each is told above; `tongbi normalize FILE` says what to do about one.',
  });
}

function checkOptions(files: readonly ReportFile[], options: NormalizeOptions): void {
  checkStdinOnce(files.map(({ file }) => file));
  if (options.json && options.markdown) {
    throw new UserError('--json and --markdown cannot go together.', {
      expected: 'one of them',
      received: 'both',
      advice: 'Run the command twice.',
    });
  }
  const single = (['markdown', 'place', 'year'] as const).find((name) => options[name] !== undefined);
  if (single && files.length > 1) {
    throw new UserError(`--${single} is for one file.`, {
      expected: 'one file',
      received: `${files.length} files`,
      advice: `Run it for each: for f in …; do tongbi normalize "$f" --${single} …; done`,
    });
  }
}
