import { readdir } from 'node:fs/promises';
import { tableNames } from '@tongbi/export';
import { cannotUse, findOutputFolder } from '../files/find-output-folder.js';
import type { Shard } from './shard.js';

export const DICTIONARY = 'data-dictionary.json';

/** Files of an export; the second group tells into how many shards it was parted. Drafts of a run beside this one begin with a dot. */
const own = new RegExp(
  `^(?:(?:${tableNames.join('|')})(?:-[0-9]+-of-([0-9]+))?\\.(?:csv|parquet)|manifest(?:-[0-9]+-of-([0-9]+))?\\.json)$`,
  'u',
);

/**
 * Opens the folder that an archive is to be exported into: a new or empty one, or one that holds an export of as many shards. Files that no export writes stay
 * there, and are taken only with `force`.
 *
 * @throws {UserError} where it holds other files, or files of another parting, which would be counted twice, or the archive itself
 */
export async function openExportFolder(out: string, archiveFolder: string, shard: Shard | undefined, force: boolean): Promise<string> {
  const path = await findOutputFolder(out, archiveFolder, 'an export', 'data');
  const names = (await readdir(path)).filter((name) => name !== DICTIONARY && !name.startsWith('.'));
  const parted = names.flatMap((name) => {
    const found = own.exec(name);
    return found ? [{ name, count: Number(found[1] ?? found[2] ?? 0) }] : [];
  });
  const other = parted.find(({ count }) => count !== (shard?.count ?? 0));
  if (other)
    throw cannotUse(
      'an export',
      out,
      shard ? `files of ${shard.count} shards alone` : 'files of an export in one piece alone',
      `${other.name}, whose rows a query over all files would count as well`,
      'Take the files of the other export away, or choose another folder for -o.',
    );
  const foreign = names.length - parted.length;
  if (foreign > 0 && !force)
    throw cannotUse(
      'an export',
      out,
      'a new or empty folder, or one that holds an export of tongbi',
      foreign === 1 ? 'a folder with one other file' : `a folder with ${foreign} other files`,
      'Choose another folder, or write into this one with --force; the other files stay there.',
    );
  return path;
}
