import type { Memory } from '@tongbi/archive';
import { type CacheOptions, openReport } from '@tongbi/archive/node';
import { checkFigures, explainNumbers, readMetrics } from '@tongbi/metric-differ';
import { UserError } from '@tongbi/model';
import { formatExplanation } from '../terminal/format-explanation.js';
import { formatMetrics, metricRows } from '../terminal/format-metrics.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeCsvRows } from '../terminal/write-csv-rows.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { metricsDocument } from './metrics-document.js';
import { metricsSeries } from './metrics-series.js';
import { withMemory } from './with-memory.js';

export interface MetricsOptions extends CacheOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly explain?: boolean;
  readonly series?: boolean;
}

/**
 * `tongbi metrics`: the figures of one report as a table, CSV or JSON, or every number with the rule that read it; of several reports the series.
 *
 * @throws {UserError} where several files are given without --series
 */
export async function metrics(files: readonly string[], options: MetricsOptions): Promise<void> {
  if (options.series) return metricsSeries(files, options);
  const [file = '', ...more] = files;
  if (more.length > 0) {
    throw new UserError('Too many arguments: metrics lists the figures of one report.', {
      expected: 'one file, or several with --series',
      received: `${files.length} files`,
      advice: `tongbi metrics --series ${files.join(' ')}`,
    });
  }
  await withMemory(options, (memory) => metricsOfOne(file, options, memory));
}

async function metricsOfOne(file: string, { json, csv, explain }: MetricsOptions, memory: Memory): Promise<void> {
  showProgress(`reading ${file}`);
  const read = await (await openReport(file, memory)).read();
  const figures = readMetrics(read.report);
  const odd = checkFigures({ report: read.report, metrics: figures.metrics });
  clearProgress();
  printDiagnostics([...read.diagnostics, ...figures.diagnostics, ...odd], [{ ...read.report, file: read.file }]);
  const style = terminalStyle(process.stdout);
  const document = metricsDocument(read, figures);
  if (explain) {
    const numbers = explainNumbers(read.report);
    if (json) await writeJson({ schema: 'tongbi/metrics-explained@1', report: document.report, numbers });
    else await writeStdout(formatExplanation(read.report, numbers, style));
  } else if (json) await writeJson(document);
  else if (csv) await writeCsvRows(metricRows(document));
  else await writeStdout(formatMetrics(document, style));
}
