import { lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { type Message, said, UserError } from '@tongbi/model';

/** What is written into a folder, as messages say it. */
export interface OutputKind {
  readonly what: 'a-site' | 'an-export' | 'a-plan';
  /** A name that its folder may have. */
  readonly example: string;
  /** What becomes of other files in the folder. */
  readonly others: 'others-stay' | 'no-pages-stay';
}

/** Where something is to be written, and beside what. */
export interface OutputChoice {
  readonly out: string;
  /** Of the archive that it is made of. */
  readonly archiveFolder: string;
  /** Whether it may be written beside files of another hand. */
  readonly force: boolean;
}

/**
 * Opens the folder that something is to be written into, absolute and without links; made where it is not there. `countForeign` says of the names in it how
 * many are of another hand.
 *
 * @throws {UserError} where it is none, cannot be made, holds the archive itself, or other files
 */
export async function openOutputFolder(
  kind: OutputKind,
  { out, archiveFolder, force }: OutputChoice,
  countForeign: (path: string, names: readonly string[]) => number | Promise<number>,
): Promise<string> {
  const path = await openFolder(out, kind);
  const archive = await realpath(archiveFolder);
  if (archive === path || archive.startsWith(path + sep))
    throw cannotUse(kind, out, said('beside-the-archive'), said('holds-archive', archiveFolder), said('folder-of-its-own', kind.example));
  const foreign = await countForeign(path, await readdir(path));
  if (foreign === 0 || force) return path;
  const empty = said('empty-or-own-folder', said(kind.what));
  throw cannotUse(kind, out, empty, said('folder-with-others', foreign), said('other-folder-or-force', said(kind.others)));
}

async function openFolder(out: string, kind: OutputKind): Promise<string> {
  const full = resolve(out);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory()) return await realpath(full);
  if (found ?? (await lstat(full).catch(() => undefined)))
    throw cannotUse(kind, out, said('is-folder'), said(found ? 'is-file' : 'is-dead-link'), said('other-folder'));
  const parent = dirname(full);
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw cannotUse(kind, out, said('folder-around'), parent, said('make-folder', parent));
  try {
    await mkdir(full);
  } catch (error) {
    throw cannotUse(kind, out, said('writable-folder'), (error as NodeJS.ErrnoException).code ?? said('an-error'), said('other-folder'));
  }
  return await realpath(full);
}

export function cannotUse({ what }: OutputKind, out: string, expected: Message, received: Message | string, advice: Message): UserError {
  return new UserError(said('output-folder-unusable', said(what), out, expected, received, advice));
}
