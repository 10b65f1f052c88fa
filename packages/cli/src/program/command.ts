import type { NoValues } from '@tongbi/model';
import { Command as Commander, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { type HelpKey, help } from '../terminal/help-text.js';

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
  /** With what help says of a command of this name. */
  override createCommand(name?: string): Command {
    const command = new Command(name);
    return name === undefined ? command : command.description(help(name as HelpKey));
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
    const corrected = this.option('--corrections <file>', help('corrections')).option('--no-corrections', help('no-corrections'));
    return corrected.withReadings().withCache();
  }

  /** For commands that take what second readers answered. */
  withReadings(): this {
    return this.option('--readings <file>', help('readings-used')).option('--no-readings', help('no-readings'));
  }

  /** For commands that read files: the kind of document that they are of. */
  withKinds(): this {
    return this.option('--kind <name>', help('kind')).withOwnKinds();
  }

  /** For all that read reports. */
  withOwnKinds(): this {
    return this.option('--kinds <folder>', help('kinds-folder')).option('--no-kinds', help('no-kinds'));
  }

  /** For commands that keep what they made for the next time. */
  withCache(): this {
    return this.option('--cache <dir>', help('cache')).option('--no-cache', help('no-cache'));
  }

  /** For commands that make something of a whole archive. */
  forArchive(): this {
    return this.option('--config <file>', help('config')).addOption(jobsOption()).option('--force', help('force'));
  }

  examples(...calls: readonly string[]): this {
    return this.addHelpText('after', `\n${help('title.Examples:')}\n${calls.map((call) => `  $ ${call}`).join('\n')}`);
  }

  /** The language of the command, of which the options are heard before anything is read; for some commands that of what they make as well. */
  speaks(key: HelpKey = 'lang'): this {
    return this.addOption(new Option('--lang <language>', help(key)).choices(['zh', 'en']));
  }

  runs<Args extends readonly unknown[]>(load: () => Promise<(...args: Args) => Promise<void>>): this {
    if (!this.options.some(({ long }) => long === '--lang')) this.speaks();
    return this.action(async (...args) => (await load())(...(args as unknown as Args)));
  }
}

const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

export const outputOption = (): Option => new Option('-o, --output <file>', help('output')).argParser(collect);

/** Of commands whose formats are parsed by themselves; `usual` is what help shows where none is given. */
export function formatsOption(description: string, usual: string): Option {
  return new Option('--format <format>', description).argParser(collect).default([], usual);
}

export function formatOption(...formats: readonly string[]): Option {
  return new Option('--format <format>', help('formats', formats)).argParser(collect);
}

const numberOf =
  (form: RegExp, expected: NoValues, { least = 0, most = Number.POSITIVE_INFINITY } = {}): ((word: string) => number) =>
  (word) => {
    const number = Number(word);
    if (form.test(word) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(expected);
  };

export const parseShare = numberOf(/^(?:0?\.\d{1,6}|0|1(?:\.0*)?)$/, 'share-digits');
export const parseCount = numberOf(/^[0-9]{1,6}$/, 'count-digits');
/** Characters that occurrences are counted in. */
export const parsePer = numberOf(/^[0-9]{1,6}$/, 'count-digits', { least: 1 });
/** Of a hundred. */
export const parsePercent = numberOf(/^[0-9]{1,3}$/, 'percent-digits', { least: 1, most: 100 });
/** 0 for any that is free. */
export const parsePort = numberOf(/^[0-9]{1,5}$/, 'port-digits', { most: 65_535 });
/** The first report of the kind was given in 1954; three digits or five are a slip. */
export const parseYear = numberOf(/^(19|20)\d\d$/, 'year-digits');
/** More threads than 64 are a slip. */
export const parseJobs = numberOf(/^[0-9]{1,2}$/, 'jobs-digits', { least: 1, most: 64 });

export const yearOption = (): Option => new Option('--year <year>', help('year')).argParser(parseYear);

export const jobsOption = (): Option => new Option('--jobs <number>', help('jobs')).argParser(parseJobs);
