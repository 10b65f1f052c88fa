import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { said, UserError } from '@tongbi/model';
import { KINDS_NAME } from '../../list/names-beside.js';
import { listTree } from './git/repository.js';
import type { Archive } from './open-archive.js';

/** Written last into the folder of a site: what a run has made, so that the next makes only what has changed, and removes only what is its own. */
export const MANIFEST = 'tongbi-site.json';
/** Paths that a run is about to write, one a line: should it be killed, the next one knows them as its own. Gone when the run is done. */
export const JOURNAL = 'tongbi-site.journal';

/** Deeper folders are a circle of mounts, or none of an archive. */
const DEEPEST = 40;

/** By what the folder of a site is known that was made of the archive: its pages are called by years as well, and are no reports. */
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

/** What the reports of a folder are wanted for, as messages say it. */
export type ArchiveTask = 'make-a-site-of' | 'export' | 'plan';

/**
 * The reports of one folder of an archive, by their names, from its root; at least one. `task` is what they are wanted for, as messages say it (`export`), `example` a call that does it.
 *
 * @throws {UserError} where there is no such folder, or no report in it
 */
export async function listFolder(
  folder: string,
  open: (folder: string) => Promise<Archive>,
  task: ArchiveTask,
  example: string,
): Promise<{ readonly archive: Archive; readonly listed: readonly string[] }> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new UserError(said('no-archive-folder', said(task), folder, said(found ? 'is-file' : 'is-missing'), example));
  }
  const archive = await open(folder);
  const below = `${await realpath(resolve(folder))}${sep}`;
  const listed = (await listArchive(archive)).filter((path) => join(archive.root, path).startsWith(below));
  if (listed.length > 0) return { archive, listed };
  throw new UserError(said('no-reports-in-folder', said(task), folder));
}

export interface ReportFile {
  readonly file: string;
  /** Named on the command line; else found in a folder, where what is no report is passed over. */
  readonly named: boolean;
}

/** What a report is saved as; a README beside the reports of an archive is none. */
const endings: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.text', '.html', '.htm', '.docx', '.pdf']);
const NOT_REPORTS = /^(?:readme|index|changelog|license|contributing)\b/iu;

/**
 * The files to read: those named, and for a folder the text and Markdown files in it and in the folders inside, by name.
 *
 * @throws {UserError} where a folder holds none
 */
export async function listReportFiles(words: readonly string[]): Promise<ReportFile[]> {
  const found: ReportFile[] = [];
  for (const word of words) {
    // A name that is no file and no folder is left to the reader of files, which says so.
    if (!(await stat(word).catch(() => null))?.isDirectory()) found.push({ file: word, named: true });
    else found.push(...(await reportsBelow(word)).map((file) => ({ file, named: false })));
  }
  return found;
}

async function reportsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name).toLowerCase()) && !NOT_REPORTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])(?:\.[^\\/.]|node_modules[\\/])/u.test(file) && !file.split(/[\\/]/u).includes(KINDS_NAME))
    .sort();
  if (files.length) return files;
  throw new UserError(
    said('folder-without-reports', folder, entries.length ? said('other-files', entries.length) : said('is-empty-folder')),
  );
}
