import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './read-repository.js';

/** What no script needs; packages of others are installed once, and only linked to. */
const left = new Set(['.git', 'node_modules', 'out', 'coverage']);

/** The workspace as it stands, built or not, in a folder of its own: scripts that write into it write there. */
export function copyWorkspace(): string {
  // The copy would install for itself, and through the links into this folder.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/set-up.mjs'), '--is-done']);
  if (status !== 0) throw new Error('The workspace is not set up; run: node scripts/set-up.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-workspace-'));
  for (const name of readdirSync(root)) {
    // As they are, links and times: links of packages to each other are relative, and what was built stays newer than its source.
    if (!left.has(name))
      cpSync(join(root, name), join(folder, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  // What the compiler made of the tests is written there too.
  const tests = 'node_modules/.cache/test';
  if (existsSync(join(root, tests))) cpSync(join(root, tests), join(folder, tests), { recursive: true, preserveTimestamps: true });
  return folder;
}
