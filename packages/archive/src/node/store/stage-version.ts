import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remembered } from '@tongbi/model';
import type { StageParts } from '../../memory/memory.js';
import { sha256Of } from '../read/read-input.js';

/** A file that decides what a stage gives, under a name that does not depend on where it is installed. */
type StageFile = readonly [name: string, path: string];

const OURS = '@tongbi/';
const ownFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** All built files (code, and the tables that were generated into it) and manifests that a stage depends on, in the order of their names. */
export function stageFiles({ packages, own }: StageParts, program: string): readonly StageFile[] {
  const found = new Map<string, string>();
  for (const folder of own) addCode(found, `${OURS}archive/${folder}`, join(ownFolder, folder));
  for (const name of packages) addPackage(found, name, program);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A package of ours, with its code; of others the manifest, whose version says enough. */
function addPackage(found: Map<string, string>, name: string, from: string): void {
  const manifest = findManifest(name, from);
  if (manifest === undefined || found.has(`${name}/package.json`)) return;
  found.set(`${name}/package.json`, manifest);
  if (!name.startsWith(OURS)) return;
  addCode(found, name, join(dirname(manifest), 'dist'));
  // What is read at run time: the dictionary. nodejieba is optional, gives the same words, and so is no part of it.
  const data = join(dirname(manifest), 'data');
  if (existsSync(data)) addCode(found, `${name}/data`, data);
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>> };
  for (const dependency of Object.keys(dependencies)) addPackage(found, dependency, manifest);
}

function addCode(found: Map<string, string>, name: string, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) addCode(found, `${name}/${entry.name}`, join(folder, entry.name));
    else if (/\.(?:[jt]s|gz)$/u.test(entry.name) && !entry.name.endsWith('.d.ts'))
      found.set(`${name}/${entry.name}`, join(folder, entry.name));
  }
}

/** By the folders in which Node looks: a manifest need not be among what a package exports. */
function findManifest(name: string, from: string): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
}

/** The version of some files: a hash of their names and contents, and of the Node that runs them. `hashes` knows those that were read before, by their paths. */
export function versionOf(files: readonly StageFile[], hashes = new Map<string, string>()): string {
  const named = files.map(([name, path]) => [name, remembered(hashes, path, () => sha256Of(readFileSync(path)))]);
  return sha256Of(JSON.stringify([process.version, named]));
}
