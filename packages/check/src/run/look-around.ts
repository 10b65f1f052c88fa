import { type ArchiveEntry, findNeighbours, type IndexedFile } from '@tongbi/archive';
import { findCopies, sharedShare, takeSamples } from '@tongbi/archive/texts';
import { groupBy } from '@tongbi/model';
import type { Around, Siblings, Twin } from '../rules/rule.js';

/** From here on two texts are one. Two years' reports of a place share a twentieth. */
const COPIED_SHARE = 0.5;

/** Of each of these files what stands around it. `lettersOf` gives the Chinese characters of a file. */
export async function lookAround(
  paths: readonly string[],
  indexed: readonly IndexedFile[],
  lettersOf: (path: string) => Promise<string>,
): Promise<{ readonly around: ReadonlyMap<string, Around>; readonly entries: readonly ArchiveEntry[] }> {
  const byPath = new Map(indexed.map((one, number) => [one.entry.path, { one, number }]));
  const unique = uniqueTargets(indexed);
  const byPlace = groupBy(unique, ({ entry }) => entry.place);
  const byFolder = groupBy(unique, ({ entry }) => folderOf(entry.path));
  const placesOf = new Map([...byFolder].map(([folder, own]) => [folder, groupBy(own, ({ entry }) => entry.place)]));
  const candidates = findCopies(indexed.map(({ prints }) => prints));
  const around = new Map<string, Around>();
  for (const path of paths) {
    const { one, number } = byPath.get(path)!;
    // A link and the file that it leads to are one report, and no two of the same year.
    const isOther = ({ target }: IndexedFile): boolean => target !== one.target;
    const others = (byPlace.get(one.entry.place) ?? []).filter(isOther).map(({ entry }) => entry);
    const copies = candidates[number]!.map((other) => indexed[other]!).filter(isOther);
    around.set(path, {
      entry: one.entry,
      neighbours: findNeighbours(one.entry, others),
      siblings: siblingsOf(one, placesOf.get(folderOf(path))),
      copies: copies.length ? await measureCopies(path, copies, lettersOf) : [],
    });
  }
  return { around, entries: unique.map(({ entry }) => entry) };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function siblingsOf(own: IndexedFile, places: ReadonlyMap<string | null, readonly IndexedFile[]> = new Map()): Siblings {
  const counts = [...places].map(([place, files]) => ({
    place,
    count: files.length - Number(place === own.entry.place && files.includes(own)),
  }));
  const others = counts.filter(({ count }) => count > 0);
  return { count: others.reduce((sum, { count }) => sum + count, 0), place: others.length === 1 ? others[0]!.place : null };
}

async function measureCopies(
  path: string,
  others: readonly IndexedFile[],
  lettersOf: (path: string) => Promise<string>,
): Promise<readonly Twin[]> {
  const samples = takeSamples(await lettersOf(path));
  const found: Twin[] = [];
  for (const { entry } of others) found.push({ path: entry.path, share: sharedShare(samples, await lettersOf(entry.path)) });
  return found.filter(({ share }) => share >= COPIED_SHARE);
}

/** A link and the file that it leads to are one report; the first by name stands for both. */
function uniqueTargets(indexed: readonly IndexedFile[]): readonly IndexedFile[] {
  const seen = new Set<string>();
  return indexed.filter(({ target }) => !seen.has(target) && seen.add(target));
}
