import { rm } from 'node:fs/promises';
import { stageNames } from '@tongbi/archive';
import { cacheFolder, listEntries, MOST_CACHE_BYTES } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { writeJson, writeStdout } from '../terminal/terminal.js';

/**
 * `tongbi cache info` and `tongbi cache clear`.
 *
 * @throws {UserError} for another action, or a folder that cannot be emptied
 */
export async function cache(action: string, options: OptionsOf<'cache'>): Promise<void> {
  const folder = cacheFolder(options.cache);
  if (action === 'info') await showInfo(folder, options.json === true);
  else if (action === 'clear') await clear(folder);
  else throw new UserError(said('no-such-action', action));
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function showInfo(folder: string | null, json: boolean): Promise<void> {
  const entries = folder === null ? [] : await listEntries(folder);
  const stages = stageNames.map((stage) => {
    const own = entries.filter((entry) => entry.stage === stage);
    return { stage, entries: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
  const bytes = stages.reduce((sum, one) => sum + one.bytes, 0);
  if (json) return writeJson({ folder, bytes, mostBytes: MOST_CACHE_BYTES, stages });
  if (folder === null) return writeStdout(`${say('no-cache')}\n`);
  const rows = stages.filter((one) => one.entries > 0);
  const lines = rows.map((one) => `  ${one.stage.padEnd(14)} ${String(one.entries).padStart(6)}  ${inMegabytes(one.bytes).padStart(9)}`);
  await writeStdout(
    `${folder}\n${lines.map((line) => `${line}\n`).join('')}${say('cache-size', inMegabytes(bytes), inMegabytes(MOST_CACHE_BYTES))}\n`,
  );
}

async function clear(folder: string | null): Promise<void> {
  if (folder === null) return writeStdout(`${say('no-cache')}\n`);
  const entries = await listEntries(folder);
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(said('cannot-clear', folder, code));
  }
  await writeStdout(`${say('cache-cleared', folder, entries.length)}\n`);
}
