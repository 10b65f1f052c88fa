import { Command as Commander, type CommanderError } from 'commander';
import { UsageFault } from '../usage-fault.js';

/** A command as this program has them: with the options that several share, and loaded when it runs, so that --help is quick. */
export class Command extends Commander {
  override createCommand(name?: string): Command {
    return new Command(name);
  }

  /** Commander would print and exit; here its error is thrown, as ours are, and names the command that it is of. */
  override copyInheritedSettings(source: Commander): this {
    return super.copyInheritedSettings(source).throwsFaults();
  }

  throwsFaults(): this {
    return this.exitOverride((error: CommanderError) => {
      throw error.exitCode === 0 ? error : new UsageFault(this, error);
    });
  }

  /** Options of every command that compares. */
  withCorrections(): this {
    return this.option(
      '--corrections <file>',
      'what persons say of links, statuses, results, figures (tongbi.corrections.yaml beside or above the reports)',
    ).option('--no-corrections', 'leave out what persons say');
  }

  /** For commands that keep what they made for the next time. */
  withCache(): this {
    return this.option(
      '--cache <dir>',
      'where results are kept for the next time (TONGBI_CACHE, else where the system keeps such things)',
    ).option('--no-cache', 'keep nothing, and take nothing that was kept');
  }

  examples(...calls: readonly string[]): this {
    return this.addHelpText('after', `\nExamples:\n${calls.map((call) => `  $ ${call}`).join('\n')}`);
  }

  runs<Args extends readonly unknown[]>(load: () => Promise<(...args: Args) => Promise<void>>): this {
    return this.action(async (...args) => (await load())(...(args as unknown as Args)));
  }
}
