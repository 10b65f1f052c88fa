import type { UserError } from '@tongbi/model';
import { CommanderError } from 'commander';
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
  process.stderr.write(`This is a bug in tongbi. Please report it with the lines below.\n${stack}\n`);
  return EXIT_BUG;
}

/** By name, not by class, so that `tongbi --version` does not load the model for it. */
function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

function describeUserError({ message, expected, received, advice }: UserError): string {
  const { red, bold } = terminalStyle(process.stderr);
  const rows = Object.entries({ expected, received, 'what to do': advice });
  const details = rows.flatMap(([label, text]) => (text ? [`  ${bold(`${label}:`)} ${text}\n`] : []));
  return `${red('error:')} ${message}\n${details.join('')}`;
}
