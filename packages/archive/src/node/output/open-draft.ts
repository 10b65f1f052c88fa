import { open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Message, type NoValues, said, UserError } from '@tongbi/model';

/** A file that is written whole beside its goal. */
export interface Draft {
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
export function writeReason(error: unknown): Message | undefined {
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
