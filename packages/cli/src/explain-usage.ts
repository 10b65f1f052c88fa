import { type Message, type MessageValue, meantName, said, UserError } from '@tongbi/model';
import type { Command } from 'commander';
import type { UsageFault } from './program/command.js';

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
