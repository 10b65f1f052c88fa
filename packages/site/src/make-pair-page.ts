import type { Comparison } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { sharedWording } from '@tongbi/renderer/parts';
import { type NearLink, navigate, upTo } from './render-page.js';
import type { SiteFrame, SitePage, SitePair, SitePlace } from './site.js';
import { relativeHref } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** The change summary of two neighbouring reports, with the navigation of the site. */
export function makePairPage(site: SiteFrame, place: SitePlace, pair: SitePair, comparison: Comparison): SitePage {
  const { language, toolVersion, assets } = site;
  const { path } = pair;
  const text = renderHtml(comparison, {
    language,
    toolVersion,
    site: {
      navigation: navigate(site, path, nearOf(site, place, pair)),
      assets: { style: relativeHref(path, assets.style), script: relativeHref(path, assets.pageScript) },
    },
  });
  return { path, text };
}

function nearOf({ language }: SiteFrame, place: SitePlace, { path, previous, current }: SitePair): readonly NearLink[] {
  const words = siteWords(language).place;
  const { phrases } = sharedWording(language);
  const at = place.pairs.findIndex((one) => one.path === path);
  const [before, after] = [place.pairs[at - 1], place.pairs[at + 1]];
  return [
    upTo(place),
    ...[previous, current].map((report) => ({ text: phrases.reportOf(phrases.year(report.year)), path: report.path })),
    ...(before ? [{ text: `← ${words.pair(before.previous.year, before.current.year)}`, path: before.path, rel: 'prev' } as const] : []),
    ...(after ? [{ text: `${words.pair(after.previous.year, after.current.year)} →`, path: after.path, rel: 'next' } as const] : []),
  ];
}
