import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { type Message, type MessageKey, type MessageValues, type Severity, said, sayMessage, UserError } from '@tongbi/model';
import { fitText, plainLine, type TextStyle } from '@tongbi/renderer/text';
import { language, say } from '../language.js';

type Paint = TextStyle['bold'];
export interface TerminalStyle extends TextStyle {
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
}

const paint =
  (open: number, close: number): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain: Paint = (text) => text;

const coloured: TerminalStyle = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  cyan: paint(36, 39),
};
const uncoloured: TerminalStyle = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, cyan: plain };

/** Colours where the stream is a terminal and neither NO_COLOR is set (https://no-color.org) nor TERM is dumb. */
export function terminalStyle(stream: { readonly isTTY?: boolean }): TerminalStyle {
  const wanted = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return wanted ? coloured : uncoloured;
}

export const paintOf = (severity: Severity, { cyan, yellow, red }: TerminalStyle): Paint =>
  ({ info: cyan, warning: yellow, error: red })[severity];

/**
 * Writes all of a text, or of bytes, to stdout; resolves when it is handed over, also where the reader has closed the pipe.
 *
 * @throws {UserError} where stdout takes no more, as a file on a full disk
 */
export const writeStdout = (text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    clearProgress();
    process.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || code === 'EPIPE') resolve();
      else reject(new UserError(said('stdout-full', code ?? error.message)));
    });
  });

/** Writes to stderr, in place of what is shown of the progress. */
export function writeStderr(text: string): void {
  clearProgress();
  process.stderr.write(text);
}

/** A message of the catalogue, as a line on stderr. */
export const remark = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>): void => writeStderr(`${say(key, ...values)}\n`);

/** Writes one JSON document to stdout, and nothing else. */
export const writeJson = (document: unknown): Promise<void> => writeStdout(formatJson(document));

/** A document as JSON where that was asked for, else as a terminal shows it. */
export function writeDocument<Document>(
  document: Document,
  json: boolean | undefined,
  format: (document: Document, style: TerminalStyle) => string,
): Promise<void> {
  return json ? writeJson(document) : writeStdout(format(document, terminalStyle(process.stdout)));
}

/** Indented, so that a dumped stage can be kept as a fixture and its changes read. */
export const formatJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

const CLEAR_LINE = '\r\u001b[K';
const CELLS = 24;
const NAME_WIDTH = 40;

/** From how many steps on work is long enough to be reported where nobody watches, and after which shares of it. */
const MANY_STEPS = 20;
const SHARES = 5;

/** Work that takes longer is reported where nobody watches as well, and again each time so much has passed. */
const LONG_SECONDS = 2;

let steps = { done: 0, all: 0 };
let reported = 0;

export function startProgress(): void {
  reported = performance.now();
  expectSteps(0);
}

/** The work that comes has so many steps. */
export function expectSteps(all: number): void {
  steps = { done: 0, all };
}

function barOf(done: number, all: number): string {
  const full = Math.floor((done / Math.max(1, all)) * CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done + 1}/${all}`;
}

/** Shows on stderr what is being done: on a terminal on one line that the next step replaces, with a bar; elsewhere a line now and then. */
export function showProgress(step: string): void {
  const { done, all } = steps;
  steps = { done: done + 1, all };
  const bar = done < all ? `${barOf(done, all)} ` : '';
  if (process.stderr.isTTY) showLine(`${bar}${step}`);
  else reportStep(step);
}

/** `TONGBI_PROGRESS` says after how many seconds, or `off`. */
function reportStep(step: string): void {
  const { TONGBI_PROGRESS: asked } = process.env;
  const now = performance.now();
  if (asked === 'off' || now - reported < Number(asked || LONG_SECONDS) * 1000) return;
  reported = now;
  process.stderr.write(`${plainLine(step)}…\n`);
}

/** How much of a long work is done, shown at each step: a bar on a terminal; elsewhere, as in the log of a CI, a line each time another fifth is done. */
export function showShare(done: number, all: number, next: string): void {
  const shares = (count: number): number => Math.floor((count * SHARES) / all);
  if (process.stderr.isTTY) showLine(`${barOf(done, all)} ${fitText(next, NAME_WIDTH)}`);
  else if (all >= MANY_STEPS && done > 0 && shares(done) > shares(done - 1)) remark('share-done', done, all, plainLine(next));
}

/** Shows what comes next; with numbers, of how many pieces of work it is. */
export function tell(next: Message | string, done?: number, all?: number): void {
  const words = typeof next === 'string' ? next : sayMessage(next, language());
  if (done === undefined) showProgress(words);
  else showShare(done, all!, words);
}

/** Whether a line of the progress stands on the terminal, which whatever is written takes away. */
let isShown = false;

function showLine(text: string): void {
  isShown = true;
  process.stderr.write(`${CLEAR_LINE}${text}…`);
}

export function clearProgress(): void {
  if (isShown) process.stderr.write(CLEAR_LINE);
  isShown = false;
}

/** The answer to a question, on a terminal alone; null where there is none: a script says what it wants by options. */
export async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  clearProgress();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } catch (error) {
    if ((error as Error).name === 'AbortError') return null; // Ctrl+D or Ctrl+C: no answer
    throw error;
  } finally {
    terminal.close();
  }
}

/** Whether somebody agrees; null where nobody is there to ask. */
export async function askWhether(question: string): Promise<boolean | null> {
  const answer = await ask(`${question} [y/N] `);
  return answer === null ? null : /^y(?:es)?$/iu.test(answer);
}

/** What opens a page, and the words before its name: what `BROWSER` names, else what the system has for it. */
function openerOf({ BROWSER }: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly [command: string, ...words: string[]] {
  if (BROWSER) return [BROWSER];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return [platform === 'darwin' ? 'open' : 'xdg-open'];
}

/** Opens a page for whoever sits there, and does not wait for them; where nothing can open it, that is said. */
export async function openPage(file: string): Promise<void> {
  const [command, ...words] = openerOf(process.env, process.platform);
  const child = spawn(command, [...words, file], { detached: true, stdio: 'ignore' });
  await new Promise<void>((resolve) => {
    child.once('spawn', resolve);
    child.once('error', () => {
      remark('page-not-opened', command, file);
      resolve();
    });
  });
  child.unref();
}
