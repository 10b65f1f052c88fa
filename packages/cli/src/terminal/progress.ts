import { fitText, plainLine } from '@tongbi/renderer/text';
import { say } from '../language.js';

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
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${bar}${step}…`);
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
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${barOf(done, all)} ${fitText(next, NAME_WIDTH)}…`);
  const shares = (count: number): number => Math.floor((count * SHARES) / all);
  if (!process.stderr.isTTY && all >= MANY_STEPS && done > 0 && shares(done) > shares(done - 1))
    process.stderr.write(`${say('share-done', done, all, plainLine(next))}\n`);
}

/** Takes the line away. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}
