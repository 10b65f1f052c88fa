import {
  type CacheOptions,
  type ComparedWith,
  type CorrectionsChoice,
  checkStdinOnce,
  comparePair,
  loadCorrections,
  openReports,
  type ReadReport,
  type ReportSource,
  readSources,
} from '@tongbi/archive/node';
import { type Comparison, type ComparisonSet, UserError } from '@tongbi/model';
import type { OutputFormat, TableName } from '@tongbi/renderer';
import { checkOutputs } from '../outputs/check-outputs.js';
import { deliverOutputs } from '../outputs/deliver-outputs.js';
import { type PlannedOutput, planOutputs } from '../outputs/plan-outputs.js';
import { readTemplates } from '../outputs/read-templates.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson } from '../terminal/write-stdout.js';
import { toolVersion } from '../tool-version.js';
import { compareSet, withFocus } from './compare-set.js';
import { comparedPairs, type DumpStage, dumpStage } from './dump-stage.js';
import { withMemory } from './with-memory.js';

interface CompareOptions extends CorrectionsChoice, CacheOptions {
  readonly focus?: string;
  readonly output?: readonly string[];
  readonly format?: readonly string[];
  readonly table?: TableName;
  readonly json?: boolean;
  readonly certain?: boolean;
  readonly brief?: boolean;
  readonly templates?: string;
  readonly lang?: 'zh' | 'en';
  readonly dump?: DumpStage;
}

/** `tongbi compare`: two reports, or one with several others; a page, a JSON document, or a summary on the terminal. */
export async function compare(given: readonly string[], options: CompareOptions): Promise<void> {
  const files = withFocus(given, options.focus);
  checkArguments(files);
  const outputs = await planFormats(options);
  await checkOutputs(outputs, files);
  const templates = options.templates === undefined ? undefined : await readTemplates(options.templates);
  const corrections = await loadCorrections(files, options);
  await withMemory(options, async (memory) => {
    const sources = await openReports(files, memory);
    if (options.dump === 'report' || options.dump === 'metrics') return writeDump(await readSources(sources, showProgress), options.dump);
    const whole = await compareFiles(sources, options.focus, { memory, corrections, segment: segmenterFor });
    const result = await cutDown(whole, options);
    clearProgress();
    printDiagnostics(
      [result, ...comparedPairs(result)].flatMap(({ diagnostics }) => diagnostics),
      result.reports,
    );
    await deliverOutputs(outputs, (format) =>
      format.render(result, {
        toolVersion: toolVersion(),
        ...(templates && { templates }),
        ...(options.lang && { language: options.lang }),
        ...(options.table && { table: options.table }),
        ...(outputs.some(({ file }) => file === null) && { style: terminalStyle(process.stdout) }),
      }),
    );
    if (options.json) await writeJson(result);
    else if (options.dump === 'alignment') await writeJson(dumpStage.alignment(result));
  });
}

/** What is asked for of a result: what is certain, or the brief alone. */
async function cutDown(whole: Comparison | ComparisonSet, { certain, brief }: CompareOptions): Promise<Comparison | ComparisonSet> {
  if (!certain && !brief) return whole;
  const { onlyBrief, onlyCertain } = await import('@tongbi/compare');
  const sure = certain ? onlyCertain(whole) : whole;
  return brief ? onlyBrief(sure) : sure;
}

/** Two files are previous and current, as given; more, or a focus, are a set. */
function compareFiles(
  sources: readonly ReportSource[],
  focus: string | undefined,
  given: ComparedWith,
): Promise<Comparison | ComparisonSet> {
  const [previous, current] = sources;
  if (!previous || !current || sources.length > 2 || focus !== undefined) return compareSet(sources, focus, given);
  const watched = [previous, current].map((source) => ({ ...source, read: () => readWatched(source) }));
  return comparePair(watched[0]!, watched[1]!, { ...given, tell: () => showProgress('comparing 2 reports') });
}

const readWatched = async (source: ReportSource): Promise<ReadReport> => (await readSources([source], showProgress))[0]!;

async function writeDump(reports: readonly ReadReport[], stage: 'report' | 'metrics'): Promise<void> {
  const dumped = dumpStage[stage](reports);
  clearProgress();
  for (const { report, file, diagnostics } of reports) printDiagnostics(diagnostics, [{ ...report, file }]);
  await writeJson(dumped);
}

/**
 * What --format and -o ask for; the text for a terminal where nothing is asked for.
 *
 * @throws {UserError} where they contradict each other, or another option
 */
async function planFormats(options: CompareOptions): Promise<readonly PlannedOutput<OutputFormat>[]> {
  if (!options.output && !options.format && (options.json || options.dump)) return refuseTable(options, []);
  const { outputFormats, textOutput } = await import('@tongbi/renderer');
  const asked = planOutputs(options, outputFormats);
  const planned = asked.length ? asked : [{ format: textOutput, file: null }];
  const prints = planned.find(({ file }) => file === null);
  if (prints && options.json) {
    throw new UserError('Only one result can go to stdout.', {
      expected: '--json, or --format with -o',
      received: `--json and --format ${prints.format.name}`,
      advice: `Write one to a file: -o changes${prints.format.endings[0]}`,
    });
  }
  return refuseTable(options, planned);
}

/** A table is chosen of the formats that hold but one. */
function refuseTable({ table }: CompareOptions, planned: readonly PlannedOutput<OutputFormat>[]): readonly PlannedOutput<OutputFormat>[] {
  if (table === undefined || planned.some(({ format }) => format.name === 'csv')) return planned;
  throw new UserError('--table chooses what a CSV holds, and none is asked for.', {
    expected: '--format csv, or -o with .csv',
    received: `--table ${table}`,
    advice: `tongbi compare … --format csv --table ${table}`,
  });
}

function checkArguments(files: readonly string[]): void {
  if (files.length < 2) {
    throw new UserError('compare needs two reports.', {
      expected: 'tongbi compare PREVIOUS CURRENT',
      received: files.length === 1 ? `only ${files[0]}` : 'no file',
      advice: 'Give the report of the year before as well. To look at one report: tongbi normalize FILE',
    });
  }
  checkStdinOnce(files);
}
