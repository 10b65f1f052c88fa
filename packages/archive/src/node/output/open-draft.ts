import { open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@tongbi/model';

/** A file that is written whole beside its goal. */
export interface Draft {
  /** Lets it take the place of its goal. */
  readonly finish: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

interface DraftOptions {
  readonly mode?: number;
  /** Whether it must be on the disk before it takes its place. */
  readonly isSynced?: boolean;
}

const NEW_FILE_MODE = 0o666;

/** Writes a file into a draft that nobody else has: all of it, or no file is left. */
export async function openDraft(
  draft: string,
  goal: string,
  content: string | Uint8Array,
  { mode = NEW_FILE_MODE, isSynced = false }: DraftOptions = {},
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
export function writeReason(error: unknown): string | undefined {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ''];
}

/** What went wrong with a folder that was written into; `state` says what became of what is in it. A fault of the program stays what it is. */
export function explainFolder(folder: string, error: unknown, state = ''): unknown {
  const reason = writeReason(error);
  if (!reason) return error;
  return new UserError(`Cannot write into ${folder}.${state}`, {
    expected: 'a folder that can be written',
    received: reason,
    advice: 'Choose another folder for -o, or make room.',
  });
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
