import { type KeyPart, keyOf, type LeftOut, type PlannedPlace } from '@tongbi/archive';
import { isCorrectionOf, type PlacedCorrection } from '@tongbi/model';
import { makeAssets } from '../make-assets.js';
import { latestReports, makeFeed } from '../make-feed.js';
import { makeHomePage, makeNotFoundPage, makeSitemap } from '../make-home-page.js';
import { makeIndicatorPages } from '../make-indicator-pages.js';
import { makeSearch } from '../make-search.js';
import { makeTermsPages } from '../make-terms-pages.js';
import { makeThemeFeeds, makeThemePages } from '../make-theme-pages.js';
import { aboveOf, planSite, reportsOf, type SiteOptions } from '../plan-site.js';
import type { PlaceExtract, Site, SiteFrame, SitePage, SitePair, SitePlace } from '../site.js';
import { matrixPath } from '../site-paths.js';
import { type MatrixRequest, matrixRequests } from './make-matrix.js';
import type { PlaceRequest, UnitRequest } from './make-unit.js';

/**
 * The pages that need to know of all places: indicators, terms, search, feed, home, 404. In the order in which they are to be written: what leads
 * to other pages comes after them, each made when it is asked for: together they are larger than what they are made of.
 */
export function* makeSitePages(site: Site, extracts: readonly PlaceExtract[], leftOut: readonly LeftOut[]): Generator<SitePage, void> {
  const { pages, named } = makeIndicatorPages(site, extracts);
  yield* makeAssets();
  yield* pages;
  yield* makeTermsPages(site, extracts);
  yield* makeSearch(site, extracts, named);
  yield makeNotFoundPage(site);
  yield makeFeed(site, site.places, null, Object.assign({}, ...extracts.map(({ dispatches }) => dispatches)));
  const themes = makeThemeFeeds(site, extracts);
  const themePages = makeThemePages(site, extracts);
  yield* themePages;
  yield* themes;
  yield makeHomePage(site, leftOut, { feeds: themes, pages: themePages });
}

export interface SiteArchive {
  readonly places: readonly PlannedPlace[];
  readonly leftOut: readonly LeftOut[];
  readonly corrections: readonly PlacedCorrection[];
}

/** Where the pages are kept: in units that are made in one piece, from nothing but what their key says. */
export interface SiteFiles {
  /** Whether the pages of a unit are there as they would be made. */
  readonly isCurrent: (name: string, key: string) => Promise<boolean>;
  /** Leaves the pages of a unit as they are. */
  readonly keep: (name: string) => void;
  readonly write: (name: string, key: string, pages: Iterable<SitePage>) => Promise<void>;
  /** Every page that the site now has. */
  readonly paths: readonly string[];
}

/** How pages are made: each in the order of its request. */
export interface SiteWork {
  /** What the pages that are made of this are called, whatever makes them. */
  readonly nameOf: (key: KeyPart) => string;
  readonly makeUnits: (requests: readonly UnitRequest[]) => AsyncIterable<readonly SitePage[]>;
  readonly makeMatrices: (requests: readonly MatrixRequest[]) => AsyncIterable<readonly SitePage[]>;
  readonly extractPlaces: (requests: readonly PlaceRequest[]) => AsyncIterable<PlaceExtract>;
}

interface Unit<Request> {
  readonly name: string;
  readonly key: string;
  readonly request: Request;
}

/** The unit of what leads to everything; no place has a folder of that name. */
const WHOLE = '*';

/**
 * Makes the site of an archive, or of it what has changed: reports and comparisons first, then what leads to them, so that a run that is killed
 * leaves pages whose links are good.
 */
export async function buildSite(archive: SiteArchive, options: SiteOptions, files: SiteFiles, work: SiteWork): Promise<Site> {
  const site = planSite(archive.places, options);
  const nameOf = (...parts: readonly unknown[]) => work.nameOf(keyOf([frameOf(site), ...parts]));
  await writeUnits(listUnits(archive, site, nameOf), files, work.makeUnits);
  const matrices = matrixRequests(site, archive.corrections).map((request) => {
    return { name: matrixPath(request.year), key: nameOf('matrix', request), request };
  });
  await writeUnits(matrices, files, work.makeMatrices);
  const key = nameOf(site.places, archive.leftOut, archive.corrections);
  if (await files.isCurrent(WHOLE, key)) files.keep(WHOLE);
  else {
    const extracts: PlaceExtract[] = [];
    for await (const extract of work.extractPlaces(placeRequests(site, archive.corrections))) extracts.push(extract);
    await files.write(WHOLE, key, withSitemap(site, makeSitePages(site, extracts, archive.leftOut), files.paths));
  }
  return site;
}

/** Without the places: the pages of one are sent to a thread, or made elsewhere, and need not know of all others. */
const frameOf = ({ places: _, ...frame }: Site): SiteFrame => frame;

export function placeRequests(site: Site, corrections: readonly PlacedCorrection[]): readonly PlaceRequest[] {
  const inFeed = latestReports(site.places);
  return site.places.map((place) => ({
    site: frameOf(site),
    place,
    corrections: corrections.filter((one) => isCorrectionOf(one, place.reports)),
    above: aboveOf(site, place),
    inFeed: inFeed.flatMap(({ owner, report }) => (owner === place ? [report.path] : [])),
  }));
}

/** Comparisons first, then the places. The navigation of a page names its neighbours, so the plan of its place is part of what it is made from. */
function listUnits(
  { corrections }: SiteArchive,
  site: Site,
  nameOf: (...parts: readonly unknown[]) => string,
): readonly Unit<UnitRequest>[] {
  const unit = (place: SitePlace, pair: SitePair | null): Unit<UnitRequest> => {
    const reports = reportsOf(place, pair);
    const own = corrections.filter((one) => isCorrectionOf(one, reports));
    const above = pair ? [] : aboveOf(site, place);
    // Of the other reports of the place their texts do not matter.
    const plan = JSON.stringify(place, (name, value) => (name === 'key' ? undefined : value));
    return {
      name: pair?.path ?? place.folder,
      key: nameOf(plan, reports, own, above),
      request: { site: frameOf(site), place, pair, corrections: own, above, inFeed: [] },
    };
  };
  return [
    ...site.places.flatMap((place) => place.pairs.map((pair) => unit(place, pair))),
    ...site.places.map((place) => unit(place, null)),
  ];
}

async function writeUnits<Request>(
  units: readonly Unit<Request>[],
  files: SiteFiles,
  make: (requests: readonly Request[]) => AsyncIterable<readonly SitePage[]>,
): Promise<void> {
  const stale: Unit<Request>[] = [];
  for (const unit of units) {
    if (await files.isCurrent(unit.name, unit.key)) files.keep(unit.name);
    else stale.push(unit);
  }
  let done = 0;
  for await (const pages of make(stale.map(({ request }) => request))) {
    const { name, key } = stale[done++]!;
    await files.write(name, key, pages);
  }
}

/** The pages, then the sitemap of them and of those that are there. */
function* withSitemap(site: Site, pages: Iterable<SitePage>, there: readonly string[]): Generator<SitePage, void> {
  const paths = [...there];
  for (const page of pages) {
    paths.push(page.path);
    yield page;
  }
  const sitemap = makeSitemap(site, paths);
  if (sitemap) yield sitemap;
}
