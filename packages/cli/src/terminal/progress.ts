import { fitText, plainLine } from '@tongbi/renderer/text';

const CLEAR_LINE = '\r\u001b[K';
const CELLS = 24;
const NAME_WIDTH = 40;

/** From how many steps on work is long enough to be reported where nobody watches, and after which shares of it. */
const MANY_STEPS = 20;
const SHARES = 5;

/** Shows on stderr what is being done, on one line that the next step replaces; silent where stderr is no terminal. */
export function showProgress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${step}…`);
}

/** How much of a long work is done, shown at each step: a bar on a terminal; elsewhere, as in the log of a CI, a line each time another fifth is done. */
export function showShare(done: number, all: number, next: string): void {
  const full = Math.floor((done / Math.max(1, all)) * CELLS);
  showProgress(`${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done + 1}/${all} ${fitText(next, NAME_WIDTH)}`);
  const shares = (steps: number): number => Math.floor((steps * SHARES) / all);
  if (!process.stderr.isTTY && all >= MANY_STEPS && done > 0 && shares(done) > shares(done - 1))
    process.stderr.write(`${done} of ${all} done, next ${plainLine(next)}\n`);
}

/** Takes the line away. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}
