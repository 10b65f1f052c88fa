import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '@tongbi/model';
import { similarFile } from './similar-file.js';

/** The files of these names in the nearest folder that has one, upward from `folder`. */
export async function findUpward(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) if ((await stat(join(folder, name)).catch(() => null))?.isFile()) found.push(join(folder, name));
  const above = dirname(folder);
  return found.length > 0 || above === folder ? found : await findUpward(above, names);
}

/** The text of a file that people write; `what` is what messages call it. @throws {UserError} where it cannot be read */
export async function readSettings(file: string, what: string, expected: string, advice: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const similar = code === 'ENOENT' ? similarFile(file) : undefined;
    throw new UserError(`Cannot read ${what}.`, {
      expected,
      received: code === 'ENOENT' ? 'a name that does not exist' : code === 'EISDIR' ? 'a folder' : code,
      advice: similar ? `Did you mean ${similar}?` : advice,
    });
  }
}
