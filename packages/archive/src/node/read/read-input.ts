import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { LIMITS } from '@tongbi/formats/limits';
import { UserError } from '@tongbi/model';
import { similarFile } from '../list/settings-file.js';

export const STDIN = '-';

/**
 * The bytes of a file, or of stdin for `-`: at most `mostBytes`, by default what any format may have.
 *
 * @throws {UserError} where there is no such file, it is a folder, empty, too large, or cannot be read
 */
export async function readInput(file: string, mostBytes: number = LIMITS.containerBytes): Promise<Uint8Array> {
  const bytes = file === STDIN ? await readStdin() : await readFileOrExplain(file, mostBytes);
  const name = displayName(file);
  if (bytes.length > mostBytes) throw tooLarge(name, bytes.length, mostBytes);
  if (bytes.length === 0)
    throw new UserError(`Cannot read a report from ${name}: it is empty.`, {
      expected: REPORT,
      received: 'no bytes',
      advice: whereFrom(file),
    });
  return bytes;
}

/** How messages and the JSON name an input. */
export function displayName(file: string): string {
  return file === STDIN ? '<stdin>' : file;
}

const REPORT = 'a government work report as .txt, .md, .html, .docx or .pdf';

function whereFrom(file: string): string {
  return file === STDIN ? 'Pipe the text of a report in: cat 2024.md | tongbi normalize -' : 'Save the text of the report in the file.';
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readFileOrExplain(file: string, mostBytes: number): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw isFolder(file);
    if (isEndless(found))
      throw new UserError(`Cannot read ${file}.`, { expected: 'a file', received: 'a device', advice: 'Give a file, or - for stdin.' });
    if (found.size > mostBytes) throw tooLarge(file, found.size, mostBytes);
    return await readFile(file);
  } catch (error) {
    throw explainReadError(file, error);
  }
}

/** /dev/zero never ends; /dev/stdin and <(…) are pipes, and fine. */
function isEndless(found: Stats): boolean {
  return found.isCharacterDevice() || found.isBlockDevice();
}

function isFolder(file: string): UserError {
  return new UserError(`Cannot read ${file}: it is a folder.`, {
    expected: 'a file with the text of a report',
    received: 'a folder',
    advice: `Give its files: ${file.replace(/\/+$/, '')}/*.md`,
  });
}

function tooLarge(name: string, size: number, most: number): UserError {
  return new UserError(`Cannot read a report from ${name}: it is too large.`, {
    expected: `at most ${most / 1e6} MB (a report has less than 0.2 MB)`,
    received: `${(size / 1e6).toFixed(1)} MB`,
    advice: 'Give the text of one report.',
  });
}

function explainReadError(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const similar = similarFile(file);
    return new UserError(`Cannot read ${file}: there is no such file.`, {
      expected: 'a file with the text of a report',
      received: 'a name that does not exist',
      advice: similar ? `Did you mean ${similar}?` : 'Check the name and the folder.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(`Cannot read ${file}.`, {
      expected: 'a file that you may read',
      received: 'permission denied',
      advice: `Check its permissions: ls -l ${file}`,
    });
  }
  if (code === 'ENAMETOOLONG' || code === 'ELOOP' || code === 'ERR_INVALID_ARG_VALUE') {
    return new UserError('Cannot read a file of that name.', { expected: 'the name of a file', received: code, advice: 'Check the name.' });
  }
  return error;
}

/** @throws {UserError} where stdin is asked for more than once: the second would read nothing */
export function checkStdinOnce(files: readonly string[]): void {
  const times = files.filter((file) => file === STDIN).length;
  if (times <= 1) return;
  throw new UserError('stdin can be read only once.', {
    expected: 'one -',
    received: `${times} of them`,
    advice: 'Save the others in files.',
  });
}

/** In hexadecimal digits. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
