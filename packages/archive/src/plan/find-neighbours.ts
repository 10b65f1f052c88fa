import type { ArchiveEntry } from '../index/archive-entry.js';
import { orderTexts } from './plan-archive.js';

export interface Neighbours {
  readonly previous: ArchiveEntry | null;
  readonly next: ArchiveEntry | null;
  /** Other files of the same place and year. */
  readonly twins: readonly ArchiveEntry[];
  /** Years of the place, this one left out, in order. */
  readonly years: readonly number[];
}

/** The reports of the same place in the archive, by their years. `entry` itself is left out. */
export function findNeighbours(entry: ArchiveEntry, archive: readonly ArchiveEntry[]): Neighbours {
  const { place, year: own } = entry;
  if (place === null || own === null) return { previous: null, next: null, twins: [], years: [] };
  const texts = archive.flatMap((one) =>
    one.path !== entry.path && one.place === place && one.year !== null ? [{ ...one, file: one.path, year: one.year, entry: one }] : [],
  );
  const ordered = orderTexts(texts);
  const of = (wanted: number) => ordered.find(({ year }) => year === wanted)?.entry ?? null;
  const twins = texts.flatMap(({ year, entry: one }) => (year === own ? [one] : []));
  return {
    previous: of(own - 1),
    next: of(own + 1),
    twins,
    years: [...new Set(ordered.map(({ year }) => year))].filter((one) => one !== own),
  };
}
