import { said, UserError } from '@tongbi/model';
import { isPlaceCalled } from '@tongbi/normalizer/places';
import type { ReportSource } from '../compare/compare-pair.js';
import { planPlaces, type ReportFacts } from '../plan/plan-archive.js';
import type { ReadReport } from '../read/read-text.js';

/** A report that is searched, with those of its place on either side. */
export interface SearchedReport extends ReadReport {
  readonly source: ReportSource;
  readonly before: ReportSource | undefined;
  readonly after: ReportSource | undefined;
}

/** Which of the reports are searched: of a place, by any of its names, and of a year. */
export interface Searched {
  readonly place?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * The reports that are asked for, the nation's first, then by place and year, those of no place or year last; `reads` and `sources` are of the same files.
 *
 * @throws {UserError} where none is of the place and year
 */
export function searchedReports(
  reads: readonly ReadReport[],
  sources: readonly ReportSource[],
  { place, year }: Searched,
): readonly SearchedReport[] {
  const all = new Map(reads.map((read, at) => [sources[at]!.file, { ...read, source: sources[at]! }]));
  const places = planPlaces([...all.values()].flatMap(factsOf));
  const pairs = places.flatMap((planned) => planned.pairs);
  const before = new Map(pairs.map(({ previous, current }) => [current.file, all.get(previous.file)!.source]));
  const after = new Map(pairs.map(({ previous, current }) => [previous.file, all.get(current.file)!.source]));
  const planned = places.flatMap(({ reports }) => reports.map(({ file }) => file));
  const wanted = [...new Set([...planned, ...all.keys()])]
    .map((file) => ({ ...all.get(file)!, before: before.get(file), after: after.get(file) }))
    .filter(({ report }) => year === undefined || report.year === year)
    .filter(({ report }) => place === undefined || (report.place !== null && isPlaceCalled(report.place, place)));
  if (wanted.length > 0) return wanted;
  throw new UserError(
    said(
      'no-report-to-search',
      [place, year].filter(Boolean).join(' '),
      places.map(({ name }) => name),
    ),
  );
}

function factsOf({ report, source }: Pick<SearchedReport, 'report' | 'source'>): readonly ReportFacts[] {
  const { place, placeCode = null, year, date = null, fictional: isFictional = false } = report;
  return place === null || year === null ? [] : [{ ...report, place, placeCode, year, date, isFictional, ...source }];
}
