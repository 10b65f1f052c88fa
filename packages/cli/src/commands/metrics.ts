import type { Memory, ReadReport } from '@tongbi/archive';
import { checkStdinOnce } from '@tongbi/archive/node';
import { checkFigures, explainNumbers, metricsDocument, type ReadMetrics, readMetrics, tabulateSeries } from '@tongbi/metric-differ';
import { referTo, said, UserError } from '@tongbi/model';
import { shownLanguage } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { formatExplanation, formatMetrics, formatSeries, seriesRows } from '../terminal/format-metrics.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { writeDocument, writeJson, writeStdout } from '../terminal/terminal.js';
import { readFiles, withMemory } from './read-files.js';

/**
 * `tongbi metrics`: the figures of one report as a table, CSV or JSON, or every number with the rule that read it; of several reports the series.
 *
 * @throws {UserError} where several files are given without --series
 */
export async function metrics(files: readonly string[], options: OptionsOf<'metrics'>): Promise<void> {
  if (!options.series && files.length > 1) throw new UserError(said('metrics-of-one', files.length, files.join(' ')));
  checkStdinOnce(files);
  await withMemory(options, (memory) => (options.series ? metricsSeries(files, options, memory) : metricsOfOne(files, options, memory)));
}

async function metricsOfOne(files: readonly string[], options: OptionsOf<'metrics'>, memory: Memory): Promise<void> {
  const { json, csv, explain } = options;
  const read = (await readFiles(files, memory, options))[0]!;
  const figures = readMetrics(read.report);
  const odd = checkFigures({ report: read.report, ...figures });
  printOdd([read], [...read.diagnostics, ...figures.diagnostics, ...odd]);
  const document = metricsDocument(read, figures);
  if (explain) {
    const explained = { schema: 'tongbi/metrics-explained@1', report: document.report, numbers: explainNumbers(read.report) };
    await writeDocument(explained, json, ({ numbers }, style) => formatExplanation(read.report, numbers, style));
  } else if (csv) await writeCsv((await import('@tongbi/renderer')).metricRows(document, shownLanguage()));
  else await writeDocument(document, json, formatMetrics);
}

/** Target and actual of each indicator over the years, as a table, CSV or JSON. */
async function metricsSeries(files: readonly string[], options: OptionsOf<'metrics'>, memory: Memory): Promise<void> {
  const { json, csv } = options;
  const reads = (await readFiles(files, memory, options)).map((read) => {
    const figures = readMetrics(read.report);
    return { ...read, ...figures, diagnostics: [...read.diagnostics, ...figures.diagnostics] };
  });
  const series = tabulateSeries(reads);
  const odd = reads.flatMap((read) => [...read.diagnostics, ...checkFigures(read, yearBefore(reads, read))]);
  printOdd(reads, odd);
  if (json) await writeJson({ schema: 'tongbi/metric-series@1', reports: reads.map(referTo), series });
  else if (csv) await writeCsv(seriesRows(series));
  else await writeDocument(series, false, formatSeries);
}

/** The renderer is loaded here, since a table on the terminal does without it. */
async function writeCsv(rows: Parameters<typeof import('@tongbi/renderer').writeCsv>[0]): Promise<void> {
  await writeStdout((await import('@tongbi/renderer')).writeCsv(rows));
}

/** The report of the same place and the year before, if it was given. */
function yearBefore<Read extends ReadReport & ReadMetrics>(reads: readonly Read[], { report }: Read): Read | undefined {
  return reads.find((other) => other.report.place === report.place && report.year !== null && other.report.year === report.year - 1);
}
