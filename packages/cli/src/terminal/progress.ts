const CLEAR_LINE = '\r\u001b[K';

/** Shows on stderr what is being done, on one line that the next step replaces; silent where stderr is no terminal. */
export function showProgress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${step}…`);
}

/** Takes the line away. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}
