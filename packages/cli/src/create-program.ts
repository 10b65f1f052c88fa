import { addArchiveCommands } from './program/archive-commands.js';
import { Command } from './program/command.js';
import { addReportCommands } from './program/report-commands.js';
import { toolVersion } from './tool-version.js';

const EXIT_CODES = `
Exit codes:
  0   done; of check: passed
  1   of check: findings that fail it
  2   you can mend it: a missing file, a text that is no report, a bad option
  70  a bug in tongbi; its stack is shown`;

/** The command line: what each command takes. The commands themselves are loaded when they run, so that --help is quick. */
export function createProgram(): Command {
  const program = new Command('tongbi')
    .description('Compares a Chinese government work report (政府工作报告) with those of other years.')
    .usage('<command> [options]')
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined }) // main says what went wrong
    .examples(
      'tongbi compare 2023.md 2024.md -o changes.html',
      'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md',
      'tongbi normalize 2024.txt',
    )
    .addHelpText('after', EXIT_CODES)
    .throwsFaults();
  addReportCommands(program);
  addArchiveCommands(program);
  return program;
}
