import { resolve } from 'node:path';
import { type ComparedWith, comparePair, compareSet, type ReadReport, type ReportSource } from '@tongbi/archive';
import { checkStdinOnce, listReportFiles, loadCorrections, type ReportFile, readSources, STDIN } from '@tongbi/archive/node';
import { metricsDocument, readMetrics } from '@tongbi/metric-differ';
import { allDiagnostics, type Comparison, type ComparisonSet, comparedPairs, type PairComparison, said, UserError } from '@tongbi/model';
import type { OutputFormat } from '@tongbi/renderer';
import { say } from '../language.js';
import { makeRedline, readStyles } from '../outputs/make-redline.js';
import { checkOutputs, deliverOutputs, type PlannedOutput, planOutputs } from '../outputs/plan-outputs.js';
import { readTemplates } from '../outputs/user-files.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { listenerOf } from '../terminal/listener.js';
import { printDiagnostics, printOdd } from '../terminal/print-diagnostics.js';
import { openPage, remark, showProgress, terminalStyle, writeJson } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';
import { openReportFiles, reportDocument, withMemory } from './read-files.js';
import { findArchive } from './with-archive.js';

/** `tongbi compare`: two reports, or one with several others; a page, a JSON document, or a summary on the terminal. */
export async function compare(given: readonly string[], options: OptionsOf<'compare'>): Promise<void> {
  const listed = withFocus(await listReportFiles(given), options.focus);
  const files = listed.map(({ file }) => file);
  checkArguments(files);
  const outputs = await planFormats(options);
  await checkOutputs(outputs, files);
  const page = options.open ? pageOf(outputs) : null;
  const templates = options.templates === undefined ? undefined : await readTemplates(options.templates);
  const styles = options.reference === undefined ? undefined : await readStyles(options.reference);
  const actuals = options.actuals === undefined ? null : await (await import('../outputs/user-files.js')).openActuals(options.actuals);
  const asked = [options.reader, options.readerBatch, options.readerEmbeddings].some((one) => one !== undefined);
  const second = asked ? await import('@tongbi/reader/node') : null;
  const reader = await second?.planReader(files, options, async () => (await findArchive(files, undefined)).config);
  const recorded = await loadCorrections(files, reader?.model ? { ...options, readings: false } : options);
  await withMemory(options, async (memory) => {
    const sources = await openReportFiles(listed, memory, options);
    checkArguments(sources.map(({ file }) => file));
    if (isSame(sources)) {
      remark('same-file', files[0], files[1]);
      // That nothing changed needs no summary; what was asked for by name is written all the same.
      if (!options.format && !options.output && !options.json && !options.dump) return;
    }
    if (options.dump === 'report' || options.dump === 'metrics') return writeDump(await readSources(sources), options.dump);
    const focus = focusOf(sources, options.focus);
    const given = { memory, corrections: recorded, segment: segmenterFor };
    const bare = { reads: () => readSources(sources), focus, given, compare: (by: ComparedWith) => compareFiles(sources, focus, by) };
    const by = second && reader ? await second.askReader(reader, bare, listenerOf(options.yes ?? false)) : given;
    const whole = await compareFiles(sources, focus, by);
    const redline = options.redline ? await makeRedline(whole, segmenterFor) : null;
    const result = await cutDown(actuals?.besideResults(whole) ?? whole, options);
    printDiagnostics(
      allDiagnostics(result).filter(({ code }) => code !== 'same-year' || !isSame(sources)),
      result.reports,
    );
    await deliverOutputs(outputs, async (format) => {
      const isRedline = redline !== null && format.name === 'docx';
      const made = await format.render(isRedline ? redline.comparison : result, {
        toolVersion: toolVersion(),
        ...(templates && { templates }),
        ...(options.lang && { language: options.lang }),
        ...(options.table && { table: options.table }),
        ...(styles && { styles }),
        ...(isRedline && { redline: redline.lines }),
        ...(outputs.some(({ file }) => file === null) && { style: terminalStyle(process.stdout) }),
      });
      if (isRedline) await redline.check(made);
      return made;
    });
    if (options.json) await writeJson(result);
    else if (options.dump === 'alignment') await writeJson(alignmentOf(result));
    if (page !== null) await openPage(page);
  });
}

/** The page that --open opens. @throws {UserError} where none is written */
function pageOf(outputs: readonly PlannedOutput<OutputFormat>[]): string {
  const page = outputs.find(({ format, file }) => format.name === 'html' && file !== null)?.file;
  if (page) return page;
  const names = outputs.map(({ format }) => format.name);
  throw new UserError(said('nothing-to-open', names));
}

/** Whether a report is to be compared with itself. */
const isSame = ([one, other, ...more]: readonly ReportSource[]): boolean =>
  more.length === 0 && one !== undefined && one.key.sha256 === other?.key.sha256;

/** What is asked for of a result: what is certain, or the brief alone. */
async function cutDown(whole: Comparison | ComparisonSet, { certain, brief }: OptionsOf<'compare'>): Promise<Comparison | ComparisonSet> {
  if (!certain && !brief) return whole;
  const { onlyBrief, onlyCertain } = await import('@tongbi/compare');
  const sure = certain ? onlyCertain(whole) : whole;
  return brief ? onlyBrief(sure) : sure;
}

/** Two files are previous and current, as given, and have none; more, or one that is named, are a set: the place of its focus, -1 where it is to be found. */
function focusOf(sources: readonly ReportSource[], focus: string | undefined): number | null {
  if (focus !== undefined) return sources.findIndex(({ file }) => sameFile(file, focus));
  return sources.length === 2 ? null : -1;
}

function compareFiles(sources: readonly ReportSource[], focus: number | null, given: ComparedWith): Promise<Comparison | ComparisonSet> {
  const told = { ...given, tell: () => showProgress(say('comparing', sources.length)) };
  return focus === null ? comparePair(sources[0]!, sources[1]!, told) : compareSet(sources, focus, told);
}

/** Of each compared pair what its records are made of, in the form of the fixtures. */
const alignmentOf = (result: Comparison | ComparisonSet): readonly Partial<PairComparison>[] =>
  comparedPairs(result).map(({ previous, current, sections, commitments, passages }) => ({
    previous,
    current,
    sections,
    commitments,
    passages,
  }));

/** Prints what a stage made of each report. */
async function writeDump(reports: readonly ReadReport[], stage: 'report' | 'metrics'): Promise<void> {
  const dumped = stage === 'report' ? reports.map(reportDocument) : reports.map((read) => metricsDocument(read, readMetrics(read.report)));
  for (const read of reports) printOdd([read]);
  await writeJson(dumped);
}

/**
 * What --format and -o ask for; the text for a terminal where nothing is asked for.
 *
 * @throws {UserError} where they contradict each other, or another option
 */
async function planFormats(options: OptionsOf<'compare'>): Promise<readonly PlannedOutput<OutputFormat>[]> {
  const { redline, reference, table } = options;
  const planned = await planAsked(options);
  const has = (name: OutputFormat['name']) => planned.some(({ format }) => format.name === name);
  // Tracked changes and styles are of Word alone, and a table is chosen of the formats that hold but one.
  const ofWord = redline ? '--redline' : reference === undefined ? null : `--reference ${reference}`;
  if (ofWord && !has('docx')) throw new UserError(said('option-without-docx', ofWord));
  if (table !== undefined && !has('csv')) throw new UserError(said('table-without-csv', table));
  return planned;
}

async function planAsked(options: OptionsOf<'compare'>): Promise<readonly PlannedOutput<OutputFormat>[]> {
  if (!options.output && !options.format && (options.json || options.dump)) return [];
  const { outputFormats, textOutput } = await import('@tongbi/renderer');
  const asked = planOutputs(options, outputFormats);
  const planned = asked.length ? asked : [{ format: textOutput, file: null }];
  const prints = planned.find(({ file }) => file === null);
  if (prints && options.json) throw new UserError(said('one-to-stdout', prints.format.name, prints.format.endings[0]));
  return planned;
}

function checkArguments(files: readonly string[]): void {
  if (files.length < 2) throw new UserError(said('compare-needs-two', files[0]));
  checkStdinOnce(files);
}

/** The files to read: the focus is one of them, whether it was named among them or not. */
function withFocus(files: readonly ReportFile[], focus: string | undefined): readonly ReportFile[] {
  return focus === undefined || files.some(({ file }) => sameFile(file, focus)) ? files : [...files, { file: focus, named: true }];
}

function sameFile(a: string, b: string): boolean {
  return a === b || (a !== STDIN && b !== STDIN && resolve(a) === resolve(b));
}
