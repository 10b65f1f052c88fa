import { dirname, relative, resolve } from 'node:path';
import { type PlacedCorrection, type Reading, said, type WrittenCorrection } from '@tongbi/model';
import { CORRECTIONS_NAME, READINGS_NAME } from '../../list/names-beside.js';
import { findUpward, readSettings } from '../list/load-config.js';
import { isInside, STDIN } from './read-input.js';

/** `--corrections FILE`, `--readings FILE`, `--kinds FOLDER`; false for `--no-corrections` and the like. */
export type ChoiceBeside<What extends 'corrections' | 'readings' | 'kinds'> = { readonly [Each in What]?: string | false };

/**
 * What persons say of these reports, and what second readers answered: from the files that were named, else from the nearest `tongbi.corrections.yaml` and
 * `tongbi.readings.jsonl` in the folder that holds all reports, or above it. Every command that compares asks here.
 *
 * @throws {UserError} where a file that was named is not there, or a file is not what it is called
 */
export async function loadCorrections(
  files: readonly string[],
  choice: ChoiceBeside<'corrections' | 'readings'>,
): Promise<readonly PlacedCorrection[]> {
  return [...(await loadSaid(files, choice)), ...(await loadReadings(files, choice))];
}

/** What persons say alone. */
async function loadSaid(files: readonly string[], { corrections }: ChoiceBeside<'corrections'>): Promise<readonly WrittenCorrection[]> {
  if (corrections === false) return [];
  const file = corrections ?? (await findAbout(files, CORRECTIONS_NAME));
  if (file === null) return [];
  const { parseCorrections } = await import('@tongbi/corrections');
  return parseCorrections(await readCorrections(file), shownName(file));
}

/** What second readers answered alone; what nobody has answered yet is left out. */
export async function loadReadings(files: readonly string[], { readings }: ChoiceBeside<'readings'>): Promise<readonly Reading[]> {
  if (readings === false) return [];
  const file = readings ?? (await findAbout(files, READINGS_NAME));
  return file === null ? [] : (await parseReadingsFile(file)).filter(({ by }) => by !== undefined);
}

/** The readings of a file, those that nobody has answered yet among them. */
export async function parseReadingsFile(file: string): Promise<readonly Reading[]> {
  const text = await readSettings(file, said('the-readings-file', file), said('readings-lines'), 'check-name-and-folder');
  const { parseReadings } = await import('@tongbi/corrections');
  return parseReadings(text, shownName(file));
}

/** The nearest file (or folder) of a name about these reports, by its full path; null where there is none. */
export async function findAbout(files: readonly string[], name: string, is?: 'isFile' | 'isDirectory'): Promise<string | null> {
  const folder = commonFolder(files);
  return folder === null ? null : ((await findUpward(folder, [name], is))[0] ?? null);
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
  return readSettings(file, said('the-corrections-file', file), said('yaml-of-corrections'), 'check-name-or-correct');
}
