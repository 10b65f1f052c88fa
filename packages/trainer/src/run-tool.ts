import { existsSync } from 'node:fs';
import { UserError } from '@tongbi/model';
import type { Folders } from './link-examples.js';

interface Tool {
  readonly command: string;
  readonly help: string;
  /** Whether only the help is asked for. */
  readonly isHelp: boolean;
}

function readFolders(): Folders {
  const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
  if (gold && corpus && existsSync(gold) && existsSync(corpus)) return { gold, corpus };
  throw new UserError('A folder is missing', {
    expected: 'TONGBI_GOLD and TONGBI_CORPUS, two folders that exist',
    received: `${gold ?? 'nothing'}, ${corpus ?? 'nothing'}`,
  });
}

/** Runs a tool on the folders that the environment names. `tell` writes on stderr, with the seconds since the start; what the user can mend is told without a stack. */
export function runTool({ command, help, isHelp }: Tool, work: (folders: Folders, tell: (message: string) => void) => void): void {
  if (isHelp) {
    process.stdout.write(help);
    return;
  }
  const start = performance.now();
  const tell = (message: string) =>
    process.stderr.write(`${command}: ${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
  try {
    work(readFolders(), tell);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${command}: ${error.message}.\n  expected: ${error.expected}\n  received: ${error.received}\n\n${help}`);
    process.exitCode = 2;
  }
}
