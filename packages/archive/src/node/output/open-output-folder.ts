import { lstat, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UserError } from '@tongbi/model';

/** What is written into a folder, as messages say it. */
export interface OutputKind {
  /** `a site`. */
  readonly what: string;
  /** A name that its folder may have. */
  readonly example: string;
  /** What becomes of other files in the folder. */
  readonly others: string;
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
    throw cannotUse(kind, out, {
      expected: 'a folder beside or inside the archive',
      received: `a folder that holds the archive ${archiveFolder}`,
      advice: `Choose a folder of its own, as -o ${kind.example}.`,
    });
  const foreign = await countForeign(path, await readdir(path));
  if (foreign === 0 || force) return path;
  throw cannotUse(kind, out, {
    expected: `a new or empty folder, or one that holds ${kind.what} of tongbi`,
    received: foreign === 1 ? 'a folder with one other file' : `a folder with ${foreign} other files`,
    advice: `Choose another folder, or write into this one with --force; ${kind.others}`,
  });
}

async function openFolder(out: string, kind: OutputKind): Promise<string> {
  const full = resolve(out);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory()) return await realpath(full);
  const refuse = (expected: string, received: string, advice: string) => cannotUse(kind, out, { expected, received, advice });
  if (found ?? (await lstat(full).catch(() => undefined)))
    throw refuse('a folder', found ? 'a file' : 'a link that leads nowhere', 'Choose another folder for -o.');
  const parent = dirname(full);
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw refuse('a folder that exists around it', parent, `Make it first: mkdir -p ${parent}`);
  try {
    await mkdir(full);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refuse('a folder that you may write in', code ?? 'an error', 'Choose another folder for -o.');
  }
  return await realpath(full);
}

export function cannotUse(
  { what }: OutputKind,
  out: string,
  details: { readonly expected: string; readonly received: string; readonly advice: string },
): UserError {
  return new UserError(`Cannot write ${what} into ${out}. Nothing was changed.`, details);
}
