import type { Edition } from '@tongbi/model';
import type { ArchiveEntry } from './archive-entry.js';

export interface Neighbours {
  readonly previous: ArchiveEntry | null;
  readonly next: ArchiveEntry | null;
  /** Other files of the same place and year. */
  readonly twins: readonly ArchiveEntry[];
  /** Years of the place, this one left out, in order. */
  readonly years: readonly number[];
}

/** Of several texts of one year the fullest is compared with. */
const fullness = { full: 0, digest: 1, abridged: 2 } as const satisfies Record<Edition, number>;

/** The reports of the same place in the archive, by their years. `entry` itself is left out. */
export function findNeighbours(entry: ArchiveEntry, archive: readonly ArchiveEntry[]): Neighbours {
  const { place, year } = entry;
  if (place === null || year === null) return { previous: null, next: null, twins: [], years: [] };
  const others = archive.filter((one) => one.path !== entry.path && one.place === place && one.year !== null);
  const of = (wanted: number): ArchiveEntry | null =>
    others
      .filter((one) => one.year === wanted)
      .sort((a, b) => fullness[a.edition] - fullness[b.edition] || (a.path < b.path ? -1 : 1))[0] ?? null;
  const years = [...new Set(others.flatMap((one) => one.year ?? []))].filter((one) => one !== year).sort((a, b) => a - b);
  return { previous: of(year - 1), next: of(year + 1), twins: others.filter((one) => one.year === year), years };
}
