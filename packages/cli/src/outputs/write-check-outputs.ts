import { appendFile, stat } from 'node:fs/promises';
import { checkWritable, writeFileAtomically } from '@tongbi/archive/node';
import type { SaidCheck } from '@tongbi/check/verdict';
import { commentLimit, formatGithub, formatJunit, formatMarkdown, formatSarif, stepSummaryLimit, wordCheck } from '@tongbi/check/verdict';
import { type CheckDocument, closestName, said, UserError } from '@tongbi/model';
import { type Language, markdownShort, type PanelView, type ShortAmount } from '@tongbi/renderer/text';
import { language, say } from '../language.js';
import { formatCheck } from '../terminal/format-check.js';
import { type TerminalStyle, terminalStyle } from '../terminal/terminal-style.js';
import { formatJson, writeStdout } from '../terminal/write-stdout.js';
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
    process.stderr.write(`${say('no-step-summary', file, code)}\n`);
  }
}
