import { appendFile, lstat, mkdir, readdir, readFile, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseJson, said, UserError } from '@tongbi/model';
import { JOURNAL, MANIFEST } from '../list/list-files.js';
import { sha256Of } from '../read/read-input.js';
import { cannotUse, type OutputChoice, type OutputKind, openOutputFolder } from './open-output-folder.js';
import { explainFolder, isRunning, openDraft, removeDrafts } from './write-files.js';

const digestOf = (text: string | Uint8Array): string => sha256Of(text).slice(0, 32);

export interface WrittenCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** What stands in the folder of a site: of files that were made together what the memory calls what they were made of, and path to digest of content. */
export type MadeUnits = Readonly<Record<string, { readonly key: string; readonly files: Readonly<Record<string, string>> }>>;

const SCHEMA = 'tongbi/site@2';
/** The one of earlier versions said the same of its files. */
const OLD_SCHEMA = 'tongbi/site@1';

function formatManifest(units: MadeUnits): string {
  const sorted = Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: SCHEMA, units: sorted }, null, 1)}\n`;
}

/** Null for a text that is none of ours. */
function parseManifest(text: string): MadeUnits | null {
  const read = parseJson(text) as { readonly schema?: unknown; readonly units?: unknown } | null | undefined;
  const isOurs = [SCHEMA, OLD_SCHEMA].includes(String(read?.schema)) && typeof read?.units === 'object';
  return isOurs ? (read.units as MadeUnits) : null;
}

const kind: OutputKind = { what: 'a-site', example: 'site', others: 'no-pages-stay' };

/**
 * Writes the pages of a site so that it can be read at every moment: each file whole into a draft, which then takes its place; what is no longer
 * part of the site is removed when all else is there, and the manifest is written last. Nothing outside the folder is touched, and nothing in it
 * that no run of ours has written.
 */
export class SiteWriter {
  readonly #units: Record<string, MadeUnits[string]> = {};
  readonly #folders = new Set<string>(['']);
  #written = 0;
  #unchanged = 0;

  /**
   * @param path absolute, without links
   * @param before what stood there
   * @param owned what earlier runs wrote, those that were killed among them
   * @param release lets other runs write into it; for whoever opened it, however the work ends
   */
  constructor(
    readonly path: string,
    readonly before: MadeUnits,
    readonly owned: ReadonlySet<string>,
    readonly force: boolean,
    readonly release: () => Promise<void>,
  ) {}

  /**
   * Opens the folder that a site is to be written into. It is made where it is not there, and taken where it is empty or holds a site; any other
   * folder only with `force`.
   *
   * @throws {UserError} where it holds something else, or the archive itself, cannot be written, or another run writes into it
   */
  static async open(choice: OutputChoice): Promise<SiteWriter> {
    const textOf = (path: string, name: string): Promise<string> => readFile(join(path, name), 'utf8').catch(() => '');
    const made = async (path: string): Promise<MadeUnits | null> => parseManifest(await textOf(path, MANIFEST));
    const path = await openOutputFolder(kind, choice, async (folder, names) =>
      names.includes(JOURNAL) || (await made(folder)) ? 0 : names.filter((name) => !OWN.test(name)).length,
    );
    await removeDrafts(path, pidOf);
    const release = await lock(path, choice.out);
    const units = (await made(path)) ?? {};
    const journal = (await textOf(path, JOURNAL)).split('\n').filter(Boolean);
    const owned = new Set([...Object.values(units).flatMap(({ files }) => Object.keys(files)), ...journal]);
    return new SiteWriter(path, units, owned, choice.force, release);
  }

  /** Whether the pages of a unit are there as they would be made. */
  async isCurrent(name: string, key: string): Promise<boolean> {
    const made = this.before[name];
    if (made?.key !== key) return false;
    for (const [path, digest] of Object.entries(made.files)) if ((await this.#digestAt(path)) !== digest) return false;
    return true;
  }

  /** Leaves the pages of a unit as they are. */
  keep(name: string): void {
    const made = this.before[name]!;
    this.#units[name] = made;
    this.#unchanged += Object.keys(made.files).length;
  }

  /** @throws {UserError} where a file that is not ours stands in the way, or the disk refuses */
  async write(name: string, key: string, pages: Iterable<Readonly<Record<'path' | 'text', string>>>): Promise<void> {
    try {
      const files: Record<string, string> = {};
      for (const { path, text } of pages) {
        await this.#claim(path);
        await appendFile(join(this.path, JOURNAL), `${path}\n`);
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
      throw explainFolder(this.path, error, 'site-kept');
    }
  }

  /** Every page that the site now has. */
  get paths(): readonly string[] {
    return Object.values(this.#units).flatMap(({ files }) => Object.keys(files));
  }

  /** Removes what the site no longer has, and writes the manifest. */
  async finish(): Promise<WrittenCounts> {
    const own = new Set(this.paths);
    const gone = [...this.owned].filter((path) => !own.has(path));
    let removed = 0;
    for (const path of gone) if (await this.#remove(path)) removed += 1;
    for (const folder of foldersOf(gone)) await rmdir(join(this.path, folder)).catch(() => undefined); // others may have files there
    const text = formatManifest(this.#units);
    if ((await this.#digestAt(MANIFEST)) !== digestOf(text)) await this.#place(MANIFEST, text);
    await unlink(join(this.path, JOURNAL)).catch(() => undefined); // none where nothing was written
    return { written: this.#written, unchanged: this.#unchanged, removed };
  }

  async #digestAt(path: string): Promise<string | null> {
    const full = join(this.path, path);
    const found = await lstat(full).catch(() => null);
    return found?.isFile() ? digestOf(await readFile(full)) : null;
  }

  /** A file that no run has written is not replaced unless asked; a link or folder never is. */
  async #claim(path: string): Promise<void> {
    await this.#openFolder(dirname(path) === '.' ? '' : dirname(path));
    const found = await lstat(join(this.path, path)).catch(() => null);
    if (!found || this.owned.has(path) || (found.isFile() && this.force)) return;
    throw new UserError(
      said(
        'page-place-taken',
        join(this.path, path),
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
    const full = join(this.path, folder);
    const found = await lstat(full).catch(() => null);
    if (!found) await mkdir(full);
    else if (!found.isDirectory()) {
      throw new UserError(said('site-folder-taken', full, said(found.isSymbolicLink() ? 'is-leading-link' : 'is-file')));
    }
    this.#folders.add(folder);
  }

  async #place(path: string, text: string): Promise<void> {
    const draft = join(this.path, draftName(process.pid));
    await unlink(draft).catch(() => undefined); // of a killed run that had the same number
    // A page that a power cut leaves empty is made again by its digest.
    await (await openDraft(draft, join(this.path, path), text, { isSynced: path === MANIFEST })).finish();
  }

  /** Only a plain file, and only where no folder on its way is a link. */
  async #remove(path: string): Promise<boolean> {
    const parts = path.split('/');
    if (path.startsWith('/') || parts.includes('..')) return false; // a manifest that was tampered with
    for (let end = 1; end < parts.length; end++) {
      const found = await lstat(join(this.path, ...parts.slice(0, end))).catch(() => null);
      if (!found?.isDirectory()) return false;
    }
    const full = join(this.path, path);
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

/** What a run leaves while it writes: its draft, and the mark that it is there. */
const OWN = /^\.tongbi-site-(?<pid>[1-9][0-9]{0,9})\.(?:tmp|lock)$/u;
const pidOf = (name: string): string | undefined => OWN.exec(name)?.groups?.pid;

/** Marks the folder as this run's, unless another one is in it. Each run has a mark of its own, so that none takes away another's: of two that begin at once both may stop, never none. */
async function lock(path: string, out: string): Promise<() => Promise<void>> {
  const lockOf = (pid: number): string => join(path, `.tongbi-site-${pid}.lock`);
  const release = (): Promise<void> => unlink(lockOf(process.pid)).catch(() => undefined); // gone already where the folder is
  await writeFile(lockOf(process.pid), '').catch(({ code }: NodeJS.ErrnoException) => {
    throw cannotUse(kind, out, said('writable-folder'), code ?? said('an-error'), said('other-folder'));
  });
  const pids = (await readdir(path)).flatMap((name) => (name.endsWith('.lock') ? (pidOf(name) ?? []) : []));
  const other = pids.map(Number).find(isRunning);
  if (other === undefined) return release;
  await release();
  throw cannotUse(kind, out, said('unused-folder'), said('other-process', other), said('wait-or-remove', lockOf(other)));
}

/** A file that a run writes before it takes its place. */
const draftName = (pid: number): string => `.tongbi-site-${pid}.tmp`;
