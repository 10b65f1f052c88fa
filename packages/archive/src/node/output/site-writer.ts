import { appendFile, lstat, mkdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { said, UserError } from '@tongbi/model';
import { JOURNAL, MANIFEST } from '../list/list-files.js';
import { sha256Of } from '../read/read-input.js';
import { draftName, formatManifest, type MadeUnit, type SiteFolder } from './open-output-folder.js';
import { explainFolder, openDraft } from './write-files.js';

/** One file of a site: its path from the root of the site, with /, and its text. */
export interface FolderFile {
  readonly path: string;
  readonly text: string;
}

const digestOf = (text: string | Uint8Array): string => sha256Of(text).slice(0, 32);

export interface WrittenCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Writes the pages of a site so that it can be read at every moment: each file whole into a draft, which then takes its place; what is no longer
 * part of the site is removed when all else is there, and the manifest is written last. Nothing outside the folder is touched, and nothing in it
 * that no run of ours has written.
 */
export class SiteWriter {
  readonly #folder: SiteFolder;
  readonly #units: Record<string, MadeUnit> = {};
  readonly #folders = new Set<string>(['']);
  #written = 0;
  #unchanged = 0;

  constructor(folder: SiteFolder) {
    this.#folder = folder;
  }

  /** Whether the pages of a unit are there as they would be made. */
  async isCurrent(name: string, key: string): Promise<boolean> {
    const made = this.#folder.units[name];
    if (made?.key !== key) return false;
    for (const [path, digest] of Object.entries(made.files)) if ((await this.#digestAt(path)) !== digest) return false;
    return true;
  }

  /** Leaves the pages of a unit as they are. */
  keep(name: string): void {
    const made = this.#folder.units[name]!;
    this.#units[name] = made;
    this.#unchanged += Object.keys(made.files).length;
  }

  /** @throws {UserError} where a file that is not ours stands in the way, or the disk refuses */
  async write(name: string, key: string, pages: Iterable<FolderFile>): Promise<void> {
    try {
      const files: Record<string, string> = {};
      for (const { path, text } of pages) {
        await this.#claim(path);
        await appendFile(join(this.#folder.path, JOURNAL), `${path}\n`);
        const digest = digestOf(text);
        files[path] = digest;
        if ((await this.#digestAt(path)) === digest) this.#unchanged += 1;
        else {
          await this.#place(path, text);
          this.#written += 1;
        }
      }
      this.#units[name] = { key, files };
    } catch (error) {
      throw explainFolder(this.#folder.path, error, 'site-kept');
    }
  }

  /** Every page that the site now has. */
  get paths(): readonly string[] {
    return Object.values(this.#units).flatMap(({ files }) => Object.keys(files));
  }

  /** Removes what the site no longer has, and writes the manifest. */
  async finish(): Promise<WrittenCounts> {
    const own = new Set(this.paths);
    const gone = [...this.#folder.owned].filter((path) => !own.has(path));
    let removed = 0;
    for (const path of gone) if (await this.#remove(path)) removed += 1;
    for (const folder of foldersOf(gone)) await rmdir(join(this.#folder.path, folder)).catch(() => undefined); // others may have files there
    const text = formatManifest(this.#units);
    if ((await this.#digestAt(MANIFEST)) !== digestOf(text)) await this.#place(MANIFEST, text);
    await unlink(join(this.#folder.path, JOURNAL)).catch(() => undefined); // none where nothing was written
    return { written: this.#written, unchanged: this.#unchanged, removed };
  }

  async #digestAt(path: string): Promise<string | null> {
    const full = join(this.#folder.path, path);
    const found = await lstat(full).catch(() => null);
    return found?.isFile() ? digestOf(await readFile(full)) : null;
  }

  /** A file that no run has written is not replaced unless asked; a link or folder never is. */
  async #claim(path: string): Promise<void> {
    await this.#openFolder(dirname(path) === '.' ? '' : dirname(path));
    const { owned, force, path: root } = this.#folder;
    const found = await lstat(join(root, path)).catch(() => null);
    if (!found || owned.has(path)) return;
    if (found.isFile() && force) return;
    throw new UserError(
      said(
        'page-place-taken',
        join(root, path),
        said(found.isFile() ? 'is-foreign-file' : found.isDirectory() ? 'is-folder' : 'is-link'),
        said(found.isFile() ? 'move-or-force' : 'move-away'),
      ),
    );
  }

  /** Makes a folder of the site. One that is a link could lead out of it. */
  async #openFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    const parent = dirname(folder);
    await this.#openFolder(parent === '.' ? '' : parent);
    const full = join(this.#folder.path, folder);
    const found = await lstat(full).catch(() => null);
    if (!found) await mkdir(full);
    else if (!found.isDirectory()) {
      throw new UserError(said('site-folder-taken', full, said(found.isSymbolicLink() ? 'is-leading-link' : 'is-file')));
    }
    this.#folders.add(folder);
  }

  async #place(path: string, text: string): Promise<void> {
    const draft = join(this.#folder.path, draftName(process.pid));
    await unlink(draft).catch(() => undefined); // of a killed run that had the same number
    // A page that a power cut leaves empty is made again by its digest.
    await (await openDraft(draft, join(this.#folder.path, path), text, { isSynced: path === MANIFEST })).finish();
  }

  /** Only a plain file, and only where no folder on its way is a link. */
  async #remove(path: string): Promise<boolean> {
    const parts = path.split('/');
    if (path.startsWith('/') || parts.includes('..')) return false; // a manifest that was tampered with
    for (let end = 1; end < parts.length; end++) {
      const found = await lstat(join(this.#folder.path, ...parts.slice(0, end))).catch(() => null);
      if (!found?.isDirectory()) return false;
    }
    const full = join(this.#folder.path, path);
    if (!(await lstat(full).catch(() => null))?.isFile()) return false;
    await unlink(full);
    return true;
  }
}

/** The folders of some paths, the innermost first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    if (path.startsWith('/') || path.split('/').includes('..')) continue;
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  return [...folders].sort((a, b) => b.split('/').length - a.split('/').length);
}
