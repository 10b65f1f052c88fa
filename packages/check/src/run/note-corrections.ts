import type { ArchiveEntry } from '@tongbi/archive';
import { checkQuotes } from '@tongbi/compare';
import { type PlacedCorrection, type Report, reportsOfCorrection } from '@tongbi/model';

/** What is wrong with corrections that no comparison would tell: quotes that are gone from a report that was read, and reports that the archive has not. */
export function noteCorrections(
  corrections: readonly PlacedCorrection[],
  entries: readonly ArchiveEntry[],
  reports: readonly Report[],
): readonly string[] {
  const known = new Set(entries.flatMap(({ path, place, year }) => [`${place}-${year}`, nameOf(path)]));
  const strangers = corrections.flatMap((correction) => {
    const missing = new Set(reportsOfCorrection(correction).filter((id) => !known.has(id)));
    return [...missing].map((id) => `${correction.writtenAt ?? 'A correction'} (${correction.kind}): the archive has no report ${id}.`);
  });
  const stale = reports.flatMap((report) => checkQuotes(report, corrections).map(({ reason }) => `${reason}.`));
  return [...stale, ...strangers];
}

/** The name of a file without its ending. */
const nameOf = (path: string): string => path.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '');
