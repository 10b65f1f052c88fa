import { meantName, UserError } from '@tongbi/model';
import type { Command } from 'commander';
import type { UsageFault } from './program/command.js';

/** A fault in the words of the command line as a user error: what was expected there, what was received, what to type instead. */
export function explainUsage({ command, found }: UsageFault): UserError {
  const lines = found.message.replace(/^error: /, '').split('\n');
  const failed = sentence(lines[0] ?? '');
  const quoted = /'([^']*)'/.exec(failed)?.[1] ?? '';
  const seeHelp = `See: ${fullName(command)} --help`;
  const explain = explanations[found.code];
  if (!explain) return new UserError(failed, { advice: seeHelp });
  const { message = failed, advice = seeHelp, ...sides } = explain({ command, failed, quoted });
  return new UserError(message, { ...sides, advice });
}

interface Fault {
  readonly command: Command;
  readonly failed: string;
  readonly quoted: string;
}

/** What commander's own words do not say; without an advice the help is named. */
interface Explanation {
  readonly message?: string;
  readonly expected: string;
  readonly received: string;
  readonly advice?: string | undefined;
}

/** By commander's code. */
const explanations: Readonly<Record<string, (fault: Fault) => Explanation>> = {
  'commander.unknownOption': ({ command, quoted }) => {
    const options = command.createHelp().visibleOptions(command);
    const names = options.flatMap(({ long, short }) => [long, short].filter((name) => name !== undefined));
    const advice = meantName(quoted.split('=')[0] ?? '', names);
    const expected = options.map(({ flags }) => flags).join(' | ');
    return { message: `${quoted} is no option of ${fullName(command)}.`, expected, received: quoted, advice };
  },
  'commander.unknownCommand': ({ command, quoted }) => {
    const names = commandsOf(command);
    const advice = meantName(quoted, names);
    return { message: `${quoted} is no command of tongbi.`, expected: names.join(' | '), received: quoted, advice };
  },
  'commander.help': ({ command }) => ({
    message: 'No command was given.',
    expected: commandsOf(command).join(' | '),
    received: 'nothing',
  }),
  'commander.missingArgument': ({ command, quoted }) => ({
    message: `${fullName(command)} needs a file.`,
    expected: `${fullName(command)} ${command.usage()}`,
    received: `no ${quoted}`,
  }),
  'commander.optionMissingArgument': ({ quoted }) => ({ expected: quoted, received: 'nothing after the option' }),
  'commander.invalidArgument': ({ failed, quoted }) => {
    // "option '--year <year>' argument 'abc' is invalid. Expected four digits, as 2024."
    const [, received = '', expected = ''] =
      /argument '(.*)' is invalid\. (?:Expected |Allowed choices are )?(.*?)\.?$/s.exec(failed) ?? [];
    return { message: `${received} is no value of ${quoted}.`, expected, received };
  },
  'commander.conflictingOption': ({ failed }) => {
    const names = [...failed.matchAll(/'([^']*)'/g)].map((match) => match[1]);
    return { expected: 'one of them', received: names.join(' and '), advice: 'Run the command twice.' };
  },
  'commander.excessArguments': ({ command }) => ({
    expected: `${fullName(command)} ${command.usage()}`,
    received: command.args.join(' '),
  }),
};

function commandsOf(command: Command): readonly string[] {
  const commands = command.createHelp().visibleCommands(command);
  return commands.map((each) => each.name());
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function sentence(text: string): string {
  const words = text.trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`;
}
