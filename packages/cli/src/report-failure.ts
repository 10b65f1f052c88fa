import { type UserError, wordMessage } from '@tongbi/model';
import { CommanderError } from 'commander';
import { language, say } from './language.js';
import { terminalStyle } from './terminal/terminal-style.js';

const EXIT_USER_ERROR = 2;
/** EX_SOFTWARE of sysexits.h: free of 1, which says that a check found something, and of 2. */
const EXIT_BUG = 70;

/** Says on stderr what went wrong, and gives the exit code. A user error has no stack, a bug keeps it. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0; // --help and --version end so
  if (isUserError(error)) {
    process.stderr.write(describeUserError(error));
    return EXIT_USER_ERROR;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${say('a-bug')}\n${stack}\n`);
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
