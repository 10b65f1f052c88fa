import type { Command, CommanderError } from 'commander';
import { UsageFault } from '../usage-fault.js';

export function addCommand(program: Command, nameAndArguments: string): Command {
  const command = program.command(nameAndArguments);
  return command.exitOverride(fail(command));
}

/** Commander would print and exit; here its error is thrown, as ours are. */
export function fail(command: Command): (error: CommanderError) => never {
  return (error) => {
    throw error.exitCode === 0 ? error : new UsageFault(command, error);
  };
}

/** Options of every command that compares. */
export function withCorrections(command: Command): Command {
  return command
    .option(
      '--corrections <file>',
      'what persons say of links, statuses, results, figures (tongbi.corrections.yaml beside or above the reports)',
    )
    .option('--no-corrections', 'leave out what persons say');
}

/** For commands that keep what they made for the next time. */
export function withCache(command: Command): Command {
  return command
    .option('--cache <dir>', 'where results are kept for the next time (TONGBI_CACHE, else where the system keeps such things)')
    .option('--no-cache', 'keep nothing, and take nothing that was kept');
}

export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
