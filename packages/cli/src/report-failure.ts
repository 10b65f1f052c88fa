import { type Message, type MessageValue, meantName, said, UserError, wordMessage } from '@tongbi/model';
import { type Command, CommanderError } from 'commander';
import { language, say } from './language.js';
import type { UsageFault } from './program/command.js';
import { terminalStyle, writeStderr } from './terminal/terminal.js';

const EXIT_USER_ERROR = 2;
/** EX_SOFTWARE of sysexits.h: free of 1, which says that a check found something, and of 2. */
const EXIT_BUG = 70;

/** Says on stderr what went wrong, and gives the exit code. A user error has no stack, a bug keeps it. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help and --version end so
  if (isUserError(error)) {
    writeStderr(describeUserError(error));
    return EXIT_USER_ERROR;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeStderr(`${say('a-bug')}\n${stack}\n`);
  return EXIT_BUG;
}

/** By name: an error may come from another copy of the model. */
const isUserError = (error: unknown): error is UserError => error instanceof Error && error.name === 'UserError';

/** Why one file of many is no report, in a few words. */
export function whyRefused({ says }: UserError): string {
  const { failed, received = failed } = wordMessage(says, language());
  return received;
}

function describeUserError({ says }: UserError): string {
  const { red, bold } = terminalStyle(process.stderr);
  const { failed, expected, received, advice } = wordMessage(says, language());
  const rows = [
    expected && say('expected-line', expected),
    received && say('received-line', received),
    advice && say('advice-line', advice),
  ];
  // What stands before the colon is the row's name.
  const lines = rows.flatMap((row) => (row ? `  ${row.replace(/^[^:：]+[:：]/u, bold)}\n` : []));
  return `${say('error-line', failed).replace(/^[^:：]+[:：]/u, red)}\n${lines.join('')}`;
}

/** A fault in the words of the command line as a user error: what was expected there, what was received, what to type instead. */
export function explainUsage({ command, found }: UsageFault): UserError {
  const failed = found.message.replace(/^error: /u, '').split('\n')[0] ?? '';
  const fault = { command, failed, quoted: /'([^']*)'/u.exec(failed)?.[1] ?? '', name: fullName(command) };
  return new UserError(explanations[found.code]?.(fault) ?? said('usage-fault', failed, fault.name));
}

interface Fault {
  readonly command: Command;
  /** In commander's words, and what it puts between quotes there. */
  readonly failed: string;
  readonly quoted: string;
  /** `tongbi compare` */
  readonly name: string;
}

/** By commander's code; without anything that was perhaps meant the help is named. */
const explanations: Readonly<Record<string, (fault: Fault) => Message>> = {
  'commander.unknownOption': ({ command, quoted, name }) => {
    const options = command.createHelp().visibleOptions(command);
    const names = options.flatMap(({ long, short }) => [long, short].filter((one) => one !== undefined));
    const advice = meantName(quoted.split('=')[0] ?? '', names) ?? said('see-help', name);
    return said('unknown-option', quoted, name, options.map(({ flags }) => flags).join(' | '), advice);
  },
  'commander.unknownCommand': ({ command, quoted, name }) => {
    const names = command
      .createHelp()
      .visibleCommands(command)
      .map((each) => each.name());
    return said('unknown-command', quoted, names.join(' | '), meantName(quoted, names) ?? said('see-help', name));
  },
  'commander.missingArgument': ({ command, quoted, name }) => said('argument-missing', name, command.usage(), quoted),
  'commander.optionMissingArgument': ({ quoted, name }) => said('value-missing', quoted, name),
  'commander.invalidArgument': ({ command, failed, quoted, name }) => {
    // "option '--year <year>' argument 'abc' is invalid. year-digits"
    const [, received = '', key = ''] = /argument '(.*)' is invalid\. (.*)$/su.exec(failed) ?? [];
    const choices = command.options.find(({ flags }) => flags === quoted)?.argChoices;
    const expected: MessageValue = choices ? choices.join(', ') : said(key as 'year-digits');
    return said('invalid-value', received, quoted, expected, name);
  },
  'commander.conflictingOption': ({ failed }) =>
    said('options-conflict', [...failed.matchAll(/'([^']*)'/gu)].map((match) => match[1]).join(' + ')),
  'commander.excessArguments': ({ command, name }) => said('too-many-arguments', name, command.usage(), command.args.join(' ')),
};

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}
