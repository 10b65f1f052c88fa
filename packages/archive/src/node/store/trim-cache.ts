import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Stage, stageNames } from '../../memory/memory.js';

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

/** Some 2,000 comparisons, each 0.2 MB. */
export const MOST_CACHE_BYTES = 512e6;
/** Down to so much of the bound, so that not each run has to. */
const TRIMMED_SHARE = 0.8;
/** No run writes a file for longer: its writer was killed. */
const DRAFT_MS = 3600e3;

/** Takes away what was not used for longest, where there is more than `most`, and what killed runs have left. */
export async function trimCache(folder: string, most: number = MOST_CACHE_BYTES, now: number = Date.now()): Promise<void> {
  const files = await listEntries(folder);
  const gone = files.filter(({ isDraft, used }) => isDraft && now - used > DRAFT_MS);
  const entries = files.filter(({ isDraft }) => !isDraft).sort((a, b) => a.used - b.used);
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (left > most) {
    for (const entry of entries) {
      if (left <= most * TRIMMED_SHARE) break;
      left -= entry.bytes;
      gone.push(entry);
    }
  }
  // Another run may have taken it away already.
  for (const { path } of gone) await unlink(path).catch(() => undefined);
}
