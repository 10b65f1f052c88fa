import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { remembered } from '@tongbi/model';
import { type KeyPart, type Memory, type Stage, stages } from '../../memory/memory.js';
import { openDraft } from '../output/write-files.js';
import { sha256Of } from '../read/read-input.js';
import { DRAFT, decodeEntry, encodeEntry, trimCache } from './cache-files.js';
import { stageFiles, versionOf } from './stage-version.js';

/** Where a memory is; plain data, so that a thread can open the same. */
export interface MemoryPlace {
  /** Null where nothing is kept. */
  readonly folder: string | null;
  /** A file of the program, from which the packages are found that its results depend on. */
  readonly program: string;
  /** Of stages whose code was hashed already, so that no thread hashes it again. */
  readonly versions?: Readonly<Partial<Record<Stage, string>>>;
}

/** Results in the files of a folder. Several runs may use it at once, and any may be killed: a file appears whole, and carries its checksum. */
export class FolderMemory implements Memory {
  readonly #versions: Map<Stage, string>;
  readonly #hashes = new Map<string, string>();
  #wrote = false;
  /** Said once a run: the work does not need the cache. */
  #isUnusable = false;

  /** @param tell hears of what is odd, once each */
  constructor(
    readonly place: MemoryPlace,
    readonly tell: (note: string) => void = () => undefined,
  ) {
    this.#versions = new Map(Object.entries(place.versions ?? {}) as [Stage, string][]);
  }

  /** The place as a thread opens it that compares reports of an archive: with the versions of what it looks up. */
  placeForThreads(): MemoryPlace {
    if (this.place.folder === null) return this.place;
    return { ...this.place, versions: { report: this.#versionOf('report'), comparison: this.#versionOf('comparison') } };
  }

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
    const path = this.#pathOf(stage, key);
    if (path === null) return undefined;
    const bytes = await readFile(path).catch(() => undefined); // none yet, or none that may be read: it is made
    if (!bytes) return undefined;
    const entry = decodeEntry(basename(path), bytes);
    if (entry) {
      // The time shows what was used last. A folder that can only be read serves as well.
      await utimes(path, new Date(), new Date()).catch(() => undefined);
      return entry.value as Value;
    }
    this.tell(`an entry of the cache is broken, and is made again: ${path}`);
    await unlink(path).catch(() => undefined);
    return undefined;
  }

  async has(stage: Stage, key: KeyPart): Promise<boolean> {
    const path = this.#pathOf(stage, key);
    return path !== null && ((await stat(path).catch(() => undefined))?.isFile() ?? false);
  }

  async keep(stage: Stage, key: KeyPart, value: unknown): Promise<void> {
    const path = this.#isUnusable ? null : this.#pathOf(stage, key);
    if (path === null) return;
    const bytes = await encodeEntry(basename(path), value);
    try {
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      await (await openDraft(`${path}.${randomUUID()}${DRAFT}`, path, bytes, { mode: 0o600 })).finish();
      this.#wrote = true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      this.#isUnusable = true;
      this.tell(
        `nothing is kept for the next time, since the cache ${this.place.folder} cannot be written (${code}); --cache DIR names another, --no-cache none`,
      );
    }
  }

  /** What is made of this key is called: a hash of all that it depends on, the code included. */
  nameOf(stage: Stage, key: KeyPart): string {
    return sha256Of(JSON.stringify([this.#versionOf(stage), key]));
  }

  #versionOf(stage: Stage): string {
    return remembered(this.#versions, stage, () => versionOf(stageFiles(stages[stage], this.place.program), this.#hashes));
  }

  #pathOf(stage: Stage, key: KeyPart): string | null {
    return this.place.folder === null ? null : join(this.place.folder, stage, this.nameOf(stage, key));
  }

  /** When the work is done: takes away what was not used for longest, where there is too much. */
  async close(): Promise<void> {
    if (this.#wrote) await trimCache(this.place.folder!);
    this.#wrote = false;
  }
}
