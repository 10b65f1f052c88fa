import { readFile } from 'node:fs/promises';
import { UserError } from '@tongbi/model';
import { isPlainText } from '../../read/describe-bytes.js';

/** The text of a file that is text; of others, and of what cannot be read, nothing: that is told elsewhere. */
export async function textOf(full: string, path: string): Promise<string> {
  if (!isPlainText(path)) return '';
  const { decodeText } = await import('@tongbi/normalizer');
  try {
    return decodeText(await readFile(full), path);
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code !== undefined) return '';
    throw error;
  }
}
