import type { NavigationView } from '@tongbi/renderer';
import { visibleText } from '@tongbi/renderer/parts';
import { relativeHref } from './relative-href.js';
import type { SiteFrame, SitePlace } from './site.js';
import { placePaths, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

export interface NearLink {
  readonly text: string;
  readonly path: string;
  readonly rel?: 'prev' | 'next' | 'up';
}

/** From a page of a place to the place. */
export const upTo = (place: SitePlace): NearLink => ({ text: visibleText(place.name), path: placePaths.home(place), rel: 'up' });

/** The navigation of a page: the pages that lead everywhere, and what lies around this one. */
export function navigate({ language }: SiteFrame, path: string, near: readonly NearLink[] = []): NavigationView {
  const words = siteWords(language).navigation;
  const links = (['home', 'indicators', 'terms', 'search'] as const).map((name) => ({
    text: words[name],
    href: relativeHref(path, sitePaths[name]),
    current: path === sitePaths[name],
  }));
  return {
    label: words.label,
    links,
    near: near.map(({ text, path: to, rel }) => ({ text, href: relativeHref(path, to), rel: rel ?? null })),
  };
}
