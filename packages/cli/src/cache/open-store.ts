import { type CacheOption, cacheFolder } from './cache-folder.js';
import { noStore, type Store } from './store.js';

/** What every command takes that keeps results: `--cache DIR`, `--no-cache`. */
export interface CacheOptions {
  readonly cache?: CacheOption;
}

/** The store that a command was asked to use. */
async function openStore({ cache }: CacheOptions): Promise<Store> {
  const folder = cacheFolder(cache);
  if (folder === null) return noStore;
  const { FolderStore } = await import('./folder-store.js');
  return new FolderStore(folder, (note) => process.stderr.write(`note: ${note}\n`));
}

/** Does the work with the store that was asked for, and tidies up. */
export async function withStore<Value>(options: CacheOptions, work: (store: Store) => Promise<Value>): Promise<Value> {
  const store = await openStore(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
