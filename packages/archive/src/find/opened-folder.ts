import { type ServedRequest, said, type ThemeTable, UserError } from '@tongbi/model';
import type { ComparedWith, ReportSource } from '../compare/compare-pair.js';
import type { ReadReport } from '../read/read-text.js';
import { type SearchedReport, searchedReports } from './find-in-archive.js';

/** The reports of a folder, as they are at the moment. */
export interface OpenedFolder {
  readonly reads: readonly ReadReport[];
  readonly sources: readonly ReportSource[];
  /** How many files are none. */
  readonly refused: number;
  readonly given: ComparedWith;
}

/** The reports of a place by year, of each year the fullest. @throws {UserError} where there is none */
export function reportsOfPlace({ reads, sources }: OpenedFolder, place: string): readonly [SearchedReport, ...SearchedReport[]] {
  const all = searchedReports(reads, sources, { place });
  // A name may be that of two places (吉林).
  const own = all.filter(({ report }) => report.place === all[0]!.report.place);
  return own.filter(({ report }, at) => report.year !== own[at - 1]?.report.year) as [SearchedReport, ...SearchedReport[]];
}

/** Two reports of one place. @throws {UserError} where one is not there */
export function pairOf(
  opened: OpenedFolder,
  { place, year, with: earlier }: Pick<ServedRequest<'explain'>, 'place' | 'year' | 'with'>,
): readonly [SearchedReport, SearchedReport] {
  const all = reportsOfPlace(opened, place);
  const of = (wanted: number | undefined) => all.find(({ report }) => wanted !== undefined && report.year === wanted);
  const current = year === undefined ? all.at(-1) : of(year);
  const previous = earlier === undefined ? all[current ? all.indexOf(current) - 1 : -1] : of(earlier);
  if (current && previous && current !== previous) return [previous, current];
  const years = all.flatMap(({ report }) => report.year ?? []);
  throw new UserError(said('no-pair-to-compare', all[0].report.place ?? place, years));
}

/** @throws {UserError} where no place speaks of the theme */
export function refuseUnspoken(result: ThemeTable): void {
  if (result.places.some(({ commitments }) => commitments.length > 0)) return;
  const near = result.near.map(({ theme, commitments }) => `${theme}（${commitments}）`);
  const advice = result.near[0] ? said('ask-for-theme', result.near[0].theme) : said('normalize-shows');
  throw new UserError(said('no-commitment-on', result.year, result.asked, near.length ? near : said('no-themes'), advice));
}
