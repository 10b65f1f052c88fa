import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { said, UserError } from '@tongbi/model';
import type { Folders } from './link-examples.js';

interface Tool {
  readonly command: string;
  readonly help: string;
  /** Besides --help. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
}

type Values = { readonly [option: string]: string | boolean | undefined };
type Work = (folders: Folders, tell: (message: string) => void, values: Values) => void;

function readFolders(): Folders {
  const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
  if (gold && corpus && existsSync(gold) && existsSync(corpus)) return { gold, corpus };
  throw new UserError(said('folder-of-gold-missing', gold ?? said('nothing'), corpus ?? said('nothing')));
}

/** Runs a tool on the folders that the environment names. `tell` writes on stderr, with the seconds since the start; what the user can mend is told without a stack. */
export function runTool({ command, help, options }: Tool, work: Work): void {
  const values = parseArgs({ options: { ...options, help: { type: 'boolean' } } }).values as Values;
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const start = performance.now();
  const tell = (message: string) =>
    process.stderr.write(`${command}: ${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
  try {
    work(readFolders(), tell, values);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${command}: ${error.message}.\n  expected: ${error.expected}\n  received: ${error.received}\n\n${help}`);
    process.exitCode = 2;
  }
}
