#!/usr/bin/env node
// npm test -- ARGUMENTS: runs the quick tests once, with the arguments handed on to vitest (`npm test -- test/aligner`); npm run test:slow the slow ones.
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: root,
  // vitest leaves a core free for other work; on two cores that doubles the time.
  env: { VITEST_MAX_WORKERS: String(availableParallelism()), ...process.env },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
