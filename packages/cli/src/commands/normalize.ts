import { UserError } from '@tongbi/model';
import { toMarkdown } from '@tongbi/normalizer';
import { checkStdinOnce } from '../files/check-stdin-once.js';
import { type ReadReportFile, readReport } from '../files/read-report.js';
import { formatOutline } from '../terminal/format-outline.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';

export interface NormalizeOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly place?: string;
  readonly year?: number;
}

/** `tongbi normalize`: reads files and shows what was understood, or prints the one report as JSON or Markdown. */
export async function normalize(files: readonly string[], options: NormalizeOptions): Promise<void> {
  checkOptions(files, options);
  const asDocument = options.json || options.markdown;
  for (const file of files) {
    showProgress(`reading ${file}`);
    const read = await readReport(file, options);
    clearProgress();
    if (asDocument) printDiagnostics(read.diagnostics, [{ ...read.report, file: read.file }]);
    await writeRead(read, options);
  }
}

async function writeRead(read: ReadReportFile, options: NormalizeOptions): Promise<void> {
  if (options.json) await writeJson(read.report);
  else if (options.markdown) await writeStdout(toMarkdown(read.report));
  else await writeStdout(formatOutline(read, terminalStyle(process.stdout)));
}

function checkOptions(files: readonly string[], options: NormalizeOptions): void {
  checkStdinOnce(files);
  if (options.json && options.markdown) {
    throw new UserError('--json and --markdown cannot go together.', {
      expected: 'one of them',
      received: 'both',
      advice: 'Run the command twice.',
    });
  }
  const single = (['json', 'markdown', 'place', 'year'] as const).find((name) => options[name] !== undefined);
  if (single && files.length > 1) {
    throw new UserError(`--${single} is for one file.`, {
      expected: 'one file',
      received: `${files.length} files`,
      advice: `Run it for each: for f in …; do tongbi normalize "$f" --${single} …; done`,
    });
  }
}
