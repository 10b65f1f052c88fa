import { escapeXml } from '@tongbi/renderer/parts';
import { renderPage } from './render-page.js';
import type { Site, SitePage } from './site.js';
import { relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

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
