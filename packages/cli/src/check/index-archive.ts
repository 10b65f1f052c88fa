import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveEntry, indexEntry, isPlainText, lettersOf } from '@tongbi/check';
import { UserError } from '@tongbi/model';
import { decodeText } from '@tongbi/normalizer';
import type { ArchiveReader } from './archive-reader.js';
import type { Archive } from './open-archive.js';
import type { FileOutcome } from './read-archive-file.js';

export interface IndexedFile {
  readonly entry: ArchiveEntry;
  /** Its Chinese characters, for finding copies; empty where its text was not looked at. */
  readonly letters: string;
  /** The file that it is: a link and its target are one. */
  readonly target: string;
}

/** What is known of each file of the archive without reading it as a report, but where neither path nor front matter say place and year. */
export async function indexArchive(archive: Archive, paths: readonly string[], reader: ArchiveReader): Promise<readonly IndexedFile[]> {
  const indexed: IndexedFile[] = [];
  for (const path of paths) indexed.push(await indexFile(archive, path, reader));
  return indexed;
}

async function indexFile(archive: Archive, path: string, reader: ArchiveReader): Promise<IndexedFile> {
  const known = reader.known(path);
  const full = join(archive.root, path);
  const target = await realpath(full).catch(() => full);
  const text = known?.file.text ?? (await textOf(full, path));
  const claimed = indexEntry(path, text, archive.claimOf(path));
  const isUnknown = claimed.place === null || claimed.year === null;
  const read = known ?? (isUnknown ? await reader.read(path) : undefined);
  const entry = read?.kind === 'report' ? entryOf(path, read) : claimed;
  return { entry, letters: lettersOf(text), target };
}

/** What the report itself says stands above what its path says. */
function entryOf(path: string, { report }: FileOutcome & { readonly kind: 'report' }): ArchiveEntry {
  return { path, place: report.place, year: report.year, edition: report.edition };
}

/** The text of a file that is text; of others, and of what cannot be read, nothing. It is not what is checked. */
async function textOf(full: string, path: string): Promise<string> {
  if (!isPlainText(path)) return '';
  try {
    return decodeText(await readFile(full), path);
  } catch (error) {
    if (error instanceof UserError || (error as NodeJS.ErrnoException).code !== undefined) return '';
    throw error;
  }
}
