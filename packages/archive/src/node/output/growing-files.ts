import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { said, UserError } from '@tongbi/model';
import { explainFolder, removeDrafts } from './write-files.js';

const DRAFT = /^\.tongbi-(?<pid>[0-9]+)\.tmp$/u;

/**
 * Files of a folder that are written piece by piece, too large to be held: all or none take the place of older ones. They grow in a folder of their own
 * inside, from which they are moved in the order in which they were begun, what is in a folder of its own with that folder.
 */
export class GrowingFiles {
  readonly #draft: string;
  readonly #open = new Map<string, FileHandle>();
  /** Of a file; of a folder over all that is in it. */
  readonly #hashes = new Map<string, Hash>();

  constructor(readonly folder: string) {
    this.#draft = join(folder, `.tongbi-${process.pid}.tmp`);
  }

  /** Does the work with the files of a folder, and leaves nothing behind where it fails. @throws {UserError} where they cannot be written */
  static async write<Value>(folder: string, work: (files: GrowingFiles) => Promise<Value>): Promise<Value> {
    const files = new GrowingFiles(folder);
    try {
      await removeDrafts(folder, (name) => DRAFT.exec(name)?.groups?.pid);
      const made = await work(files);
      await files.#finish();
      return made;
    } catch (error) {
      throw explainFolder(folder, error);
    } finally {
      await files.#closeAll();
      await rm(files.#draft, { recursive: true, force: true });
    }
  }

  /** Adds to the end of a file; one in a folder (`links/place=苏州/…`) is given whole. */
  async append(name: string, content: string | Uint8Array): Promise<void> {
    const top = name.split('/')[0]!;
    const hash = this.#hashes.get(top) ?? createHash('sha256');
    this.#hashes.set(top, hash.update(content));
    const path = join(this.#draft, name);
    const known = this.#open.get(name);
    if (!known) await mkdir(dirname(path), { recursive: true });
    const handle = known ?? (await open(path, 'wx'));
    await handle.writeFile(content);
    if (top === name) this.#open.set(name, handle);
    else await handle.close();
  }

  /** Of what was written under a name of the folder so far; without any, of nothing. */
  sha256Of(name: string): string {
    return (this.#hashes.get(name) ?? createHash('sha256')).copy().digest('hex');
  }

  async #finish(): Promise<void> {
    for (const handle of this.#open.values()) await handle.sync();
    await this.#closeAll();
    for (const name of this.#hashes.keys()) await checkReplaced(join(this.folder, name), this.folder);
    for (const name of this.#hashes.keys()) {
      const goal = join(this.folder, name);
      // A folder does not take the place of one that holds something.
      if ((await stat(goal).catch(() => null))?.isDirectory()) await rename(goal, join(this.#draft, `old-${name}`));
      await rename(join(this.#draft, name), goal);
    }
  }

  async #closeAll(): Promise<void> {
    for (const handle of this.#open.values()) await handle.close();
    this.#open.clear();
  }
}

/** A folder is replaced where it holds parts of a table and nothing else. @throws {UserError} */
async function checkReplaced(goal: string, folder: string): Promise<void> {
  if (!(await stat(goal).catch(() => null))?.isDirectory()) return;
  const other = (await readdir(goal)).find((name) => !/^[a-z]+=/u.test(name));
  if (other === undefined) return;
  throw new UserError(said('export-folder-taken', folder, goal, other));
}
