import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWritable, writeFileAtomically } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import { openPage, writeStdout } from '../terminal/terminal.js';

/** `tongbi web`: writes the page that compares reports in a browser, as one file; says where. */
export async function web({ output, open }: OptionsOf<'web'>): Promise<void> {
  const named = output?.at(-1) ?? 'tongbi.html';
  await checkWritable(named);
  await writeFileAtomically(named, await readPage());
  const file = resolve(named);
  await writeStdout(`${file}\n`);
  if (open) await openPage(file);
}

/** As it was built with the package. @throws {UserError} where it was not */
async function readPage(): Promise<Uint8Array> {
  const file = fileURLToPath(import.meta.resolve('@tongbi/web/tongbi.html'));
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new UserError(said('web-not-built', file));
  }
}
