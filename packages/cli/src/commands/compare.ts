import { compareReportSet, compareReports } from '@tongbi/compare';
import { type Comparison, type ComparisonSet, UserError } from '@tongbi/model';
import { checkStdinOnce } from '../files/check-stdin-once.js';
import { type ReadReportFile, readReport } from '../files/read-report.js';
import { readTemplates } from '../files/read-templates.js';
import { segmenterFor } from '../files/segmenter-for.js';
import { formatSummary } from '../terminal/format-summary.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { chooseFocus, withFocus } from './choose-focus.js';
import { comparedPairs, type DumpStage, dumpStage } from './dump-stage.js';
import { checkOutput, writeOutput } from './write-output.js';

export interface CompareOptions {
  readonly focus?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly templates?: string;
  readonly lang?: 'zh' | 'en';
  readonly dump?: DumpStage;
}

/** `tongbi compare`: two reports, or one with several others; a page, a JSON document, or a summary on the terminal. */
export async function compare(given: readonly string[], options: CompareOptions): Promise<void> {
  const files = withFocus(given, options.focus);
  await checkArguments(files, options);
  const templates = options.templates === undefined ? undefined : await readTemplates(options.templates);
  const reports: ReadReportFile[] = [];
  for (const file of files) {
    showProgress(`reading ${file}`);
    reports.push(await readReport(file));
  }
  if (options.dump === 'report' || options.dump === 'metrics') return writeDump(reports, options.dump);
  showProgress(`comparing ${reports.length} reports`);
  const result = compareFiles(files, reports, options.focus);
  clearProgress();
  printDiagnostics(
    [result, ...comparedPairs(result)].flatMap(({ diagnostics }) => diagnostics),
    result.reports,
  );
  if (options.output !== undefined) await writeOutput(result, options.output, { templates, language: options.lang });
  await writeResult(result, options);
}

/** Two files are previous and current, as given; more, or a focus, are a set. */
function compareFiles(files: readonly string[], reports: readonly ReadReportFile[], focus: string | undefined): Comparison | ComparisonSet {
  const segment = segmenterFor(reports);
  const [previous, current] = reports;
  if (previous && current && reports.length === 2 && focus === undefined) return compareReports(previous, current, { segment });
  const chosen = chooseFocus(files, reports, focus);
  // The focus first: where two editions of one year have one id, the first keeps it.
  return compareReportSet([chosen, ...reports.filter((read) => read !== chosen)], { focus: chosen.report.id, segment });
}

async function writeDump(reports: readonly ReadReportFile[], stage: 'report' | 'metrics'): Promise<void> {
  const dumped = dumpStage[stage](reports);
  clearProgress();
  for (const { report, file, diagnostics } of reports) printDiagnostics(diagnostics, [{ ...report, file }]);
  await writeJson(dumped);
}

async function writeResult(result: Comparison | ComparisonSet, options: CompareOptions): Promise<void> {
  if (options.json) await writeJson(result);
  else if (options.dump === 'alignment') await writeJson(dumpStage.alignment(result));
  else if (options.output === undefined) await writeStdout(formatSummary(result, terminalStyle(process.stdout)));
  else process.stderr.write(`written ${options.output}\n`);
}

async function checkArguments(files: readonly string[], options: CompareOptions): Promise<void> {
  if (files.length < 2) {
    throw new UserError('compare needs two reports.', {
      expected: 'tongbi compare PREVIOUS CURRENT',
      received: files.length === 1 ? `only ${files[0]}` : 'no file',
      advice: 'Give the report of the year before as well. To look at one report: tongbi normalize FILE',
    });
  }
  checkStdinOnce(files);
  if (options.output !== undefined) await checkOutput(options.output, files);
}
