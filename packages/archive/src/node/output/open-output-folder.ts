import { lstat, mkdir, readdir, readFile, realpath, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { type Message, said, UserError } from '@tongbi/model';
import { JOURNAL, MANIFEST } from '../list/list-files.js';
import { isRunning, removeDrafts } from './write-files.js';

/** What is written into a folder, as messages say it. */
export interface OutputKind {
  readonly what: 'a-site' | 'an-export' | 'a-plan';
  /** A name that its folder may have. */
  readonly example: string;
  /** What becomes of other files in the folder. */
  readonly others: 'others-stay' | 'no-pages-stay';
}

/** Where something is to be written, and beside what. */
export interface OutputChoice {
  readonly out: string;
  /** Of the archive that it is made of. */
  readonly archiveFolder: string;
  /** Whether it may be written beside files of another hand. */
  readonly force: boolean;
}

/**
 * Opens the folder that something is to be written into, absolute and without links; made where it is not there. `countForeign` says of the names in it how
 * many are of another hand.
 *
 * @throws {UserError} where it is none, cannot be made, holds the archive itself, or other files
 */
export async function openOutputFolder(
  kind: OutputKind,
  { out, archiveFolder, force }: OutputChoice,
  countForeign: (path: string, names: readonly string[]) => number | Promise<number>,
): Promise<string> {
  const path = await openFolder(out, kind);
  const archive = await realpath(archiveFolder);
  if (archive === path || archive.startsWith(path + sep))
    throw cannotUse(kind, out, said('beside-the-archive'), said('holds-archive', archiveFolder), said('folder-of-its-own', kind.example));
  const foreign = await countForeign(path, await readdir(path));
  if (foreign === 0 || force) return path;
  const empty = said('empty-or-own-folder', said(kind.what));
  throw cannotUse(kind, out, empty, said('folder-with-others', foreign), said('other-folder-or-force', said(kind.others)));
}

async function openFolder(out: string, kind: OutputKind): Promise<string> {
  const full = resolve(out);
  const found = await stat(full).catch(() => undefined);
  if (found?.isDirectory()) return await realpath(full);
  if (found ?? (await lstat(full).catch(() => undefined)))
    throw cannotUse(kind, out, said('is-folder'), said(found ? 'is-file' : 'is-dead-link'), said('other-folder'));
  const parent = dirname(full);
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw cannotUse(kind, out, said('folder-around'), parent, said('make-folder', parent));
  try {
    await mkdir(full);
  } catch (error) {
    throw cannotUse(kind, out, said('writable-folder'), (error as NodeJS.ErrnoException).code ?? said('an-error'), said('other-folder'));
  }
  return await realpath(full);
}

export function cannotUse({ what }: OutputKind, out: string, expected: Message, received: Message | string, advice: Message): UserError {
  return new UserError(said('output-folder-unusable', said(what), out, expected, received, advice));
}

/** Files that were made together. */
export interface MadeUnit {
  /** What the memory calls what they were made of. */
  readonly key: string;
  /** Path to digest of content. */
  readonly files: Readonly<Record<string, string>>;
}

/** What stands in the folder of a site. */
export type MadeUnits = Readonly<Record<string, MadeUnit>>;

const SCHEMA = 'tongbi/site@2';
/** The one of earlier versions said the same of its files. */
const OLD_SCHEMA = 'tongbi/site@1';

export function formatManifest(units: MadeUnits): string {
  const sorted = Object.fromEntries(Object.entries(units).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ schema: SCHEMA, units: sorted }, null, 1)}\n`;
}

/** Null for a text that is none of ours. */
function parseManifest(text: string): MadeUnits | null {
  try {
    const read = JSON.parse(text) as { readonly schema?: unknown; readonly units?: unknown } | null;
    const isOurs = [SCHEMA, OLD_SCHEMA].includes(String(read?.schema)) && typeof read?.units === 'object';
    return isOurs ? (read.units as MadeUnits) : null;
  } catch {
    return null;
  }
}

export interface SiteFolder {
  /** Absolute, without links. */
  readonly path: string;
  readonly units: MadeUnits;
  /** What earlier runs wrote, those that were killed among them. */
  readonly owned: ReadonlySet<string>;
  readonly force: boolean;
  /** Lets other runs write into it; for whoever opened it, however the work ends. */
  readonly release: () => Promise<void>;
}

const kind: OutputKind = { what: 'a-site', example: 'site', others: 'no-pages-stay' };

/**
 * Opens the folder that a site is to be written into. It is made where it is not there, and taken where it is empty or holds a site; any other
 * folder only with `force`.
 *
 * @throws {UserError} where it holds something else, or the archive itself, cannot be written, or another run writes into it
 */
export async function openSiteFolder(choice: OutputChoice): Promise<SiteFolder> {
  const textOf = (path: string, name: string): Promise<string | null> => readFile(join(path, name), 'utf8').catch(() => null);
  const made = async (path: string): Promise<MadeUnits | null> => parseManifest((await textOf(path, MANIFEST)) ?? '');
  const path = await openOutputFolder(kind, choice, async (folder, names) =>
    names.includes(JOURNAL) || (await made(folder)) ? 0 : names.filter((name) => !OWN.test(name)).length,
  );
  await removeDrafts(path, pidOf);
  const release = await lock(path, choice.out);
  const units = (await made(path)) ?? {};
  const journal = ((await textOf(path, JOURNAL)) ?? '').split('\n').filter(Boolean);
  return {
    path,
    units,
    owned: new Set([...Object.values(units).flatMap(({ files }) => Object.keys(files)), ...journal]),
    force: choice.force,
    release,
  };
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
export const draftName = (pid: number): string => `.tongbi-site-${pid}.tmp`;
