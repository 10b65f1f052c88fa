import { isCorrectionOf, remembered } from '@tongbi/model';
import { reportsOf } from '../plan-site.js';
import type { PlaceExtract, SitePage, SitePair } from '../site.js';
import { extractPlace } from './extract-place.js';
import { makeUnit, type PlaceRequest, type SiteTools } from './make-unit.js';

/** All that a site has of a place: its pages by the name of what is made in one piece (a pair, or the place itself), and its part in the pages of the whole. */
export interface PlaceOfSite {
  readonly pages: Readonly<Record<string, readonly SitePage[]>>;
  readonly extract: PlaceExtract;
}

export async function makePlaceOfSite(request: PlaceRequest, given: SiteTools): Promise<PlaceOfSite> {
  const { place, corrections } = request;
  // Each pair is shown on its own page, that of the place and in the feed.
  const compared = new Map<SitePair, ReturnType<SiteTools['compare']>>();
  const tools: SiteTools = { ...given, compare: (pair, own) => remembered(compared, pair, () => given.compare(pair, own)) };
  const pages: Record<string, readonly SitePage[]> = {};
  for (const pair of [...place.pairs, null]) {
    const own = corrections.filter((one) => isCorrectionOf(one, reportsOf(place, pair)));
    pages[pair?.path ?? place.folder] = await makeUnit({ ...request, pair, corrections: own }, tools);
  }
  return { pages, extract: await extractPlace(request, tools) };
}
