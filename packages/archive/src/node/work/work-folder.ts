import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Message, parseJson, said, UserError } from '@tongbi/model';
import { writeFileAtomically } from '../output/write-files.js';
import { sha256Of } from '../read/read-input.js';
import { decodeEntry, encodeEntry } from '../store/cache-files.js';

export const unitKinds = ['site', 'export', 'check'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A piece of work on an archive that can be done by itself: what a command makes of one place. */
export interface WorkUnit {
  /** export-320500: its files are called so. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Changes with the code that would do it. */
  readonly code: string;
  /** Of the archive, from where the commands run. */
  readonly root: string;
  /** Files that it reads, from where the commands run. */
  readonly reads: readonly string[];
  /** All else that it is made of, as plain data. */
  readonly input: unknown;
}

/** A unit that was read of its file. */
export interface OpenedUnit extends WorkUnit {
  readonly file: string;
  /** Of the file: what was made of another text is not its part. */
  readonly sha256: string;
  /** Where what it makes is written. */
  readonly part: string;
}

const SCHEMA = 'tongbi/unit@1';
const ARCHIVE = 'archive.json';
/** Hexadecimal digits. */
const SHA256_LENGTH = 64;
const MOST_NAMED = 5;
export const unitFile = (folder: string, id: string): string => join(folder, 'units', `${id}.json`);
export const partFile = (folder: string, id: string): string => join(folder, 'parts', id);

/**
 * Writes what is to be done: a file a unit, and what all of them are joined with. A file whose unit is as it was is left alone, so that what makes files
 * by their times does not do it again; those of units that are no more are removed, with what they made.
 */
export async function writeUnits(folder: string, archive: unknown, units: readonly WorkUnit[]): Promise<void> {
  for (const name of ['units', 'parts']) await mkdir(join(folder, name), { recursive: true });
  const wanted = new Set(units.map(({ id }) => id));
  for (const name of await readdir(join(folder, 'units'))) {
    const id = basename(name, '.json');
    if (!wanted.has(id)) for (const path of [unitFile(folder, id), partFile(folder, id)]) await rm(path, { force: true });
  }
  for (const unit of units) await writeChanged(unitFile(folder, unit.id), `${JSON.stringify({ schema: SCHEMA, ...unit })}\n`);
  await writeChanged(join(folder, ARCHIVE), `${JSON.stringify(archive)}\n`);
}

async function writeChanged(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFileAtomically(file, text);
}

/** What the parts are joined with. @throws {UserError} where no work was planned in the folder */
export async function readPlannedArchive<Archive>(folder: string): Promise<Archive> {
  const text = await readFile(join(folder, ARCHIVE), 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Archive;
  throw new UserError(said('no-work-planned', folder, ARCHIVE));
}

/** @throws {UserError} where the file is no unit */
export async function openUnit(file: string): Promise<OpenedUnit> {
  const refuse = (received: Message | string): UserError => new UserError(said('no-unit', file, received));
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code === 'ENOENT' ? said('is-missing') : (error.code ?? error.message));
  });
  const unit = parseJson(text) as (WorkUnit & { readonly schema?: unknown }) | null | undefined;
  if (unit?.schema !== SCHEMA) throw refuse(said('another-file'));
  return { ...unit, file, sha256: sha256Of(text), part: partFile(dirname(dirname(file)), unit.id) };
}

/** Lets what a unit made stand as its part, under the name of the unit's file as it is. */
export async function writePart({ part, sha256 }: OpenedUnit, made: unknown): Promise<void> {
  await writeFileAtomically(part, Buffer.concat([Buffer.from(sha256), await encodeEntry(sha256, made)]));
}

/** Whether a unit was done, as its file is now. */
export async function isDone({ part, sha256 }: OpenedUnit): Promise<boolean> {
  const file = await open(part).catch(() => null);
  if (!file) return false;
  const { buffer } = await file.read(Buffer.alloc(sha256.length), 0, sha256.length, 0);
  await file.close();
  return buffer.toString() === sha256;
}

/** @throws {UserError} where a unit was not done, or before its files changed */
export async function checkDone(folder: string, ids: readonly string[]): Promise<void> {
  const left: string[] = [];
  for (const id of ids) if (!(await isDone(await openUnit(unitFile(folder, id))))) left.push(id);
  if (left.length === 0) return;
  throw new UserError(
    said(
      'units-not-done',
      left.length,
      ids.length,
      folder,
      `${left.slice(0, MOST_NAMED).join(', ')}${left.length > MOST_NAMED ? ' …' : ''}`,
      unitFile(folder, left.length > 1 ? '*' : left[0]!),
    ),
  );
}

/** What a unit of a folder made. @throws {UserError} where its part is broken */
export async function readPart<Made>(folder: string, id: string): Promise<Made> {
  const file = partFile(folder, id);
  const bytes = await readFile(file);
  const entry = decodeEntry(bytes.subarray(0, SHA256_LENGTH).toString(), bytes.subarray(SHA256_LENGTH));
  if (entry) return entry.value as Made;
  throw new UserError(said('part-broken', file, unitFile(folder, id)));
}
