import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type KindAsRead, type KindFiles, readKind, shippedKinds } from '@tongbi/kinds';
import { type Kind, said, UserError } from '@tongbi/model';
import { KINDS_NAME } from '../../list/names-beside.js';
import { type ChoiceBeside, findAbout, shownName } from './load-corrections.js';

/** A kind of document that a folder describes, and what is wrong with its tables. */
export interface FoundKind extends KindAsRead {
  readonly id: string;
  readonly folder: string;
}

/** The table that every kind has. */
const KIND = 'kind.tsv';

/**
 * The kinds that a folder holds: itself, where it has a kind.tsv, or each folder in it that has one.
 *
 * @throws {UserError} where there is no such folder, or none of them has a kind.tsv
 */
export async function findKinds(folder: string): Promise<readonly FoundKind[]> {
  const { tables, folders } = await listKinds(folder);
  const within = tables.includes(KIND) ? [folder] : folders.map((name) => join(folder, name));
  const found: FoundKind[] = [];
  for (const one of within) {
    const files = await tablesOf(one);
    if (files[KIND] === undefined) continue;
    const id = basename(resolve(one));
    const known = [...shippedKinds(), ...found.flatMap(({ kind }) => kind ?? [])];
    found.push({ id, folder: one, ...readKind(id, files, known) });
  }
  if (!found.length) throw new UserError(said('kinds-none', folder));
  return found;
}

/**
 * A user's own kinds of documents for these reports: of the folder that was named, else of the nearest `tongbi.kinds` in the folder that holds all reports,
 * or above it. Every command that reads reports asks here.
 *
 * @throws {UserError} that names what is wrong with their tables, by file and line
 */
export async function loadKinds(files: readonly string[], { kinds }: ChoiceBeside<'kinds'>): Promise<readonly Kind[]> {
  if (kinds === false) return [];
  const folder = kinds ?? (await findAbout(files, KINDS_NAME, 'isDirectory'));
  return folder === null ? [] : await soundKinds(shownName(folder));
}

async function soundKinds(folder: string): Promise<readonly Kind[]> {
  return (await findKinds(folder)).map(({ folder: place, kind, problems }) => {
    if (kind) return kind;
    throw new UserError(
      said(
        'kind-invalid',
        place,
        problems.map(({ file, line, reason }) => said('kind-at', file, line, reason)),
      ),
    );
  });
}

async function tablesOf(folder: string): Promise<KindFiles> {
  const { tables } = await listKinds(folder);
  return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])));
}

/** The tables and the folders in a folder. @throws {UserError} where it is none */
async function listKinds(folder: string): Promise<{ readonly tables: readonly string[]; readonly folders: readonly string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? new UserError(said('kinds-none', folder)) : error;
  });
  const named = (is: (entry: Dirent) => boolean): readonly string[] => entries.flatMap((entry) => (is(entry) ? [entry.name] : [])).sort();
  return { tables: named((entry) => entry.isFile() && entry.name.endsWith('.tsv')), folders: named((entry) => entry.isDirectory()) };
}
