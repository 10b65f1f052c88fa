import type { Memory } from '@tongbi/archive';
import { type CacheOptions, checkStdinOnce, openReport, openReports, type ReadReport, readSources } from '@tongbi/archive/node';
import { checkFigures, explainNumbers, type ReadMetrics, readMetrics, tabulateSeries } from '@tongbi/metric-differ';
import { referTo, UserError } from '@tongbi/model';
import { formatExplanation } from '../terminal/format-explanation.js';
import { formatMetrics, metricRows } from '../terminal/format-metrics.js';
import { formatSeries, seriesRows } from '../terminal/format-series.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeCsvRows } from '../terminal/write-csv-rows.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { metricsDocument } from './dump-stage.js';
import { withMemory } from './with-memory.js';

interface MetricsOptions extends CacheOptions {
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
  if (!options.series && files.length > 1) {
    throw new UserError('Too many arguments: metrics lists the figures of one report.', {
      expected: 'one file, or several with --series',
      received: `${files.length} files`,
      advice: `tongbi metrics --series ${files.join(' ')}`,
    });
  }
  checkStdinOnce(files);
  await withMemory(options, (memory) =>
    options.series ? metricsSeries(files, options, memory) : metricsOfOne(files[0]!, options, memory),
  );
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

/** Target and actual of each indicator over the years, as a table, CSV or JSON. */
async function metricsSeries(files: readonly string[], { json, csv }: MetricsOptions, memory: Memory): Promise<void> {
  const reads = (await readSources(await openReports(files, memory), showProgress)).map((read) => {
    const figures = readMetrics(read.report);
    return { ...read, ...figures, diagnostics: [...read.diagnostics, ...figures.diagnostics] };
  });
  const series = tabulateSeries(reads);
  clearProgress();
  printDiagnostics(
    reads.flatMap((read) => [...read.diagnostics, ...checkFigures(read, yearBefore(reads, read))]),
    reads.map(({ report, file }) => ({ ...report, file })),
  );
  if (json) await writeJson({ schema: 'tongbi/metric-series@1', reports: reads.map(referTo), series });
  else if (csv) await writeCsvRows(seriesRows(series));
  else await writeStdout(formatSeries(series, terminalStyle(process.stdout)));
}

/** The report of the same place and the year before, if it was given. */
function yearBefore<Read extends ReadReport & ReadMetrics>(reads: readonly Read[], { report }: Read): Read | undefined {
  return reads.find((other) => other.report.place === report.place && report.year !== null && other.report.year === report.year - 1);
}
