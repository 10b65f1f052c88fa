import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runResident } from './resident.js';

export const root = join(import.meta.dirname, '../..');
export const tongbi = join(root, 'packages/cli/bin/tongbi.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what the command runs; by default in the root of the repository, with nothing on stdin. */
export interface Around {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array;
}

/** Nothing that another run has kept: each test is of the code as it is. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return { ...env, TONGBI_CACHE: 'off' };
}

/** Runs the built command as a user would, with pipes for all three streams. */
export function runTongbi(words: readonly string[], { cwd = root, env = plainEnvironment(), input = '' }: Around = {}): Ended {
  return runResident({ words: [...words], cwd, env: { ...env }, input });
}

/** The same in a process of its own, for what is about processes: how they end, and what they load. */
export function spawnTongbi(words: readonly string[], options: SpawnSyncOptions = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tongbi, ...words], {
    cwd: root,
    maxBuffer: 1 << 28,
    input: '',
    env: plainEnvironment(),
    ...options,
  });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** Runs a line of shell in the root of the repository, for pipes and redirections. */
export function runShell(line: string): Ended {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
