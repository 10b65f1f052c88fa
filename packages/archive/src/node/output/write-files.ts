import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, realpath, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Message, type NoValues, said, UserError } from '@tongbi/model';

export interface FileContent {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the place of the old one. Where anything
 * fails, an existing file is as it was.
 *
 * @throws {UserError} where the path cannot be written
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await writeFilesAtomically([{ file, content }]);
}

/**
 * Writes several files, all or none: first all of them into new files beside the old ones, and only when that went well each takes
 * the place of its old one.
 *
 * @throws {UserError} where one of the paths cannot be written
 */
export async function writeFilesAtomically(files: readonly FileContent[]): Promise<void> {
  const drafts: (Draft & Pick<FileContent, 'file'>)[] = [];
  try {
    for (const each of files) drafts.push({ ...(await explained(each.file, () => writeDraft(each))), file: each.file });
    for (const { file, finish } of drafts) await explained(file, finish);
  } catch (error) {
    for (const { discard } of drafts) await discard();
    throw error;
  }
}

async function writeDraft({ file, content }: FileContent): Promise<Draft> {
  const target = await resolveTarget(file);
  const existing = await stat(target).catch(() => undefined);
  if (existing) await access(target, constants.W_OK); // a rename would replace a file that its owner has write-protected
  // /dev/null, a named pipe: not before the end
  if (existing && !existing.isFile()) return { finish: () => writeFile(target, content), discard: async () => undefined };
  const [folder, head] = [dirname(target), `.${basename(target)}.`];
  await removeDrafts(folder, (name) =>
    name.startsWith(head) ? /^([1-9][0-9]{0,9})\.tmp$/u.exec(name.slice(head.length))?.[1] : undefined,
  );
  const draft = join(folder, `${head}${process.pid}.tmp`);
  return await openDraft(draft, target, content, { isSynced: true, ...(existing && { mode: existing.mode }) });
}

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainWriteError(file, error);
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
  if (await isFolder(file))
    throw cannotWrite(file, said('name-of-file'), said('is-folder'), said('add-a-name', join(file, 'changes.html')));
  if (!(await isFolder(folder))) throw cannotWrite(file, said('existing-folder'), folder, said('make-folder', folder));
}

/** A link stays a link: what it points to is written. */
async function resolveTarget(file: string): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isSymbolicLink() ? await realpath(file).catch(() => file) : file;
}

/** What went wrong with a file that was written; a fault of the program stays what it is. */
export function explainWriteError(file: string, error: unknown): unknown {
  const reason = writeReason(error);
  return reason ? cannotWrite(file, said('writable-path'), reason, said('other-path')) : error;
}

function cannotWrite(file: string, expected: Message, received: Message | string, advice: Message): UserError {
  return new UserError(said('cannot-write', file, expected, received, advice));
}

/** Makes a folder with those around it, where it is not there; `name` is what messages call it. @throws {UserError} where it cannot be made */
export async function makeFolder(folder: string, name: string, advice: Message): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      said('cannot-make-folder', name, code === 'EEXIST' || code === 'ENOTDIR' ? said('is-file-so-called') : code, advice),
    );
  }
}

/** A file that is written whole beside its goal. */
interface Draft {
  /** Lets it take the place of its goal. */
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

const NEW_FILE_MODE = 0o666;

/** Writes a file into a draft that nobody else has: all of it, or no file is left; `isSynced` where it must be on the disk before it takes its place. */
export async function openDraft(
  draft: string,
  goal: string,
  content: string | Uint8Array,
  { mode = NEW_FILE_MODE, isSynced = false }: { readonly mode?: number; readonly isSynced?: boolean } = {},
): Promise<Draft> {
  const discard = (): Promise<void> => unlink(draft).catch(() => undefined); // gone already where it took its place
  const whole = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await discard();
      throw error;
    }
  };
  const handle = await open(draft, 'wx', mode);
  await whole(async () => {
    try {
      await handle.writeFile(content);
      if (isSynced) await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return { finish: () => whole(() => rename(draft, goal)), discard };
}

/** Removes what killed runs have left in a folder; `pidOf` says of a name of which process it is a draft, if it is one. */
export async function removeDrafts(folder: string, pidOf: (name: string) => string | undefined): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = pidOf(name);
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a process of this number runs, which may be writing still. This one does not count: what bears its number before it has begun is of an earlier one. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // of another user
  }
}

/** What the codes of the system say of a path that could not be written; undefined for a fault of the program. */
function writeReason(error: unknown): Message | undefined {
  const key = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return key && said(key);
}

/** What went wrong with a folder that was written into; of a site also what became of what is in it. A fault of the program stays what it is. */
export function explainFolder(folder: string, error: unknown, kept?: 'site-kept'): unknown {
  const reason = writeReason(error);
  return reason ? new UserError(said('cannot-write-folder', folder, kept && said(kept), reason)) : error;
}

const REASONS: Readonly<Record<string, NoValues>> = {
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EROFS: 'read-only-disk',
  ENOSPC: 'full-disk',
  EFBIG: 'file-too-large',
  EDQUOT: 'full-quota',
  ENOENT: 'folder-missing',
  ENOTDIR: 'file-for-folder',
  EISDIR: 'is-folder',
  ENAMETOOLONG: 'name-too-long',
};
