import { open, rename, unlink } from 'node:fs/promises';

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
