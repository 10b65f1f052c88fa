import type { Revision } from './docx/word-body.js';

export type { Revision };

/**
 * The lines of a Word file with all of its tracked changes accepted, or all rejected; empty ones are left out.
 *
 * @throws {UserError} where it is no Word file, is broken or beyond a limit
 */
export async function readRevision(bytes: Uint8Array, file: string, revision: Revision): Promise<readonly string[]> {
  return (await import('./docx/read-docx.js')).readRevisionLines(bytes, file, revision);
}

/**
 * What a Word file says of its styles, as it is written: its part `word/styles.xml`.
 *
 * @throws {UserError} where it is no Word file, has no styles, is broken or beyond a limit
 */
export async function readWordStyles(bytes: Uint8Array, file: string): Promise<string> {
  return (await import('./docx/read-docx.js')).readStylesPart(bytes, file);
}
