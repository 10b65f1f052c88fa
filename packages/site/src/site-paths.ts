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

export const placePaths = {
  home: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/index.html`,
  chains: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/chains/index.html`,
  terms: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/terms.html`,
  feed: ({ folder }: Pick<SitePlace, 'folder'>) => `${folder}/feed.xml`,
} as const;
