import { remembered } from '@tongbi/model';
import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import { drawAcross, drawYears } from './draw-indicator.js';
import { writeFeed } from './make-feed.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, Site, SiteFigure, SiteIndicator, SitePage, SitePoint } from './site.js';
import { feedOf, relativeHref, sitePaths } from './site-paths.js';
import { SlugClaims } from './slug-of.js';
import { siteWords } from './words/site-words.js';

/** Fewer figures than these are no series and no comparison. */
const LEAST_POINTS = 3;

/** The indicators that have figures of more than one year or place: those of most places first, then of most figures; and how many have too few. */
function groupIndicators(extracts: readonly PlaceExtract[]): { readonly shown: readonly SiteIndicator[]; readonly left: number } {
  const groups = new Map<string, SiteIndicator & { places: { folder: string; points: readonly SitePoint[] }[] }>();
  for (const { folder, series } of extracts) {
    for (const { indicator, english, aspect, unit, points } of series) {
      const key = JSON.stringify([indicator, aspect, unit]);
      // Named by the last: what the nation calls otherwise has the name that places share, unless it is alone.
      const group = { indicator, english, aspect, unit, places: groups.get(key)?.places ?? [] };
      groups.set(key, group);
      const known = group.places.findIndex((one) => one.folder === folder);
      // Two rows of one name in a place: the figures of the one with more years stand; the other is another thing of that name.
      if (known < 0) group.places.push({ folder, points });
      else if (group.places[known]!.points.length < points.length) group.places[known] = { folder, points };
    }
  }
  const all = [...groups.values()];
  const shown = all.filter((one) => countPoints(one) >= LEAST_POINTS);
  shown.sort((a, b) => b.places.length - a.places.length || countPoints(b) - countPoints(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { shown, left: all.length - shown.length };
}

/** Years and places that have a figure of it. */
function countPoints({ places }: Pick<SiteIndicator, 'places'>): number {
  return places.reduce((sum, { points }) => sum + points.length, 0);
}

const keyOf = ({ indicator, aspect, unit }: SiteIndicator): string => `${indicator} ${aspect} ${unit}`;

interface NamedIndicator extends SiteIndicator {
  readonly name: string;
  readonly path: string;
}

/** The name of a page, for the search. */
export interface NamedPage {
  readonly name: string;
  readonly path: string;
}

/** One page an indicator that has figures of more than one year or place, and the list of them. */
export function makeIndicatorPages(
  site: Site,
  extracts: readonly PlaceExtract[],
): { pages: Iterable<SitePage>; named: readonly NamedPage[] } {
  const { shown, left } = groupIndicators(extracts);
  const words = siteWords(site.language).indicators;
  const claims = new SlugClaims();
  claims.claim('index');
  const named = shown.map((one): NamedIndicator => {
    const own = sharedWording(site.language).indicator(one.indicator, one.english ?? undefined);
    const slug = claims.claim([one.indicator, one.aspect, one.unit === '%' ? '' : one.unit].filter(Boolean).join('-'));
    return { ...one, name: words.named(visibleText(own), aspectWords(one, site)), path: `indicators/${slug}.html` };
  });
  return { pages: listPages(site, named, left), named };
}

function* listPages(site: Site, named: readonly NamedIndicator[], left: number): Generator<SitePage, void> {
  for (const one of named) {
    yield makeIndicatorPage(site, one);
    yield makeIndicatorFeed(site, one);
  }
  yield makeList(site, named, left);
}

function aspectWords({ aspect, unit }: SiteIndicator, { language }: Site): string {
  const { aspects } = sharedWording(language);
  return `${aspects[aspect]}${unit === '' || unit === '%' || aspect === 'rank' || aspect === 'ratio' || aspect === 'streak' ? '' : ` ${visibleText(unit)}`}`;
}

function makeList(site: Site, named: readonly NamedIndicator[], left: number): SitePage {
  const words = siteWords(site.language).indicators;
  const path = sitePaths.indicators;
  const view = {
    heading: words.title,
    lead: named.length ? words.lead(named.length, left) : words.none,
    rows: named.map((one) => {
      const years = one.places.flatMap(({ points }) => points.map(({ year }) => year));
      return {
        name: one.name,
        href: relativeHref(path, one.path),
        counts: words.counts(one.places.length > 1 && one.places.length, siteWords(site.language).yearsFrom(years)),
      };
    }),
  };
  return renderPage(site, 'indicators', { path, title: words.title, view });
}

/** What each report says of it: what was reached in the year before, and the target of its own. */
function makeIndicatorFeed(site: Site, { name, path, places }: NamedIndicator): SitePage {
  const words = siteWords(site.language).feed;
  const said = new Map<string, string[]>();
  const say = (figure: SiteFigure | null, line: (text: string) => string): void => {
    if (figure) remembered(said, figure.path, () => []).push(line(visibleText(figure.text)));
  };
  for (const { points } of places)
    for (const { year, target, actual, ...judged } of points) {
      say(actual, (text) => words.actual(year, text, sharedWording(site.language).outcomeTag(judged)?.label));
      say(target, (text) => words.target(year, text));
    }
  const entries = site.places.flatMap((owner) =>
    owner.reports.flatMap((report) => (said.has(report.path) ? [{ owner, report, lines: said.get(report.path)! }] : [])),
  );
  return writeFeed(site, { path: feedOf(path), title: words.about(name), name: `indicator ${path}`, page: path, entries });
}

function makeIndicatorPage(site: Site, one: NamedIndicator): SitePage {
  const { path } = one;
  const words = siteWords(site.language).indicators;
  const names = new Map(site.places.map(({ folder, name }) => [folder, visibleText(name)]));
  const placeName = (folder: string): string => names.get(folder) ?? folder;
  const link = (figure: SiteFigure | null) =>
    figure && { text: visibleText(figure.text), href: relativeHref(path, figure.path, figure.anchor) };
  const across = drawAcross(site, one, placeName);
  const years = one.places.flatMap(({ folder, points }) => drawYears(site, one, `${placeName(folder)} ${one.name}`, points) ?? []);
  const view = {
    heading: one.name,
    across: across && { ...across, rows: across.rows.map((row) => ({ ...row, href: link(row.figure)!.href })) },
    yearsHeading: words.overYears,
    chartNote: words.chartNote,
    years,
    tableHeading: words.table,
    places: one.places.map(({ folder, points }) => ({
      name: placeName(folder),
      count: points.length,
      rows: points.map(({ year, target, actual, ...judged }, index) => ({
        first: index === 0,
        year,
        target: link(target),
        actual: link(actual),
        outcome: sharedWording(site.language).outcomeTag(judged),
      })),
    })),
  };
  return renderPage(site, 'indicator', {
    path,
    title: one.name,
    feed: feedOf(path),
    near: [{ text: words.title, path: sitePaths.indicators, rel: 'up' }],
    view,
  });
}
