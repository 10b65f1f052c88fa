import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { closestName, type Message, said, UserError } from '@tongbi/model';

/** The files (or folders) of these names in the nearest folder that has one, upward from `folder`. */
export async function findUpward(
  folder: string,
  names: readonly string[],
  is: 'isFile' | 'isDirectory' = 'isFile',
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) if ((await stat(join(folder, name)).catch(() => null))?.[is]()) found.push(join(folder, name));
  const above = dirname(folder);
  return found.length > 0 || above === folder ? found : await findUpward(above, names, is);
}

/** The text of a file that people write; `what` is what messages call it. @throws {UserError} where it cannot be read */
export async function readSettings(file: string, what: Message, expected: Message, advice: Message): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? said('is-missing') : code === 'EISDIR' ? said('is-folder') : code;
    const similar = code === 'ENOENT' ? similarFile(file) : undefined;
    throw new UserError(said('settings-unreadable', what, expected, found, similar ? said('did-you-mean', similar) : advice));
  }
}

/** A file of the same folder whose name is close to one that does not exist. */
export function similarFile(file: string): string | undefined {
  const folder = dirname(file);
  try {
    const close = closestName(basename(file), readdirSync(folder));
    return close && (folder === '.' && !file.startsWith('.') ? close : join(folder, close));
  } catch {
    return undefined; // the folder does not exist either
  }
}
