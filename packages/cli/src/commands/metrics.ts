import { readMetrics } from '@tongbi/metric-differ';
import { readReport } from '../files/read-report.js';
import { formatMetrics } from '../terminal/format-metrics.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { metricsDocument } from './metrics-document.js';

export interface MetricsOptions {
  readonly json?: boolean;
}

/** `tongbi metrics`: the figures of one report, as a table or as JSON. */
export async function metrics(file: string, { json }: MetricsOptions): Promise<void> {
  showProgress(`reading ${file}`);
  const read = await readReport(file);
  const figures = readMetrics(read.report);
  const document = metricsDocument(read, figures);
  clearProgress();
  printDiagnostics([...read.diagnostics, ...figures.diagnostics], [{ ...read.report, file: read.file }]);
  if (json) await writeJson(document);
  else await writeStdout(formatMetrics(document, terminalStyle(process.stdout)));
}
