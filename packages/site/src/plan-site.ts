import { numberOf, type PlannedPlace, type PlannedReport } from '@tongbi/archive';
import { sourceFor } from '@tongbi/compare';
import { NATION } from '@tongbi/model';
import type { Language } from '@tongbi/renderer';
import { siteAssets } from './make-assets.js';
import type { Site, SitePair, SitePlace, SiteReport } from './site.js';
import { SlugClaims } from './slug-of.js';

export interface SiteOptions {
  readonly language?: Language;
  readonly baseUrl?: string | undefined;
  readonly toolVersion: string;
}

/** Folders that are no place's. */
const OWN_FOLDERS = ['assets', 'indicators', 'matrix', 'search'] as const;

/** Where every report, comparison and place of a planned archive stands in its site. */
export function planSite(places: readonly PlannedPlace[], { language = 'zh', baseUrl, toolVersion }: SiteOptions): Site {
  const claims = new SlugClaims();
  for (const own of OWN_FOLDERS) claims.claim(own);
  // A code is the same for ever and on every system, and no two places share one, as 苏州 and 宿州 share suzhou.
  const located = places.map((place) => locatePlace(place, claims.claim(place.code ?? place.name)));
  return { language, baseUrl: baseUrl ?? null, toolVersion, assets: siteAssets(), places: located };
}

function locatePlace(place: PlannedPlace, folder: string): SitePlace {
  const reports = place.reports.map((one): SiteReport => {
    const number = numberOf(place, one);
    return { ...one, path: `${folder}/${one.year}${number > 1 ? `-${number}` : ''}.html` };
  });
  const compared = reports.filter(({ isCompared }) => isCompared);
  const pairs = compared.slice(1).map((current, index): SitePair => {
    const previous = compared[index]!;
    return { previous, current, path: `${folder}/${previous.year}-to-${current.year}.html` };
  });
  return { name: place.name, folder, reports, pairs, gaps: place.gaps };
}

/** The nation's reports that those of a place are held against; none for the nation itself. */
export function aboveOf({ places }: Pick<Site, 'places'>, place: SitePlace): readonly SiteReport[] {
  const nation = place.name === NATION ? undefined : places.find(({ name }) => name === NATION);
  const sources = nation?.reports.filter(({ isCompared, edition }) => isCompared && edition === 'full') ?? [];
  const held = place.reports.flatMap(({ isCompared, year }) => (isCompared ? (sourceFor(year, sources) ?? []) : []));
  return [...new Set(held)];
}

/** What pages are made from: a comparison from its two reports, and those of the years before, by which it says since when something is there. */
export const reportsOf = <Each extends PlannedReport>(
  { reports }: { readonly reports: readonly Each[] },
  pair: Readonly<Record<'previous' | 'current', Each>> | null,
): readonly Each[] =>
  pair ? [...reports.filter(({ isCompared, year }) => isCompared && year < pair.previous.year), pair.previous, pair.current] : reports;
