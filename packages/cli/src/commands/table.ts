import { readMetrics, tabulatePlaces } from '@tongbi/metric-differ';
import { type PlacesTable, UserError } from '@tongbi/model';
import type { OutputFormat, PlacesOptions } from '@tongbi/renderer';
import { readReportFiles } from '../files/read-report-files.js';
import { checkOutputs } from '../outputs/check-outputs.js';
import { deliverOutputs } from '../outputs/deliver-outputs.js';
import { planOutputs } from '../outputs/plan-outputs.js';
import { formatPlaces, nearNames } from '../terminal/format-places.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { toolVersion } from '../tool-version.js';
import { listReportFiles, type ReportFile } from './normalize-files.js';

export interface TableOptions {
  readonly indicator?: string;
  readonly year?: number;
  readonly format?: readonly string[];
  readonly output?: readonly string[];
  readonly lang?: 'zh' | 'en';
}

/** `tongbi table`: the targets that several places set for one indicator in one year, side by side. */
export async function table(words: readonly string[], options: TableOptions): Promise<void> {
  const indicator = askedIndicator(options);
  const { placesFormats, viewPlaces } = await import('@tongbi/renderer');
  const text: OutputFormat<PlacesTable, PlacesOptions> = {
    name: 'text',
    endings: ['.txt'],
    binary: false,
    render: (result, choices) => formatPlaces(viewPlaces(result, choices), terminalStyle(process.stdout)),
  };
  const planned = planOutputs(options, [text, ...placesFormats]);
  const outputs = planned.length ? planned : [{ format: text, file: null }];
  const files = await listReportFiles(words);
  await checkOutputs(
    outputs,
    files.map(({ file }) => file),
  );
  const result = await tabulate(files, indicator, options.year);
  refuseUnstated(result);
  const choices: PlacesOptions = { toolVersion: toolVersion(), ...(options.lang && { language: options.lang }) };
  await deliverOutputs(outputs, (format) => format.render(result, choices));
}

async function tabulate(files: readonly ReportFile[], indicator: string, year: number | undefined): Promise<PlacesTable> {
  const reads = await readReportFiles(files);
  showProgress(`reading the figures of ${reads.length} reports`);
  const reports = reads.map(({ report, file }) => ({ report, file, ...readMetrics(report) }));
  const result = tabulatePlaces(reports, { indicator, ...(year !== undefined && { year }) });
  clearProgress();
  const used = new Set(result.reports.map(({ file }) => file));
  const shown = reads.filter(({ file }) => used.has(file));
  printDiagnostics(
    shown.flatMap(({ diagnostics }) => diagnostics),
    shown.map(({ report, file }) => ({ ...report, file })),
  );
  return result;
}

function askedIndicator({ indicator }: TableOptions): string {
  if (indicator?.trim()) return indicator.trim();
  throw new UserError('table needs the name of an indicator.', {
    expected: 'tongbi table --indicator NAME FILES…',
    received: indicator === undefined ? 'no --indicator' : 'an empty name',
    advice: 'Name it as the reports do: --indicator 地区生产总值',
  });
}

/** A table of silence helps nobody; what the places do state does. */
function refuseUnstated(result: PlacesTable): void {
  if (!result.near.length) return;
  throw new UserError(`No report of ${result.year} sets a target for ${result.asked}.`, {
    expected: 'an indicator that the reports set a target for',
    received: `${result.asked}; they set targets for ${nearNames(result)}`,
    advice: `Ask for one of them: --indicator ${result.near[0]!.indicator}`,
  });
}
