import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL, MANIFEST } from '../../list/site-files.js';
import { listTree } from './git/list-changes.js';
import type { Archive } from './open-archive.js';

/** Deeper folders are a circle of mounts, or none of an archive. */
const DEEPEST = 40;

/** What tells the folder of a site that was made of the archive: its pages are called by years as well, and are no reports. */
const SITE_FILES = [MANIFEST, JOURNAL] as const;

/** The paths of all reports of an archive from its root, in order: those that git knows or would take, without git those on the disk. */
export async function listArchive({
  root,
  repository,
  isReport,
}: Pick<Archive, 'root' | 'repository' | 'isReport'>): Promise<readonly string[]> {
  const all = repository ? await listTree(repository) : await walk(root, '', 0);
  const sites = all
    .filter((path) => SITE_FILES.some((name) => path.endsWith(`/${name}`)))
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  return all.filter((path) => isReport(path) && !sites.some((folder) => path.startsWith(folder))).sort();
}

/** Folders are not entered through links, so that no circle of links is walked; what cannot be listed is passed over. */
async function walk(root: string, folder: string, depth: number): Promise<string[]> {
  if (depth > DEEPEST) return [];
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') found.push(...(await walk(root, path, depth + 1)));
    } else found.push(path);
  }
  return found;
}
