import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LIMITS } from '@tongbi/formats/limits';
import type { Kind } from '@tongbi/model';
import type { KeyPart } from '../../memory/memory.js';
import { toPath } from '../list/open-archive.js';
import { sha256Of } from './read-input.js';

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
