import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type PlacedCorrection, UserError } from '@tongbi/model';
import { closestName } from '../files/closest-name.js';
import { STDIN } from '../files/read-input.js';
import { similarFile } from '../files/similar-file.js';

export const CORRECTIONS_NAME = 'tongbi.corrections.yaml';

/** `--corrections FILE`, or false for `--no-corrections`. */
export interface CorrectionsChoice {
  readonly corrections?: string | false;
}

/**
 * What persons say of these reports: from the file that was named, else from the nearest `tongbi.corrections.yaml` in the folder that holds them all,
 * or above it. Every command that compares asks here.
 *
 * @throws {UserError} where the file that was named is not there, or the file is no corrections file
 */
export async function loadCorrections(files: readonly string[], { corrections }: CorrectionsChoice): Promise<readonly PlacedCorrection[]> {
  if (corrections === false) return [];
  const file = corrections ?? (await findCorrections(files));
  if (file === null) return [];
  const { parseCorrections } = await import('@tongbi/corrections');
  return parseCorrections(await readCorrections(file), shownName(file), closestName);
}

/** The nearest corrections file of these reports, by its full path; null where there is none. */
export async function findCorrections(files: readonly string[]): Promise<string | null> {
  for (let folder = commonFolder(files); folder !== null; folder = above(folder)) {
    const file = join(folder, CORRECTIONS_NAME);
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

const above = (folder: string): string | null => (dirname(folder) === folder ? null : dirname(folder));

/** The folder that all of these files are in or below; null where all come from stdin. */
export function commonFolder(files: readonly string[]): string | null {
  const folders = files.filter((file) => file !== STDIN).map((file) => dirname(resolve(file)));
  return folders.reduce<string | null>((common, folder) => {
    if (common === null) return folder;
    let shared = common;
    while (shared !== folder && !folder.startsWith(shared.endsWith(sep) ? shared : shared + sep) && dirname(shared) !== shared)
      shared = dirname(shared);
    return shared;
  }, null);
}

/** As messages name it: from where the command runs, if it is below. */
export function shownName(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path === '' || path.startsWith('..') ? file : path;
}

/** The text of a corrections file. */
export async function readCorrections(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const similar = code === 'ENOENT' ? similarFile(file) : undefined;
    throw new UserError(`Cannot read the corrections ${file}.`, {
      expected: 'a YAML file of corrections',
      received: code === 'ENOENT' ? 'a name that does not exist' : code === 'EISDIR' ? 'a folder' : code,
      advice: similar ? `Did you mean ${similar}?` : 'Check the name, or add one: tongbi correct --help',
    });
  }
}
