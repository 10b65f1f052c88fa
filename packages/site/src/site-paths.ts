import type { SitePlace } from './site.js';

/** Where the pages stand that there is one of. */
export const sitePaths = {
  home: 'index.html',
  indicators: 'indicators/index.html',
  terms: 'terms.html',
  search: 'search.html',
  notFound: '404.html',
  feed: 'feed.xml',
  sitemap: 'sitemap.xml',
} as const;

/** Of the main targets of a year. */
export const matrixPath = (year: number): string => `matrix/${year}.html`;

export const placePaths = {
  home: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/index.html`,
  chains: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/chains/index.html`,
  terms: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/terms.html`,
  /** What was counted of the terms, as CSV. */
  counts: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/terms.csv`,
  feed: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/feed.xml`,
} as const;

/** The feed of a page that has one of its own. */
export const feedOf = (path: string): string => path.replace(/\.html$/u, '.xml');

/** Leads from one page of the site to another, or to a place in it: `../320500/2024.html#c120`. Works from disk and on any host. */
export function relativeHref(from: string, to: string, fragment = ''): string {
  const here = from.split('/');
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - 1 - shared);
  const down = there.slice(shared).map(encodeURIComponent).join('/');
  return `${up}${down}${fragment && `#${encodeURIComponent(fragment)}`}`;
}
