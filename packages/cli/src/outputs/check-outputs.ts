import { appendFile, stat } from 'node:fs/promises';
import { checkWritable, writeFileAtomically } from '@tongbi/archive/node';
import type { SaidCheck } from '@tongbi/check/verdict';
import {
  commentLimit,
  describeFinding,
  formatGithub,
  formatJunit,
  formatMarkdown,
  formatSarif,
  stepSummaryLimit,
  wordCheck,
} from '@tongbi/check/verdict';
import { type ChangeSummary, type CheckDocument, type CheckedFile, closestName, type Finding, said, UserError } from '@tongbi/model';
import type { Language, PanelView, ShortAmount } from '@tongbi/renderer/text';
import { countsText, fitText, markdownShort, padText, plainLine, sharedWording } from '@tongbi/renderer/text';
import { language, say } from '../language.js';
import { formatJson, paintOf, remark, type TerminalStyle, terminalStyle, writeStdout } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';

interface Shown {
  readonly panels: readonly PanelView[];
  readonly language: Language;
}

type Format = (document: CheckDocument, shown: Shown, style: TerminalStyle) => string;
/** A program reads the same whoever asks. */
const wordsOf = (format: keyof typeof formats, document: SaidCheck) => wordCheck(document, format === 'json' ? 'en' : language());

const blocksOf = ({ panels, language }: Shown) => panels.map((panel) => (amount: ShortAmount) => markdownShort(panel, amount, language));

/** `comment` is Markdown that fits into a comment on a pull request. */
const formats = {
  human: formatCheck,
  json: (document) => formatJson(document),
  sarif: (document) => formatSarif(document, toolVersion(), language()),
  junit: (document) => formatJunit(document, language()),
  github: (document) => formatGithub(document, language()),
  markdown: (document, shown) => formatMarkdown(document, blocksOf(shown), undefined, language()),
  comment: (document, shown) => formatMarkdown(document, blocksOf(shown), commentLimit, language()),
} as const satisfies Readonly<Record<string, Format>>;
const formatNames = Object.keys(formats) as readonly (keyof typeof formats)[];

/** A format, and the file that it goes to; without one it goes to stdout. */
interface Output {
  readonly format: keyof typeof formats;
  readonly file: string | null;
}

/**
 * Reads `sarif=check.sarif`, `json`. Where no format goes to stdout, the one for people does.
 *
 * @throws {UserError} for an unknown format, two formats for stdout, or two for one file
 */
export function readOutputs(words: readonly string[]): readonly Output[] {
  const outputs = words.map(readOutput);
  const toStdout = outputs.filter(({ file }) => file === null);
  if (toStdout.length > 1)
    throw new UserError(said('two-to-stdout', toStdout.map(({ format }) => format).join(' + '), toStdout[1]!.format));
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UserError(said('two-to-one-file', twice));
  return toStdout.length ? outputs : [{ format: 'human', file: null }, ...outputs];
}

function readOutput(word: string): Output {
  const at = word.indexOf('=');
  const name = at < 0 ? word : word.slice(0, at);
  const file = at < 0 ? null : word.slice(at + 1);
  if (Object.hasOwn(formats, name) && file !== '') return { format: name as Output['format'], file };
  const close = closestName(name, formatNames);
  const advice = close && close !== name ? said('did-you-mean', close) : said('see-help', 'tongbi check');
  const key = file === '' ? 'format-without-file' : 'no-check-format';
  throw new UserError(said(key, name, formatNames.join(' | '), word, advice));
}

/** Finds out before the work begins whether the files can be written. */
export async function checkOutputs(outputs: readonly Output[]): Promise<void> {
  for (const { file } of outputs) if (file !== null) await checkWritable(file);
}

export async function writeOutputs(document: SaidCheck, shown: Shown, outputs: readonly Output[]): Promise<void> {
  const plain = terminalStyle({});
  for (const { format, file } of outputs) {
    const worded = wordsOf(format, document);
    if (file === null) await writeStdout(formats[format](worded, shown, terminalStyle(process.stdout)));
    else await writeFileAtomically(file, formats[format](worded, shown, plain));
  }
}

/** The least that is worth showing; a summary that is full takes no more. */
const LEAST_SUMMARY = 200;

/** Adds the change summary to the page of the workflow's run (`GITHUB_STEP_SUMMARY`), in what room other commands of the step have left. */
export async function writeStepSummary(document: SaidCheck, shown: Shown, file: string): Promise<void> {
  try {
    const used = (await stat(file).catch(() => null))?.size ?? 0;
    const limit = stepSummaryLimit - used;
    if (limit < LEAST_SUMMARY) return;
    await appendFile(file, formatMarkdown(wordsOf('markdown', document), blocksOf(shown), limit, language()));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    // The verdict stands without it.
    remark('no-step-summary', file, code);
  }
}

const EXCERPT_COLUMN = 60;

/** The verdict for a terminal: by file each finding with line and column, rule, reason and fix; what changed; the counts. */
function formatCheck(document: CheckDocument, { panels }: { readonly panels: readonly PanelView[] }, style: TerminalStyle): string {
  const { files, findings, notes } = document;
  const comparisons = document.comparisons.map((one, index) => ({ ...one, panel: panels[index]! }));
  const checked = new Set(files.map(({ path }) => path));
  // Of many files those without findings are counted; a list of them hides the others.
  const shown = files.filter(({ path }) => files.length <= MOST_CLEAN || ofFile(findings, path).length > 0);
  const others = new Set(findings.flatMap(({ file }) => (checked.has(file) ? [] : [file])));
  return [
    ...shown.map((file) => formatFile(file, ofFile(findings, file.path), { comparisons, checked }, style)),
    ...[...others].map((path) => `${style.bold(plainLine(path))}\n${formatFindings(ofFile(findings, path), style)}`),
    `${notes.map((note) => style.dim(`${say('note-line', plainLine(note))}\n`)).join('')}${formatTotals(document, style)}`,
  ].join('\n');
}

/** More checked files than these are shown only where something was found. */
const MOST_CLEAN = 10;

function ofFile(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.filter(({ file, accepted }) => file === path && !accepted);
}

/** `checked`: where the year after was checked as well, what changed stands there. */
function formatFile(
  file: CheckedFile,
  findings: readonly Finding[],
  { comparisons, checked }: { readonly comparisons: readonly ShownChanges[]; readonly checked: ReadonlySet<string> },
  style: TerminalStyle,
): string {
  const { path, place, year, edition, change, renamedFrom } = file;
  const report = edition === null ? '' : `  ${plainLine(place ?? '?')} ${year ?? '?'} · ${sharedWording(language()).edition(edition)}`;
  const how =
    change === 'unchanged'
      ? ''
      : style.dim(`  ${say(`file-${change}`)}${renamedFrom === undefined ? '' : say('renamed-from', plainLine(renamedFrom))}`);
  const head = `${style.bold(plainLine(path))}${report}${how}\n`;
  const body = findings.length ? formatFindings(findings, style) : `  ${style.green(say('file-ok'))}\n`;
  const changed = comparisons.filter(
    ({ previous, current }) => current.path === path || (previous.path === path && !checked.has(current.path)),
  );
  return `${head}${body}${changed.map(({ panel }) => `  ${style.cyan(panel.editions)}  ${countsText(panel)}\n`).join('')}`;
}

type ShownChanges = Pick<ChangeSummary, 'previous' | 'current'> & { readonly panel: PanelView };

const formatFindings = (findings: readonly Finding[], style: TerminalStyle): string =>
  findings.map((one) => formatFinding(one, style)).join('');

function formatFinding({ severity, code, line, column, excerpt, fix, reason, ...more }: Finding, style: TerminalStyle): string {
  const position = line === undefined ? '-' : `${line}:${column ?? 1}`;
  const words = excerpt !== undefined && !reason.includes(excerpt) ? `\n    ${style.dim(`“${fitText(excerpt, EXCERPT_COLUMN)}”`)}` : '';
  const advice = severity === 'info' ? '' : `\n    ${style.dim(say('fix-line', plainLine(fix)))}`;
  return `  ${padText(position, 8)} ${paintOf(severity, style)(padText(say(`level-${severity}`), 7))} ${code}${say('colon')}${describeFinding({ reason, ...more }, language())}${words}${advice}\n`;
}

function formatTotals({ counts, base, scope, verdict, why, findings }: CheckDocument, style: TerminalStyle): string {
  const what = say(scope === 'changes' ? 'count-changed' : 'count-reports', counts.files, base?.ref);
  const from = base ? say('base-is', base.from, base.commit.slice(0, 8)) : '';
  const kinds = [say('count-error', counts.error), say('count-warning', counts.warning), say('count-info', counts.info)];
  const found = say('list', [...kinds, ...(counts.accepted ? [say('count-accepted', counts.accepted)] : [])]);
  const paint = verdict === 'pass' ? style.green : style.red;
  const first = findings.find((one) => !one.accepted && one.severity !== 'info');
  const more = first ? style.dim(`${say('more-of-rule', first.code)}\n`) : '';
  return `${what}${from}${say('colon')}${found}\n${paint(say(verdict === 'pass' ? 'passed' : 'failed'))}${say('colon')}${why}\n${more}`;
}
