import type { LeftOut } from '@tongbi/archive';
import { makeAssets } from './make-assets.js';
import { makeFeed } from './make-feed.js';
import { makeHomePage } from './make-home-page.js';
import { makeIndicatorPages } from './make-indicator-pages.js';
import { makeNotFoundPage } from './make-plain-files.js';
import { makeSearch } from './make-search.js';
import { makeTermsPages } from './make-terms-pages.js';
import type { PlaceExtract, Site, SitePage } from './site.js';

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
  yield makeHomePage(site, leftOut);
}
