import { dirname, relative, resolve } from 'node:path';
import type { PlacedCorrection } from '@tongbi/model';
import { said } from '@tongbi/model';
import { CORRECTIONS_NAME } from '../../read/corrections-name.js';
import { findUpward, readSettings } from '../list/settings-file.js';
import { isInside } from './is-inside.js';
import { STDIN } from './read-input.js';

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
  return parseCorrections(await readCorrections(file), shownName(file));
}

/** The nearest corrections file of these reports, by its full path; null where there is none. */
export async function findCorrections(files: readonly string[]): Promise<string | null> {
  const folder = commonFolder(files);
  return folder === null ? null : ((await findUpward(folder, [CORRECTIONS_NAME]))[0] ?? null);
}

/** The folder that all of these files are in or below; null where all come from stdin. */
export function commonFolder(files: readonly string[]): string | null {
  const folders = files.filter((file) => file !== STDIN).map((file) => dirname(resolve(file)));
  return folders.reduce<string | null>((common, folder) => {
    if (common === null) return folder;
    let shared = common;
    while (!isInside(shared, folder)) shared = dirname(shared);
    return shared;
  }, null);
}

/** As messages name it: from where the command runs, if it is below. */
export function shownName(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path === '' || path.startsWith('..') ? file : path;
}

export function readCorrections(file: string): Promise<string> {
  return readSettings(file, said('the-corrections-file', file), said('yaml-of-corrections'), said('check-name-or-correct'));
}
