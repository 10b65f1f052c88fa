import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { UserError } from '@tongbi/model';

/**
 * The folder that `what` is to be written into, absolute and without links; made where it is not there. `example` is a name that it may have.
 *
 * @throws {UserError} where it is none, cannot be made, or holds the archive itself
 */
export async function findOutputFolder(out: string, archiveFolder: string, what: string, example: string): Promise<string> {
  const path = await openFolder(out, what);
  const archive = await realpath(archiveFolder);
  if (archive !== path && !archive.startsWith(path + sep)) return path;
  throw cannotUse(
    what,
    out,
    'a folder beside or inside the archive',
    `a folder that holds the archive ${archiveFolder}`,
    `Choose a folder of its own, as -o ${example}.`,
  );
}

async function openFolder(out: string, what: string): Promise<string> {
  const full = resolve(out);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory()) return await realpath(full);
  if (found ?? (await lstat(full).catch(() => undefined)))
    throw cannotUse(what, out, 'a folder', found ? 'a file' : 'a link that leads nowhere', 'Choose another folder for -o.');
  const parent = dirname(full);
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw cannotUse(what, out, 'a folder that exists around it', parent, `Make it first: mkdir -p ${parent}`);
  try {
    await mkdir(full);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw cannotUse(what, out, 'a folder that you may write in', code ?? 'an error', 'Choose another folder for -o.');
  }
  return await realpath(full);
}

export function cannotUse(what: string, out: string, expected: string, received: string, advice: string): UserError {
  return new UserError(`Cannot write ${what} into ${out}. Nothing was changed.`, { expected, received, advice });
}
