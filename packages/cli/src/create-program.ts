import { CommanderError } from 'commander';
import { addArchiveCommands } from './program/archive-commands.js';
import { Command } from './program/command.js';
import { addReportCommands } from './program/report-commands.js';
import { help, helpLayout } from './terminal/help-text.js';

/** What commander calls it too. main says the version: the package that knows which engine cuts words is loaded then only. */
export const VERSION_ASKED = 'commander.version';

/** The command line: what each command takes. The commands themselves are loaded when they run, so that --help is quick. */
export function createProgram(): Command {
  const exits = (['0', '1', '2', '70'] as const).map((code) => `  ${code.padEnd(3)} ${help(`exit.${code}`)}`);
  const program = new Command('tongbi')
    .description(help('tongbi'))
    .usage(help('tongbi.usage'))
    .option('-V, --version', help('version'))
    .on('option:version', () => {
      throw new CommanderError(0, VERSION_ASKED, '');
    })
    .speaks()
    // An option after the name of a command is the command's.
    .enablePositionalOptions()
    .helpOption('-h, --help', help('help'))
    .helpCommand('help [command]', help('help.command'))
    .configureHelp(helpLayout)
    .configureOutput({ outputError: () => undefined, writeErr: (text) => process.stdout.write(text) }) // main says what went wrong
    .examples(
      'tongbi compare 2023.md 2024.md -o changes.html',
      'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md',
      'tongbi normalize 2024.txt',
    )
    .addHelpText('after', `\n${help('exits')}\n${exits.join('\n')}`)
    .throwsFaults();
  addReportCommands(program);
  addArchiveCommands(program);
  return program;
}
