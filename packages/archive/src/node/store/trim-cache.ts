import { unlink } from 'node:fs/promises';
import { listEntries } from './list-entries.js';

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
