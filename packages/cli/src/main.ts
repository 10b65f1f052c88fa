import { createProgram } from './create-program.js';
import { UsageFault } from './program/command.js';
import { reportFailure } from './report-failure.js';

/**
 * Runs the command line `tongbi …` and leaves the exit code in `process.exitCode`: 0 done, 2 the user can mend it, 70 a bug.
 *
 * Never calls `process.exit`: with a pipe as stdout that would cut a long document off before it is written.
 */
export async function main(words: readonly string[]): Promise<void> {
  // A reader that has read enough (`tongbi … | head`) closes the pipe, which is no failure of ours; other errors of a write come to who wrote.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
  } catch (error) {
    process.exitCode = reportFailure(error instanceof UsageFault ? (await import('./explain-usage.js')).explainUsage(error) : error);
  }
}
