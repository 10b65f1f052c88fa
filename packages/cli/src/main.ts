import { createProgram } from './create-program.js';
import { reportFailure } from './report-failure.js';
import { ignoreClosedPipe } from './terminal/ignore-closed-pipe.js';
import { UsageFault } from './usage-fault.js';

/**
 * Runs the command line `tongbi …` and leaves the exit code in `process.exitCode`: 0 done, 2 the user can mend it, 70 a bug.
 *
 * Never calls `process.exit`: with a pipe as stdout that would cut a long document off before it is written.
 */
export async function main(words: readonly string[]): Promise<void> {
  ignoreClosedPipe();
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
  } catch (error) {
    process.exitCode = reportFailure(error instanceof UsageFault ? await explain(error) : error);
  }
}

async function explain(fault: UsageFault): Promise<Error> {
  return (await import('./explain-usage.js')).explainUsage(fault);
}
