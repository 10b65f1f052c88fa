import { meantName, UserError } from '@tongbi/model';
import type { Command } from 'commander';
import type { UsageFault } from './usage-fault.js';

/** A fault in the words of the command line as a user error: what was expected there, what was received, what to type instead. */
export function explainUsage({ command, found }: UsageFault): UserError {
  const lines = found.message.replace(/^error: /, '').split('\n');
  const failed = sentence(lines[0] ?? '');
  const quoted = /'([^']*)'/.exec(failed)?.[1] ?? '';
  const explain = explanations[found.code] ?? (() => new UserError(failed, { advice: seeHelp(command) }));
  return explain({ command, failed, quoted });
}

interface Fault {
  readonly command: Command;
  readonly failed: string;
  readonly quoted: string;
}

/** By commander's code. */
const explanations: Readonly<Record<string, (fault: Fault) => UserError>> = {
  'commander.unknownOption': ({ command, quoted }) => {
    const options = command.createHelp().visibleOptions(command);
    const names = options.flatMap(({ long, short }) => [long, short].filter((name) => name !== undefined));
    return new UserError(`${quoted} is no option of ${fullName(command)}.`, {
      expected: options.map(({ flags }) => flags).join(' | '),
      received: quoted,
      advice: meantName(quoted.split('=')[0] ?? '', names) ?? seeHelp(command),
    });
  },
  'commander.unknownCommand': ({ command, quoted }) => {
    const names = commandsOf(command);
    return new UserError(`${quoted} is no command of tongbi.`, {
      expected: names.join(' | '),
      received: quoted,
      advice: meantName(quoted, names) ?? seeHelp(command),
    });
  },
  'commander.help': ({ command }) =>
    new UserError('No command was given.', {
      expected: commandsOf(command).join(' | '),
      received: 'nothing',
      advice: seeHelp(command),
    }),
  'commander.missingArgument': ({ command, quoted }) =>
    new UserError(`${fullName(command)} needs a file.`, {
      expected: `${fullName(command)} ${command.usage()}`,
      received: `no ${quoted}`,
      advice: seeHelp(command),
    }),
  'commander.optionMissingArgument': ({ command, failed, quoted }) =>
    new UserError(failed, { expected: quoted, received: 'nothing after the option', advice: seeHelp(command) }),
  'commander.invalidArgument': ({ command, failed, quoted }) => {
    // "option '--year <year>' argument 'abc' is invalid. Expected four digits, as 2024."
    const [, received = '', expected = ''] =
      /argument '(.*)' is invalid\. (?:Expected |Allowed choices are )?(.*?)\.?$/s.exec(failed) ?? [];
    return new UserError(`${received} is no value of ${quoted}.`, { expected, received, advice: seeHelp(command) });
  },
  'commander.conflictingOption': ({ failed }) => {
    const names = [...failed.matchAll(/'([^']*)'/g)].map((match) => match[1]);
    return new UserError(failed, { expected: 'one of them', received: names.join(' and '), advice: 'Run the command twice.' });
  },
  'commander.excessArguments': ({ command, failed }) =>
    new UserError(failed, {
      expected: `${fullName(command)} ${command.usage()}`,
      received: command.args.join(' '),
      advice: seeHelp(command),
    }),
};

function commandsOf(command: Command): readonly string[] {
  const commands = command.createHelp().visibleCommands(command);
  return commands.map((each) => each.name());
}

function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function seeHelp(command: Command): string {
  return `See: ${fullName(command)} --help`;
}

function sentence(text: string): string {
  const words = text.trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`;
}
