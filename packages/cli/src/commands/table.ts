import { type ReadReport, type ReportSource, refuseUnspoken } from '@tongbi/archive';
import { listReportFiles, type RefusedFile, type ReportFile, readEach } from '@tongbi/archive/node';
import { compareTheme, tabulateDuties } from '@tongbi/compare';
import { readMetrics, refuseEmpty, refuseUnstated, tabulateMatrix, tabulatePlaces } from '@tongbi/metric-differ';
import { type DutyTable, type PlacesMatrix, type PlacesTable, type ReportReference, said, type ThemeTable, UserError } from '@tongbi/model';
import type { OutputFormat, PlacesOptions } from '@tongbi/renderer';
import { say } from '../language.js';
import { checkOutputs, deliverOutputs, planOutputs } from '../outputs/plan-outputs.js';
import { openActuals } from '../outputs/user-files.js';
import type { OptionsOf } from '../program/options.js';
import { formatMatrix, formatPlaces, formatTheme } from '../terminal/format-tables.js';
import { printOdd } from '../terminal/print-diagnostics.js';
import { showProgress, showShare, terminalStyle } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';
import { leaveOut, saidOfKinds, withMemory } from './read-files.js';

/** One kind of table: how it is made of reports, and in which forms it can be had. */
interface Kind<Table> {
  readonly formats: readonly OutputFormat<Table, PlacesOptions>[];
  /** For the terminal. */
  readonly text: (table: Table, choices: PlacesOptions) => string;
  readonly make: (reads: readonly ReadReport[], sources: readonly ReportSource[]) => Table | Promise<Table>;
  /** @throws {UserError} where no place says anything */
  readonly refuseSilence?: (table: Table) => void;
}

type Reports = { readonly reports: readonly Pick<ReportReference, 'file'>[] };

/** `tongbi table`: what several places promise in one year, side by side: the targets for all main indicators, or for one, or the commitments on one theme. */
export async function table(words: readonly string[], options: OptionsOf<'table'>): Promise<void> {
  const indicator = named(options.indicator);
  const theme = named(options.theme);
  const renderer = await import('@tongbi/renderer');
  const style = terminalStyle(process.stdout);
  const year = options.year === undefined ? {} : { year: options.year };
  if (options.actuals !== undefined && theme !== undefined) throw new UserError(said('statistics-of-theme'));
  const actuals = options.actuals === undefined ? null : await openActuals(options.actuals);
  const beside = <Table extends PlacesTable | PlacesMatrix>(made: Table): Table => actuals?.besidePlaces(made) ?? made;
  const withMetrics = (reads: readonly ReadReport[]) => reads.map(({ report, file }) => ({ report, file, ...readMetrics(report) }));
  if (options.duties) {
    await makeTable<DutyTable>(words, options, {
      formats: renderer.dutyFormats,
      text: (result, choices) => formatTheme(renderer.viewDuties(result, choices), style),
      make: (reads) => tabulateDuties(reads, year),
    });
  } else if (indicator !== undefined) {
    await makeTable<PlacesTable>(words, options, {
      formats: renderer.placesFormats,
      text: (result, choices) => formatPlaces(renderer.viewPlaces(result, choices), style),
      make: (reads) => beside(tabulatePlaces(withMetrics(reads), { indicator, ...year })),
      refuseSilence: refuseUnstated,
    });
  } else if (theme !== undefined) {
    await makeTable<ThemeTable>(words, options, {
      formats: renderer.themeFormats,
      text: (result, choices) => formatTheme(renderer.viewTheme(result, choices), style),
      make: (reads) => compareTheme(reads, { theme, ...year }),
      refuseSilence: refuseUnspoken,
    });
  } else {
    await makeTable<PlacesMatrix>(words, options, {
      formats: renderer.matrixFormats,
      text: (result, choices) => formatMatrix(renderer.viewMatrix(result, choices), style),
      make: (reads) => beside(tabulateMatrix(withMetrics(reads), year)),
      refuseSilence: refuseEmpty,
    });
  }
}

/** Reads the files, makes the table of them, and writes it in the forms asked for. */
export async function makeTable<Table extends Reports>(
  words: readonly string[],
  options: OptionsOf<'echo'>,
  kind: Kind<Table>,
): Promise<void> {
  const text: OutputFormat<Table, PlacesOptions> = { name: 'text', endings: ['.txt'], binary: false, render: kind.text };
  const planned = planOutputs(options, [text, ...kind.formats]);
  const outputs = planned.length ? planned : [{ format: text, file: null }];
  const files = await listReportFiles(words);
  const names = files.map(({ file }) => file);
  await checkOutputs(outputs, names);
  const { read, sources } = await withMemory(options, async (memory) =>
    reportsOf(await readEach(files, memory, showShare, await saidOfKinds(names, options)), files),
  );
  showProgress(say('side-by-side', read.length));
  const result = await kind.make(read, sources);
  printNotes(read, result);
  kind.refuseSilence?.(result);
  const choices: PlacesOptions = { toolVersion: toolVersion(), ...(options.lang && { language: options.lang }) };
  await deliverOutputs(outputs, (format) => format.render(result, choices));
}

/**
 * The reports among the files.
 *
 * @throws {UserError} where a named file cannot be read, or no report is left
 */
function reportsOf<Read extends { readonly read: readonly ReadReport[]; readonly refused: readonly RefusedFile[] }>(
  all: Read,
  files: readonly ReportFile[],
): Read {
  leaveOut(all.refused);
  if (all.read.length) return all;
  const names = files.map(({ file }) => file);
  throw new UserError(said('none-is-a-report', names));
}

/** What is odd about the reports that stand in the table. */
function printNotes(reads: readonly ReadReport[], { reports }: Reports): void {
  const used = new Set(reports.map(({ file }) => file));
  printOdd(reads.filter(({ file }) => used.has(file)));
}

function named(name: string | undefined): string | undefined {
  if (name?.trim() === '') throw new UserError(said('table-needs-name'));
  return name?.trim();
}
