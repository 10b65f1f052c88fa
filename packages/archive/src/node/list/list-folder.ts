import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { UserError } from '@tongbi/model';
import { listArchive } from './list-archive.js';
import type { Archive } from './open-archive.js';

export interface ListedFolder {
  readonly archive: Archive;
  /** Files in the folder that are reports by their name, from the root of the archive; at least one. */
  readonly listed: readonly string[];
}

/**
 * The reports of one folder of an archive. `task` is what they are wanted for, as messages say it (`export`), `example` a call that does it.
 *
 * @throws {UserError} where there is no such folder, or no report in it
 */
export async function listFolder(
  folder: string,
  open: (folder: string) => Promise<Archive>,
  task: string,
  example: string,
): Promise<ListedFolder> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new UserError(`Cannot ${task} ${folder}.`, {
      expected: 'the folder of an archive',
      received: found ? 'a file' : 'a name that does not exist',
      advice: `Give the folder that the reports stand in: ${example}`,
    });
  }
  const archive = await open(folder);
  const below = `${await realpath(resolve(folder))}${sep}`;
  const listed = (await listArchive(archive)).filter((path) => join(archive.root, path).startsWith(below));
  if (listed.length > 0) return { archive, listed };
  throw new UserError(`Cannot ${task} ${folder}: no file in it is a report by its name.`, {
    expected: 'reports, as reports/苏州/2024.md',
    received: 'none',
    advice: '`include` in the config says which files are reports.',
  });
}
