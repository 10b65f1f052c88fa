import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedFile } from '../../index/archive-entry.js';
import type { Archive } from '../list/open-archive.js';
import type { ArchiveReader } from '../read/archive-reader.js';
import type { FileFacts } from '../read/report-source.js';

/** What is known of each file of the archive: by what was read of it, or said of it before; without reading it as a report, but where neither path nor front matter say place and year. */
export async function indexArchive(
  { root, claimOf }: Pick<Archive, 'root' | 'claimOf'>,
  paths: readonly string[],
  reader: ArchiveReader,
  facts: ReadonlyMap<string, FileFacts>,
): Promise<readonly IndexedFile[]> {
  const [{ indexEntry }, { lettersOf, printsOf }] = await Promise.all([
    import('../../index/archive-entry.js'),
    import('../../index/text-samples.js'),
  ]);
  const indexFile = async (path: string): Promise<IndexedFile> => {
    const known = reader.known(path);
    const full = join(root, path);
    const text = await reader.textOf(path);
    const claimed = indexEntry(path, text, claimOf(path), reader.kinds);
    const stated = facts.get(path);
    const isUnknown = !stated && (claimed.place === null || claimed.year === null);
    const read = known ?? (isUnknown ? await reader.read(path) : undefined);
    // What the report itself says stands above what its path says.
    const { place, year, edition, kind } = read?.kind === 'report' ? read.report : stated && 'key' in stated ? stated : claimed;
    const target = await realpath(full).catch(() => full);
    return { entry: { path, place, year, edition, kind }, prints: printsOf(lettersOf(text)), target };
  };
  const indexed: IndexedFile[] = [];
  for (const path of paths) indexed.push(await indexFile(path));
  return indexed;
}
