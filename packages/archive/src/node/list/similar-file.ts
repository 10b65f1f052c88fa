import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closestName } from '@tongbi/model';

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
