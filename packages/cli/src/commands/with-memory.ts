import { fileURLToPath } from 'node:url';
import { type CacheOptions, type FolderMemory, withMemory as withMemoryOf } from '@tongbi/archive/node';

/** Results depend on the packages that are found from here. */
const PROGRAM = fileURLToPath(import.meta.url);

/** Does the work of a command with the memory that it was asked to use. */
export const withMemory = <Value>(options: CacheOptions, work: (memory: FolderMemory) => Promise<Value>): Promise<Value> =>
  withMemoryOf(options, PROGRAM, work);
