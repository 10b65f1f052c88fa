import type { LeftOut } from '@tongbi/archive';
import { Edition, saySentence } from '@tongbi/model';
import { escapeXml, sharedWording, visibleText } from '@tongbi/renderer/parts';
import { matrixYears } from './build/make-matrix.js';
import type { NamedPage } from './make-indicator-pages.js';
import { renderPage } from './render-page.js';
import type { Site, SitePage, SitePlace } from './site.js';
import { matrixPath, placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

const MOST_LATEST = 10;

/** Places and years of the archive, what of it is full and what abridged, the latest comparisons, and what could not be read. */
export function makeHomePage(
  site: Site,
  leftOut: readonly LeftOut[],
  themes: { readonly feeds: readonly NamedPage[]; readonly pages: readonly NamedPage[] },
): SitePage {
  const path = sitePaths.home;
  const words = siteWords(site.language);
  const { edition } = sharedWording(site.language);
  const reports = site.places.flatMap((place) => place.reports);
  const counts = Edition.options.map((one) => ({
    edition: edition(one),
    count: reports.filter((report) => report.edition === one).length,
  }));
  const totals = reports.length
    ? [
        words.home.totals(site.places.length, reports.length, words.yearsFrom(reports.map(({ year }) => year))),
        words.home.editionCounts(counts.map(({ edition: one, count }) => count > 0 && words.home.editionCount(one, count))),
      ]
    : [words.home.empty];
  const view = {
    heading: words.title,
    totals,
    legend: reports.length ? words.home.legend : '',
    placesHeading: words.home.places,
    places: site.places.map((place) => viewPlace(site, place)),
    matrixHeading: words.home.matrix,
    matrices: matrixYears(site).map((year) => ({ year, href: relativeHref(path, matrixPath(year)) })),
    latestHeading: words.home.latest,
    latest: latestPairs(site),
    leftOut: leftOut.map(({ file, says }) => ({ file: visibleText(file), reason: visibleText(saySentence(says, site.language)) })),
    feed: sitePaths.feed,
    themes: themes.feeds.map(({ name, path: to }) => ({ name, href: relativeHref(path, to) })),
    themesHeading: words.home.themes,
    themePages: themes.pages.map(({ name, path: to }) => ({ name, href: relativeHref(path, to) })),
  };
  return renderPage(site, 'home', { path, title: words.title, view });
}

function viewPlace(site: Site, place: SitePlace) {
  const words = siteWords(site.language);
  const { edition } = sharedWording(site.language);
  const reports = place.reports.map((report) => ({
    year: report.year,
    text: `${report.year}`,
    mark: words.editions[report.edition],
    title: `${report.year} ${edition(report.edition)}`,
    href: relativeHref(sitePaths.home, report.path) as string | null,
  }));
  const gaps = place.gaps.map((year) => ({ year, text: words.home.gap(year), mark: '', title: words.home.gapTitle(year), href: null }));
  return {
    name: visibleText(place.name),
    href: relativeHref(sitePaths.home, placePaths.home(place)),
    years: [...reports, ...gaps].sort((a, b) => a.year - b.year),
  };
}

function latestPairs(site: Site) {
  const words = siteWords(site.language).place;
  return site.places
    .flatMap((place) => place.pairs.map((pair) => ({ place, pair })))
    .sort((a, b) => b.pair.current.year - a.pair.current.year)
    .slice(0, MOST_LATEST)
    .map(({ place, pair }) => ({
      place: visibleText(place.name),
      text: words.pair(pair.previous.year, pair.current.year),
      href: relativeHref(sitePaths.home, pair.path),
    }));
}

/**
 * The page that a host shows for an address that leads nowhere. It is shown at any depth, so its links can only be right where the base URL is
 * known; without one they are those of the top folder.
 */
export function makeNotFoundPage(site: Site): SitePage {
  const words = siteWords(site.language).notFound;
  const page = renderPage(site, 'not-found', {
    path: sitePaths.notFound,
    title: words.title,
    view: { heading: words.title, text: words.text, home: { text: words.home, href: sitePaths.home } },
  });
  if (site.baseUrl === null) return page;
  const base = escapeXml(site.baseUrl);
  return { ...page, text: page.text.replace(/(href|src)="(?!#)([^"]+)"/gu, (_, name, path) => `${name}="${base}${path}"`) };
}

/** https://www.sitemaps.org/protocol.html: every page but the 404; null where the base URL is not known, which it must name. */
export function makeSitemap({ baseUrl }: Site, paths: readonly string[]): SitePage | null {
  if (baseUrl === null) return null;
  const pages = paths.filter((path) => path.endsWith('.html') && path !== sitePaths.notFound);
  const locations = [...pages].sort().map((path) => `<url><loc>${escapeXml(baseUrl + relativeHref(sitePaths.home, path))}</loc></url>`);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...locations,
    '</urlset>',
  ];
  return { path: sitePaths.sitemap, text: `${lines.join('\n')}\n` };
}
