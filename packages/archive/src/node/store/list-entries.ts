import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Stage, stageNames } from '../../memory/stage.js';

export interface EntryFile {
  readonly stage: Stage;
  readonly path: string;
  readonly bytes: number;
  /** When it was last made or used, in milliseconds. */
  readonly used: number;
  /** Being written, or left by a run that was killed while it wrote. */
  readonly isDraft: boolean;
}

export const DRAFT = '.draft';

/** All files of a cache. What vanishes meanwhile, by another run, is none. */
export async function listEntries(folder: string): Promise<readonly EntryFile[]> {
  const found: EntryFile[] = [];
  for (const stage of stageNames) {
    for (const name of await readdir(join(folder, stage)).catch(() => [])) {
      const path = join(folder, stage, name);
      const file = await stat(path).catch(() => undefined);
      if (file?.isFile()) found.push({ stage, path, bytes: file.size, used: file.mtimeMs, isDraft: name.endsWith(DRAFT) });
    }
  }
  return found;
}
