import { type EchoCommitment, groupBy, type Theme } from '@tongbi/model';
import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import type { NamedPage } from './make-indicator-pages.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, Site, SitePage, SitePlace, ThemeEcho } from './site.js';
import { relativeHref } from './site-paths.js';
import { slugOf } from './slug-of.js';
import { siteWords } from './words/site-words.js';

/** What a place has from the nation stands first, what it says itself last. */
const order = ['verbatim', 'reworded', 'none'] as const satisfies readonly EchoCommitment['echo'][];

const themePath = (theme: Theme): string => `themes/${slugOf(theme)}.html`;

/** A page of each theme on which a place's latest report was held against the nation's: what it has from there, in which words, and what it says itself. */
export function makeThemePages(site: Site, extracts: readonly PlaceExtract[]): readonly (SitePage & NamedPage)[] {
  const themes = [...new Set(extracts.flatMap(({ echoes }) => echoes.flatMap((echo) => echo.themes)))].sort();
  return themes.map((theme) => ({ ...makeThemePage(site, theme, extracts), name: sharedWording(site.language).themes[theme] }));
}

function makeThemePage(site: Site, theme: Theme, extracts: readonly PlaceExtract[]): SitePage {
  const path = themePath(theme);
  const words = siteWords(site.language);
  const heading = words.theme.heading(sharedWording(site.language).themes[theme]);
  const places = site.places.flatMap((place) => {
    const own = extracts.find(({ folder }) => folder === place.folder)?.echoes.filter(({ themes }) => themes.includes(theme)) ?? [];
    return own.length > 0 ? [viewPlace(site, path, place, own)] : [];
  });
  const view = { heading, lead: words.theme.lead, counted: places.map(({ name, id, count }) => ({ name, id, count })), places };
  return renderPage(site, 'theme', { path, title: heading, view });
}

function viewPlace(site: Site, from: string, { name, folder }: SitePlace, echoes: readonly ThemeEcho[]) {
  const words = siteWords(site.language);
  const { echoes: names, grades } = sharedWording(site.language);
  const groups = groupBy(echoes, ({ echo }) => echo);
  const rows = order.flatMap((echo) =>
    (groups.get(echo) ?? []).map(({ text, path, anchor, grade, source }) => ({
      mark: words.theme.mark(names[echo], grades[grade] || null),
      text: visibleText(text),
      href: relativeHref(from, path, anchor),
      source: source && { text: visibleText(source.text), href: relativeHref(from, source.path, source.anchor) },
    })),
  );
  const count = words.theme.count(order.map((echo) => groups.has(echo) && words.theme.counted(names[echo], groups.get(echo)!.length)));
  return { name: words.theme.place(visibleText(name), echoes[0]!.of, echoes[0]!.year), id: `p${folder}`, count, rows };
}
