import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { UserError } from '@tongbi/model';
import { cannotUse, findOutputFolder } from '../files/find-output-folder.js';
import { isRunning } from '../files/is-running.js';
import { emptyManifest, JOURNAL, MANIFEST, parseManifest, type SiteManifest } from './site-manifest.js';

/** The folder of a site, ready to be written. */
export interface SiteFolder {
  /** Absolute, without links. */
  readonly path: string;
  readonly manifest: SiteManifest;
  /** What earlier runs wrote, those that were killed among them. */
  readonly owned: ReadonlySet<string>;
  readonly force: boolean;
}

/**
 * Opens the folder that a site is to be written into. It is made where it is not there, and taken where it is empty or holds a site; any other
 * folder only with `force`.
 *
 * @throws {UserError} where it holds something else, or the archive itself, or cannot be written
 */
export async function openSiteFolder(out: string, archiveFolder: string, force: boolean): Promise<SiteFolder> {
  const path = await findOutputFolder(out, archiveFolder, 'a site', 'site');
  const names = await readdir(path);
  const manifest = names.includes(MANIFEST) ? parseManifest(await readFile(join(path, MANIFEST), 'utf8')) : null;
  const journal = names.includes(JOURNAL) ? (await readFile(join(path, JOURNAL), 'utf8')).split('\n').filter(Boolean) : [];
  const foreign = names.filter((name) => !isDraft(name));
  if (!manifest && !names.includes(JOURNAL) && foreign.length > 0 && !force) throw notASite(out, foreign.length);
  await removeDrafts(path, names);
  const known = Object.values(manifest?.units ?? {}).flatMap(({ files }) => Object.keys(files));
  return { path, manifest: manifest ?? emptyManifest, owned: new Set([...known, ...journal]), force };
}

const DRAFT = /^\.tongbi-site-(?<pid>[0-9]+)\.tmp$/u;

/** A file that a run writes before it takes its place. */
export function draftName(pid: number): string {
  return `.tongbi-site-${pid}.tmp`;
}

function isDraft(name: string): boolean {
  return DRAFT.test(name);
}

/** Drafts of runs that were killed. */
async function removeDrafts(path: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const pid = DRAFT.exec(name)?.groups?.pid;
    if (pid !== undefined && !isRunning(Number(pid))) await unlink(join(path, name)).catch(() => undefined);
  }
}

function notASite(out: string, count: number): UserError {
  return cannotUse(
    'a site',
    out,
    'a new or empty folder, or one that holds a site of tongbi',
    count === 1 ? 'a folder with one other file' : `a folder with ${count} other files`,
    'Choose another folder, or write into this one with --force; files that are no pages of the site stay there.',
  );
}
