import { type Command, type CommanderError, Option } from 'commander';
import { examples } from '../generated/examples.js';
import { optionConflicts } from '../generated/option-conflicts.js';
import { help, optionHelp, usualHelp } from '../terminal/help-text.js';
import { type CommandName, type CommandRow, commandRows, LANGUAGE } from './command-rows.js';
import { choices, readers } from './options.js';

/** What commander found wrong with the words, and the command it was parsing. Put into words only when it is shown. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
  constructor(
    readonly command: Command,
    readonly found: CommanderError,
  ) {
    super(found.message);
  }
}

/** Commander would print and exit; here its error is thrown, as ours are, and names the command that it is of. */
export function throwFaults(command: Command): Command {
  return command.exitOverride((error) => {
    throw error.exitCode === 0 ? error : new UsageFault(command, error);
  });
}

/** Adds a command as its row describes it, loaded when it runs, so that --help is quick. */
export function addCommand(program: Command, name: CommandName, load: () => Promise<(...given: never) => Promise<void>>): void {
  const row = commandRows.find(({ command }) => command === name)!;
  const command = throwFaults(program.command(`${name} ${row.takes}`.trim())).description(help(name));
  const flags = row.options.includes(LANGUAGE) ? row.options : [...row.options, LANGUAGE];
  for (const each of flags) command.addOption(optionOf(name, each, row));
  showExamples(command).action(async (...given) => (await load())(...(given as never)));
}

export function showExamples(command: Command): Command {
  const calls = examples.flatMap((one) => (one.command === command.name() ? `  $ ${one.example}` : []));
  return command.addHelpText('after', `\n${help('title.Examples:')}\n${calls.join('\n')}`);
}

const conflicts: Readonly<Record<string, string>> = optionConflicts;

function optionOf(command: string, flags: string, { must, speaks }: Partial<CommandRow>): Option {
  const option = new Option(flags).makeOptionMandatory(flags === must).conflicts(conflicts[flags]?.split(' ') ?? []);
  option.description = flags === LANGUAGE && speaks ? help(`lang.${speaks}`) : optionHelp(command, option.long!);
  const usual = usualHelp(command, option.long!);
  if (usual !== null) option.default(undefined, usual);
  if (flags in readers) option.argParser<unknown>(readers[flags as keyof typeof readers] as (word: string, before: unknown) => unknown);
  return flags in choices ? option.choices(choices[flags as keyof typeof choices]) : option;
}

/** The option that all commands have, and the program before them. */
export const languageOption = (): Option => optionOf('tongbi', LANGUAGE, {});
