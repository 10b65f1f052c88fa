import { type CacheOption, cacheFolder } from './cache-folder.js';
import { FolderMemory } from './folder-memory.js';

/** What every command takes that keeps results: `--cache DIR`, `--no-cache`. */
export interface CacheOptions {
  readonly cache?: CacheOption;
}

/** Does the work with the memory that was asked for, and tidies up; `program` is a file of the program that does it. */
export async function withMemory<Value>(
  { cache }: CacheOptions,
  program: string,
  work: (memory: FolderMemory) => Promise<Value>,
): Promise<Value> {
  const memory = new FolderMemory({ folder: cacheFolder(cache), program }, (note) => process.stderr.write(`note: ${note}\n`));
  try {
    return await work(memory);
  } finally {
    await memory.close();
  }
}
