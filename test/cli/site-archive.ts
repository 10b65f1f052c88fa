import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Ended, root, runTongbi } from './run-tongbi.js';

export const folder = mkdtempSync(join(tmpdir(), 'tongbi-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const SMALL = ['示例市/2022.md', '示例市/2023.md', '示例市/2024.md', 'suzhou/2024.md'];
/** Where it does not matter what the site holds. */
export const ONE = ['suzhou/2024.md'];

/** A made-up city of three years, with one year of Suzhou, or other reports. */
export function makeArchive(name: string, reports: readonly string[] = SMALL): string {
  const archive = join(folder, name);
  for (const path of reports) {
    mkdirSync(join(archive, 'reports', path, '..'), { recursive: true });
    cpSync(join(root, 'reports', path), join(archive, 'reports', path));
  }
  return archive;
}

/** In one thread, which stays warm from test to test; that more of them write the same is asked where it says so. */
export const makeSite = (archive: string, out: string, ...words: readonly string[]): Ended =>
  runTongbi(['site', 'reports', '-o', out, '--jobs', '1', ...words], { cwd: archive });

/** Every file with its bytes. */
export function snapshot(out: string): ReadonlyMap<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(out, path), 'utf8')]));
}

export const checkLinks = (out: string): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/check-links.mjs'), out], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
