import type { ArchiveEntry } from '@tongbi/archive';
import { checkQuotes } from '@tongbi/compare';
import { type PlacedCorrection, type Report, reportsOfCorrection } from '@tongbi/model';

/** Corrections whose quotes are gone from a report that was read. */
export function noteStale(corrections: readonly PlacedCorrection[], reports: readonly Report[]): readonly string[] {
  return reports.flatMap((report) => checkQuotes(report, corrections).map(({ reason }) => `${reason}.`));
}

/** Corrections of reports that the archive has not. */
export function noteStrangers(corrections: readonly PlacedCorrection[], entries: readonly ArchiveEntry[]): readonly string[] {
  const known = new Set(entries.flatMap(({ path, place, year }) => [`${place}-${year}`, nameOf(path)]));
  return corrections.flatMap((correction) => {
    const missing = new Set(reportsOfCorrection(correction).filter((id) => !known.has(id)));
    return [...missing].map((id) => `${correction.writtenAt ?? 'A correction'} (${correction.kind}): the archive has no report ${id}.`);
  });
}

/** The name of a file without its ending. */
const nameOf = (path: string): string => path.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '');
