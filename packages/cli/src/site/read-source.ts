import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArchiveFile } from '../check/read-archive-file.js';
import { sha256Of } from '../files/sha256-of.js';
import type { KnownSource } from './site-manifest.js';

/** What a file of the archive is, by its bytes: what an earlier run knew of the same bytes is not read again. */
export async function readSource(root: string, path: string, known: KnownSource | undefined): Promise<KnownSource> {
  if (known && known.sha256 !== '' && known.sha256 === (await digestFile(join(root, path)))) return known;
  const outcome = await readArchiveFile(root, path);
  const sha256 = outcome.sha256 ?? '';
  if (outcome.kind === 'refused') return { sha256, facts: null, reason: outcome.refusal.reason };
  const { id, place, placeCode, year, edition, title, date, fictional } = outcome.report;
  if (place === null || year === null) {
    return { sha256, facts: null, reason: `It does not say of which ${place === null ? 'place' : 'year'} it is.` };
  }
  const facts = {
    id,
    place,
    placeCode: placeCode ?? null,
    year,
    edition,
    title,
    date: date ?? null,
    isFictional: fictional ?? false,
    file: path,
  };
  return { sha256, facts, reason: '' };
}

/** Null where there are no bytes to read: why is told by who reads the file as a report. */
async function digestFile(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && sha256Of(bytes);
}
