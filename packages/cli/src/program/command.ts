import { Command as Commander, type CommanderError, InvalidArgumentError, Option } from 'commander';

/** What commander found wrong with the words, and the command it was parsing. Put into words only when it is shown. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  constructor(
    readonly command: Commander,
    readonly found: CommanderError,
  ) {
    super(found.message);
  }
}

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

  /** For commands that make something of a whole archive. */
  forArchive(): this {
    const config = 'the config of the archive (tongbi.config.json or .yaml, here or in a folder above)';
    return this.option('--config <file>', config).addOption(jobsOption());
  }

  examples(...calls: readonly string[]): this {
    return this.addHelpText('after', `\nExamples:\n${calls.map((call) => `  $ ${call}`).join('\n')}`);
  }

  runs<Args extends readonly unknown[]>(load: () => Promise<(...args: Args) => Promise<void>>): this {
    return this.action(async (...args) => (await load())(...(args as unknown as Args)));
  }
}

const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to a file, in the format that its ending says; may be repeated').argParser(collect);
}

/** Of commands whose formats are parsed by themselves; `usual` is what help shows where none is given. */
export function formatsOption(description: string, usual: string): Option {
  return new Option('--format <format>', description).argParser(collect).default([], usual);
}

export function formatOption(formats: string): Option {
  return new Option('--format <format>', `${formats}; several with -o: html,xlsx`).argParser(collect);
}

function numberOf(form: RegExp, expected: string, { least = 0, most = Number.POSITIVE_INFINITY } = {}): (word: string) => number {
  return (word) => {
    const number = Number(word);
    if (form.test(word) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected ${expected}.`);
  };
}

export const parseShare = numberOf(/^(?:0?\.\d{1,6}|0|1(?:\.0*)?)$/, 'a number from 0 to 1, as 0.6');
export const parseCount = numberOf(/^[0-9]{1,6}$/, 'a number, as 10');
/** The first report of the kind was given in 1954; three digits or five are a slip. */
export const parseYear = numberOf(/^(19|20)\d\d$/, 'four digits, as 2024');
/** More threads than 64 are a slip. */
const parseJobs = numberOf(/^[0-9]{1,2}$/, 'a number from 1 to 64, as 4', { least: 1, most: 64 });

export function yearOption(): Option {
  return new Option('--year <year>', 'the year the report was given in, where the text does not say it').argParser(parseYear);
}

export function jobsOption(): Option {
  return new Option('--jobs <number>', 'threads for many files (as many as cores, at most 8)').argParser(parseJobs);
}
