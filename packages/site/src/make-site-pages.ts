import type { LeftOut } from '@tongbi/archive';
import { makeAssets } from './make-assets.js';
import { makeFeed } from './make-feed.js';
import { makeHomePage } from './make-home-page.js';
import { makeIndicatorPages } from './make-indicator-pages.js';
import { makeNotFoundPage } from './make-plain-files.js';
import { makeSearch } from './make-search.js';
import { makeTermsPages } from './make-terms-pages.js';
import type { Site } from './site.js';
import type { PlaceExtract } from './site-data.js';
import type { SitePage } from './site-page.js';

/**
 * The pages that need to know of all places: indicators, terms, search, feed, home, 404. In the order in which they are to be written: what leads
 * to other pages comes after them.
 */
export function makeSitePages(site: Site, extracts: readonly PlaceExtract[], leftOut: readonly LeftOut[]): readonly SitePage[] {
  const { pages, named } = makeIndicatorPages(site, extracts);
  return [
    ...makeAssets(),
    ...pages,
    ...makeTermsPages(site, extracts),
    ...makeSearch(site, extracts, named),
    makeNotFoundPage(site),
    makeFeed(site, null, Object.assign({}, ...extracts.map(({ dispatches }) => dispatches))),
    makeHomePage(site, leftOut),
  ];
}
