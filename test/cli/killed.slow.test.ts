import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './run-tongbi.js';

test('killed at random points, check, add and correct leave whole files, and the next run is right', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/kill-runs.mjs'), '1'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
