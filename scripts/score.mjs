#!/usr/bin/env node
// pnpm score -- ARGUMENTS: scores the built command on the gold sets of the folder that TONGBI_GOLD names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = process.env.TONGBI_GOLD;
const script = folder && join(resolve(folder), 'score-all.mjs');

if (!script || !existsSync(script)) {
  const received = script ? `no score-all.mjs in ${folder}` : 'the variable is not set';
  process.stderr.write(
    `score: cannot score without gold sets.\n  expected: TONGBI_GOLD, the folder with score-all.mjs\n  received: ${received}\n  what to do: TONGBI_GOLD=/path/to/gold pnpm score\n`,
  );
  process.exitCode = 2;
} else {
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
