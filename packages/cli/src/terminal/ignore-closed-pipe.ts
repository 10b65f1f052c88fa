/**
 * A reader that has read enough (`tongbi … | head`) closes the pipe; that is no failure of ours. Other errors of a write come to who
 * wrote, so here none needs to end the process.
 */
export function ignoreClosedPipe(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}
