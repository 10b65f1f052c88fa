import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { LIMITS } from '@tongbi/formats/limits';
import { said, UserError } from '@tongbi/model';
import { checkSize } from '../../read/check-size.js';
import { similarFile } from '../list/settings-file.js';

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
    throw explainReadError(file, error);
  }
}

function explainReadError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const similar = similarFile(file);
    return new UserError(said('no-such-file', file, similar ? said('did-you-mean', similar) : said('check-name-and-folder')));
  }
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
