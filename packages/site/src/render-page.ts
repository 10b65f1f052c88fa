import { onceEach } from '@tongbi/model';
import type { NavigationView } from '@tongbi/renderer';
import { compileTemplates, contentPolicy, sharedWording, visibleText } from '@tongbi/renderer/parts';
import { templates } from './generated/templates.js';
import type { SiteFrame, SitePage, SitePlace } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

export interface NearLink {
  readonly text: string;
  readonly path: string;
  readonly rel?: 'prev' | 'next' | 'up';
}

/** From a page of a place to the place. */
export const upTo = (place: SitePlace): NearLink => ({ text: visibleText(place.name), path: placePaths.home(place), rel: 'up' });

/** The page before one and that after it, where they are. */
export const besides = (before: NearLink | undefined, after: NearLink | undefined): readonly NearLink[] => [
  ...(before ? [{ ...before, text: `← ${before.text}`, rel: 'prev' } as const] : []),
  ...(after ? [{ ...after, text: `${after.text} →`, rel: 'next' } as const] : []),
];

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

interface PageParts<View> {
  readonly path: string;
  /** Of the document; the name of the site is added. */
  readonly title: string;
  /** Whose page it is: its feed, and the way up to it; else the feed is that of the site. */
  readonly place?: SitePlace;
  /** Its own feed, where it has one. */
  readonly feed?: string;
  /** What else lies around it. */
  readonly near?: readonly NearLink[];
  readonly view: View;
}

const templateOf = onceEach((name: string) => compileTemplates(templates, `${name}.hbs`));

/** One page of the site by a template of `templates/site/`. All text that is put in is escaped. */
export function renderPage<View>(
  site: SiteFrame,
  template: string,
  { path, title, place, feed, near = [], view }: PageParts<View>,
): SitePage {
  const words = siteWords(site.language);
  // What every page shows around its own content.
  const frame = {
    language: sharedWording(site.language).tag,
    title: title === words.title ? title : `${title} · ${words.title}`,
    policy: contentPolicy("'self'", "'self'"),
    style: relativeHref(path, site.assets.style),
    script: relativeHref(path, site.assets.script),
    feed: relativeHref(path, feed ?? (place ? placePaths.feed(place) : sitePaths.feed)),
    navigation: navigate(site, path, place && path !== placePaths.home(place) ? [upTo(place), ...near] : near),
    ui: words.ui,
    version: `tongbi ${site.toolVersion}`,
  };
  return { path, text: `${templateOf(template)({ frame, page: view })}\n` };
}
