import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const tongbi = join(root, 'packages/cli/bin/tongbi.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in the root of the repository, as a user would, with pipes for all three streams. */
export function runTongbi(words: readonly string[], options: SpawnSyncOptions = {}): Ended {
  // Nothing that another run has kept: each test is of the code as it is.
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tongbi, ...words], {
    cwd: root,
    maxBuffer: 1 << 28,
    input: '',
    env: { ...env, TONGBI_CACHE: 'off' },
    ...options,
  });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** Runs a line of shell in the root of the repository, for pipes and redirections. */
export function runShell(line: string): Ended {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
