import { type CacheOptions, checkStdinOnce, openReports, type ReadReport, readSources } from '@tongbi/archive/node';
import { checkFigures, readMetrics, tabulateSeries } from '@tongbi/metric-differ';
import type { Diagnostic } from '@tongbi/model';
import { formatSeries, seriesRows } from '../terminal/format-series.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeCsvRows } from '../terminal/write-csv-rows.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { metricsDocument } from './metrics-document.js';
import { withMemory } from './with-memory.js';

type FiguresRead = ReadReport & ReturnType<typeof readMetrics> & { readonly odd: readonly Diagnostic[] };

interface SeriesOptions extends CacheOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** `tongbi metrics FILES… --series`: target and actual of each indicator over the years, as a table, CSV or JSON. */
export async function metricsSeries(files: readonly string[], { json, csv, ...cache }: SeriesOptions): Promise<void> {
  checkStdinOnce(files);
  const reads = await withMemory(cache, async (memory) =>
    (await readSources(await openReports(files, memory), showProgress)).map((read): FiguresRead => {
      const figures = readMetrics(read.report);
      return { ...read, ...figures, odd: [...read.diagnostics, ...figures.diagnostics] };
    }),
  );
  const series = tabulateSeries(reads);
  clearProgress();
  printDiagnostics(
    reads.flatMap((read) => [...read.odd, ...checkFigures(read, yearBefore(reads, read))]),
    reads.map(({ report, file }) => ({ ...report, file })),
  );
  if (json) {
    const reports = reads.map((read) => metricsDocument(read, read).report);
    await writeJson({ schema: 'tongbi/metric-series@1', reports, series });
  } else if (csv) await writeCsvRows(seriesRows(series));
  else await writeStdout(formatSeries(series, terminalStyle(process.stdout)));
}

/** The report of the same place and the year before, if it was given. */
function yearBefore(reads: readonly FiguresRead[], { report }: FiguresRead): FiguresRead | undefined {
  return reads.find((other) => other.report.place === report.place && report.year !== null && other.report.year === report.year - 1);
}
