import { CommanderError } from 'commander';
import { createProgram, VERSION_ASKED } from './create-program.js';
import { chooseLanguage } from './language.js';
import { UsageFault } from './program/command.js';
import { explainUsage, reportFailure } from './report-failure.js';
import { clearProgress, startProgress } from './terminal/terminal.js';
import { toolVersion } from './tool-version.js';

/**
 * Runs the command line `tongbi …` and leaves the exit code in `process.exitCode`: 0 done, 2 the user can mend it, 70 a bug.
 *
 * Never calls `process.exit`: with a pipe as stdout that would cut a long document off before it is written.
 */
export async function main(words: readonly string[]): Promise<void> {
  // A reader that has read enough (`tongbi … | head`) closes the pipe, which is no failure of ours; other errors of a write come to who wrote.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  chooseLanguage(words, process.env);
  startProgress();
  try {
    await run(words);
  } catch (error) {
    if (!(error instanceof UsageFault)) process.exitCode = reportFailure(error);
    // Without a command tools of its kind (git, cargo, docker) show what there is; commander has written it.
    else if (error.found.code === 'commander.help') return;
    else process.exitCode = reportFailure(explainUsage(error));
  } finally {
    clearProgress();
  }
}

async function run(words: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && error.code === VERSION_ASKED)) throw error;
    const { chosenEngine } = await import('@tongbi/segmenter');
    process.stdout.write(`${toolVersion()} (segmenter: ${chosenEngine()})\n`);
  }
}
