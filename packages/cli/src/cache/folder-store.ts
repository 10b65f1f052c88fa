import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeEntry, encodeEntry } from './cache-entry.js';
import { DRAFT } from './list-entries.js';
import { type Stage, stages } from './stage.js';
import { stageFiles } from './stage-files.js';
import { type KnownVersions, versionOf } from './stage-version.js';
import type { KeyPart, Store } from './store.js';
import { trimCache } from './trim-cache.js';

const VERSIONS = 'versions.json';

/** Results in the files of a folder. Several runs may use it at once, and any may be killed: a file appears whole, and carries its checksum. */
export class FolderStore implements Store {
  readonly #versions = new Map<Stage, string>();
  #known: KnownVersions | undefined;
  #wrote = false;
  /** Said once a run: the work does not need the cache. */
  #isUnusable = false;

  /** @param tell hears of what is odd, once each */
  constructor(
    readonly folder: string,
    readonly tell: (note: string) => void,
  ) {}

  async remember<Value>(stage: Stage, key: KeyPart, make: () => Value | Promise<Value>): Promise<Value> {
    const before = await this.find<Value>(stage, key);
    if (before !== undefined) return before;
    const value = await make();
    await this.keep(stage, key, value);
    return value;
  }

  async find<Value>(stage: Stage, key: KeyPart): Promise<Value | undefined> {
    const path = await this.#pathOf(stage, key);
    const bytes = await readFile(path).catch(() => undefined); // none yet, or none that may be read: it is made
    if (!bytes) return undefined;
    const entry = decodeEntry(bytes);
    if (entry) {
      // The time tells what was used last. A folder that can only be read serves as well.
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return entry.value as Value;
    }
    this.tell(`an entry of the cache is broken, and is made again: ${path}`);
    await unlink(path).catch(() => undefined);
    return undefined;
  }

  async keep(stage: Stage, key: KeyPart, value: unknown): Promise<void> {
    if (this.#isUnusable) return;
    try {
      await this.#write(await this.#pathOf(stage, key), await encodeEntry(value));
      this.#wrote = true;
    } catch (error) {
      this.#giveUp(error);
    }
  }

  async close(): Promise<void> {
    if (this.#wrote) await trimCache(this.folder);
    this.#wrote = false;
  }

  async #write(path: string, bytes: Buffer | string): Promise<void> {
    const draft = `${path}.${randomUUID()}${DRAFT}`;
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    try {
      await writeFile(draft, bytes, { mode: 0o600 });
      await rename(draft, path);
    } catch (error) {
      await unlink(draft).catch(() => undefined);
      throw error;
    }
  }

  #giveUp(error: unknown): void {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    this.#isUnusable = true;
    this.tell(
      `nothing is kept for the next time, since the cache ${this.folder} cannot be written (${code}); --cache DIR names another, --no-cache none`,
    );
  }

  async #pathOf(stage: Stage, key: KeyPart): Promise<string> {
    const version = await this.#versionOf(stage);
    const name = createHash('sha256')
      .update(JSON.stringify([version, key]))
      .digest('hex');
    return join(this.folder, stage, name);
  }

  async #versionOf(stage: Stage): Promise<string> {
    const before = this.#versions.get(stage);
    if (before !== undefined) return before;
    this.#known ??= await readVersions(join(this.folder, VERSIONS));
    const { version, known } = versionOf(stageFiles(stages[stage]), this.#known);
    this.#versions.set(stage, version);
    if (known !== this.#known)
      await this.#write(join(this.folder, VERSIONS), JSON.stringify(known)).catch((error: unknown) => this.#giveUp(error));
    this.#known = known;
    return version;
  }
}

/** None where the file is not there, or broken: they are worked out again. */
async function readVersions(file: string): Promise<KnownVersions> {
  try {
    const known: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isKnown =
      typeof known === 'object' && known !== null && Object.values(known).every((version) => /^[0-9a-f]{32}$/u.test(String(version)));
    return isKnown ? (known as KnownVersions) : {};
  } catch {
    return {};
  }
}
