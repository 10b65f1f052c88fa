import { constants, type Stats } from 'node:fs';
import { access, lstat, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '@tongbi/model';

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the place of the old one. Where anything
 * fails, an existing file is as it was.
 *
 * @throws {UserError} where the path cannot be written
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  try {
    const target = await resolveTarget(file);
    const existing = await stat(target).catch(() => undefined);
    if (existing) await access(target, constants.W_OK); // a rename would replace a file that its owner has write-protected
    if (existing && !existing.isFile())
      await writeFile(target, text); // /dev/null, a named pipe
    else await replaceFile(target, text, existing);
  } catch (error) {
    throw explainWriteError(file, error);
  }
}

const NEW_FILE_MODE = 0o666;

async function replaceFile(target: string, text: string, existing: Stats | undefined): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const handle = await open(draft, 'wx', existing?.mode ?? NEW_FILE_MODE);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(draft, target);
  } catch (error) {
    await handle.close().catch(() => undefined); // closed already where the rename failed
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

/**
 * Finds out before the work begins whether it could be written.
 *
 * @throws {UserError} where the folder does not exist, or the path is a folder
 */
export async function checkWritable(file: string): Promise<void> {
  const folder = dirname(file);
  const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (await isFolder(file)) throw cannotWrite(file, 'the name of a file', 'a folder', `Add a name: ${join(file, 'changes.html')}`);
  if (!(await isFolder(folder))) throw cannotWrite(file, 'a folder that exists', folder, `Make it first: mkdir -p ${folder}`);
}

/** A link stays a link: what it points to is written. */
async function resolveTarget(file: string): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isSymbolicLink() ? await realpath(file).catch(() => file) : file;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'a read-only disk',
  ENOSPC: 'a full disk',
  EFBIG: 'a file that is too large for its limit',
  EDQUOT: 'a full quota',
  ENOENT: 'a folder that does not exist',
  ENOTDIR: 'a file where a folder should be',
  EISDIR: 'a folder',
  ENAMETOOLONG: 'a name that is too long',
};

function explainWriteError(file: string, error: unknown): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason ? cannotWrite(file, 'a path that you may write', reason, 'Choose another path for -o.') : error;
}

function cannotWrite(file: string, expected: string, received: string, advice: string): UserError {
  return new UserError(`Cannot write ${file}. Nothing was changed.`, { expected, received, advice });
}
