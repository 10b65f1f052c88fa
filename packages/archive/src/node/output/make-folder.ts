import { mkdir } from 'node:fs/promises';
import { UserError } from '@tongbi/model';

/** Makes a folder with those around it, where it is not there; `name` is what messages call it. @throws {UserError} where it cannot be made */
export async function makeFolder(folder: string, name: string, advice: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(`Cannot make the folder ${name}.`, {
      expected: 'a folder that can be made',
      received: code === 'EEXIST' || code === 'ENOTDIR' ? 'a file of that name' : code,
      advice,
    });
  }
}
