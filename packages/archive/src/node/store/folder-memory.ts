import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyPart, Memory } from '../../memory/memory.js';
import { type Stage, stages } from '../../memory/stage.js';
import { openDraft } from '../output/open-draft.js';
import { decodeEntry, encodeEntry } from './cache-entry.js';
import { DRAFT } from './list-entries.js';
import { stageFiles } from './stage-files.js';
import { type KnownVersions, versionOf } from './stage-version.js';
import { trimCache } from './trim-cache.js';

const VERSIONS = 'versions.json';

/** Where a memory is; plain data, so that a thread can open the same. */
export interface MemoryPlace {
  /** Null where nothing is kept. */
  readonly folder: string | null;
  /** A file of the program, from which the packages are found that its results depend on. */
  readonly program: string;
}

/** Results in the files of a folder. Several runs may use it at once, and any may be killed: a file appears whole, and carries its checksum. */
export class FolderMemory implements Memory {
  readonly #versions = new Map<Stage, string>();
  #known: KnownVersions | undefined;
  #wrote = false;
  /** Said once a run: the work does not need the cache. */
  #isUnusable = false;

  /** @param tell hears of what is odd, once each */
  constructor(
    readonly place: MemoryPlace,
    readonly tell: (note: string) => void = () => undefined,
  ) {}

  async remember<Value>(
    stage: Stage,
    key: KeyPart,
    make: () => Value | Promise<Value>,
    isLasting: (value: Value) => boolean | Promise<boolean> = () => true,
  ): Promise<Value> {
    const before = await this.find<Value>(stage, key);
    if (before !== undefined) return before;
    const value = await make();
    if (await isLasting(value)) await this.keep(stage, key, value);
    return value;
  }

  async find<Value>(stage: Stage, key: KeyPart): Promise<Value | undefined> {
    if (this.place.folder === null) return undefined;
    const path = join(this.place.folder, stage, await this.nameOf(stage, key));
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

  async has(stage: Stage, key: KeyPart): Promise<boolean> {
    if (this.place.folder === null) return false;
    const path = join(this.place.folder, stage, await this.nameOf(stage, key));
    return (await stat(path).catch(() => undefined))?.isFile() ?? false;
  }

  async keep(stage: Stage, key: KeyPart, value: unknown): Promise<void> {
    if (this.place.folder === null || this.#isUnusable) return;
    const path = join(this.place.folder, stage, await this.nameOf(stage, key));
    this.#wrote = (await this.#write(path, await encodeEntry(value))) || this.#wrote;
  }

  /** What is made of this key is called: a hash of all that it depends on, the code included. */
  async nameOf(stage: Stage, key: KeyPart): Promise<string> {
    const version = await this.#versionOf(stage);
    return createHash('sha256')
      .update(JSON.stringify([version, key]))
      .digest('hex');
  }

  /** When the work is done: takes away what was not used for longest, where there is too much. */
  async close(): Promise<void> {
    if (this.#wrote) await trimCache(this.place.folder!);
    this.#wrote = false;
  }

  async #write(path: string, bytes: Buffer | string): Promise<boolean> {
    try {
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      await (await openDraft(`${path}.${randomUUID()}${DRAFT}`, path, bytes, { mode: 0o600 })).finish();
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#isUnusable = true;
      this.tell(
        `nothing is kept for the next time, since the cache ${this.place.folder} cannot be written (${code}); --cache DIR names another, --no-cache none`,
      );
      return false;
    }
  }

  async #versionOf(stage: Stage): Promise<string> {
    const before = this.#versions.get(stage);
    if (before !== undefined) return before;
    const file = this.place.folder === null ? null : join(this.place.folder, VERSIONS);
    this.#known ??= file === null ? {} : await readVersions(file);
    const { version, known } = versionOf(stageFiles(stages[stage], this.place.program), this.#known);
    this.#versions.set(stage, version);
    if (known !== this.#known && file !== null && !this.#isUnusable) await this.#write(file, JSON.stringify(known));
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
