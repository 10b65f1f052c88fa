import { fileURLToPath } from 'node:url';
import { type CacheOption, cacheFolder, FolderMemory } from '@tongbi/archive/node';
import { say } from '../language.js';

/** What every command takes that keeps results: `--cache DIR`, `--no-cache`. */
export interface CacheOptions {
  readonly cache?: CacheOption;
}

/** Results depend on the packages that are found from here. */
const PROGRAM = fileURLToPath(import.meta.url);

/** Does the work of a command with the memory that it was asked to use, and tidies up. */
export async function withMemory<Value>({ cache }: CacheOptions, work: (memory: FolderMemory) => Promise<Value>): Promise<Value> {
  const place = { folder: cacheFolder(cache), program: PROGRAM };
  const memory = new FolderMemory(place, (note) => process.stderr.write(`${say('note-line', note)}\n`));
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}
