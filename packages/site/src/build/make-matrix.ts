import { prepareReport, type ReadFile } from '@tongbi/compare';
import { type PlaceReport, tabulateMatrix } from '@tongbi/metric-differ';
import { isCorrectionOf, type PlacedCorrection } from '@tongbi/model';
import { renderMatrix } from '@tongbi/renderer';
import { navigate } from '../render-page.js';
import type { Site, SiteFrame, SitePage, SiteReport } from '../site.js';
import { matrixPath, relativeHref } from '../site-paths.js';

/** The page of the main targets of a year, from the reports of that year and those of the year before. */
export interface MatrixRequest {
  readonly site: SiteFrame;
  readonly year: number;
  readonly reports: readonly SiteReport[];
  readonly corrections: readonly PlacedCorrection[];
}

/** Fewer places are no matrix. */
const LEAST_PLACES = 2;

/** The years of which several places have a report, the latest first. */
export function matrixYears({ places }: Pick<Site, 'places'>): readonly number[] {
  const years = places.flatMap(({ reports }) => reports.flatMap(({ year, isCompared }) => (isCompared ? [year] : [])));
  return [...new Set(years)].filter((year) => years.filter((one) => one === year).length >= LEAST_PLACES).sort((a, b) => b - a);
}

export function matrixRequests({ places, ...site }: Site, corrections: readonly PlacedCorrection[]): readonly MatrixRequest[] {
  const all = places.flatMap((place) => place.reports.filter(({ isCompared }) => isCompared));
  return matrixYears({ places }).map((year) => {
    const reports = all.filter((report) => report.year === year || report.year === year - 1);
    return { site, year, reports, corrections: corrections.filter((one) => isCorrectionOf(one, reports)) };
  });
}

/** All places and main indicators of one year, with what was set and reached the year before; each target leads to its report. */
export async function makeMatrix(
  { site, year, reports, corrections }: MatrixRequest,
  read: (report: SiteReport) => Promise<ReadFile>,
): Promise<readonly SitePage[]> {
  const path = matrixPath(year);
  const sides: PlaceReport[] = [];
  const pages = new Map<string, string>();
  for (const one of reports) {
    const { report, figures } = prepareReport(await read(one), corrections);
    sides.push({ report, file: one.file, ...figures });
    pages.set(report.id, one.path);
  }
  const { language, toolVersion, assets } = site;
  const text = renderMatrix(tabulateMatrix(sides, { year }), {
    language,
    toolVersion,
    hrefOf: (report) => relativeHref(path, pages.get(report)!),
    site: {
      navigation: navigate(site, path),
      styles: [assets.style, assets.matrixStyle].map((file) => relativeHref(path, file)),
      script: relativeHref(path, assets.matrixScript),
    },
  });
  return [{ path, text }];
}
