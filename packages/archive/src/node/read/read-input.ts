import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { LIMITS } from '@tongbi/formats/limits';
import { type Kind, said, UserError } from '@tongbi/model';
import type { KeyPart } from '../../memory/memory.js';
import { checkSize } from '../../read/read-text.js';
import { meantFile } from '../list/load-config.js';
import { toPath } from '../list/open-archive.js';

export const STDIN = '-';

/**
 * The bytes of a file, or of stdin for `-`: at most `mostBytes`, by default what any format may have.
 *
 * @throws {UserError} where there is no such file, it is a folder, empty, too large, or cannot be read
 */
export async function readInput(file: string, mostBytes: number = LIMITS.containerBytes): Promise<Uint8Array> {
  const bytes = file === STDIN ? await readStdin() : await readFileOrExplain(file, mostBytes);
  checkSize(displayName(file), bytes.length, mostBytes);
  return bytes;
}

/** How messages and the JSON name an input. */
export const displayName = (file: string): string => (file === STDIN ? '<stdin>' : file);

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readFileOrExplain(file: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new UserError(said('folder-as-report', file, file.replace(/\/+$/, '')));
    // /dev/zero never ends; /dev/stdin and <(…) are pipes, and fine.
    if (found.isCharacterDevice() || found.isBlockDevice()) throw new UserError(said('is-a-device', file));
    // A pipe has no size yet.
    if (found.size > mostBytes) checkSize(file, found.size, mostBytes);
    return await readFile(file);
  } catch (error) {
    throw await explainReadError(file, error);
  }
}

async function explainReadError(file: string, error: unknown): Promise<unknown> {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UserError(said('no-such-file', file, await meantFile(file, 'check-name-and-folder')));
  if (code === 'EACCES' || code === 'EPERM') return new UserError(said('may-not-read', file));
  if (code === 'ENAMETOOLONG' || code === 'ELOOP' || code === 'ERR_INVALID_ARG_VALUE') return new UserError(said('no-file-name', code));
  return error;
}

/** @throws {UserError} where stdin is asked for more than once: the second would read nothing */
export function checkStdinOnce(files: readonly string[]): void {
  const times = files.filter((file) => file === STDIN).length;
  if (times <= 1) return;
  throw new UserError(said('stdin-once', times));
}

/** In hexadecimal digits. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a path of the archive leads to: all that can be made of it follows from this. */
export interface FileDigest {
  readonly path: string;
  /** The file that it is, from the root of the archive: another than the path where that is a link. */
  readonly target: string;
  /** Hash of its bytes; why there are none; or null where they are too many to look at twice. */
  readonly bytes: string | null;
}

export type FileDigests = ReadonlyMap<string, FileDigest>;

/** Files that are read at once: a process may not open those of a large archive all together. */
const MOST_OPEN = 64;

/** In the order of the paths. */
export async function digestFiles(root: string, paths: readonly string[]): Promise<FileDigests> {
  const inside = await realpath(root);
  const digests = new Map<string, FileDigest>();
  for (let at = 0; at < paths.length; at += MOST_OPEN)
    for (const digest of await Promise.all(paths.slice(at, at + MOST_OPEN).map((path) => digestFile(inside, path))))
      digests.set(digest.path, digest);
  return digests;
}

async function digestFile(root: string, path: string): Promise<FileDigest> {
  const full = join(root, path);
  try {
    const target = toPath(relative(root, await realpath(full)));
    const found = await stat(full);
    if (!found.isFile() || found.size > LIMITS.containerBytes) return { path, target, bytes: null };
    return { path, target, bytes: sha256Of(await readFile(full)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { path, target: path, bytes: code };
  }
}

/** What reading depends on beside bytes where a user has kinds of documents: all of their tables, in short. */
export const kindsInKey = (kinds: readonly Kind[] = []): { readonly kinds?: string } =>
  kinds.length ? { kinds: sha256Of(JSON.stringify(kinds)) } : {};

/** What is known of a file by its bytes; null where there are none: why is soon found again. */
export function keyOfFile(digests: FileDigests, kinds: readonly Kind[]): (file: { readonly path: string }) => KeyPart | null {
  const said = kindsInKey(kinds);
  return ({ path }) => {
    const digest = digests.get(path);
    return /^[0-9a-f]{64}$/u.test(digest?.bytes ?? '') ? { ...digest!, ...said } : null;
  };
}

/** Whether a path is a folder itself or stands below it; both absolute and without links. */
export const isInside = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
