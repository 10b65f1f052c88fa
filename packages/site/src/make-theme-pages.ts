import { type Comparison, Echo, groupBy, type Label, type Language, Theme } from '@tongbi/model';
import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import { type FeedEntry, writeFeed } from './make-feed.js';
import type { NamedPage } from './make-indicator-pages.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, Site, SitePage, SitePlace, ThemeEcho, ThemeNews } from './site.js';
import { relativeHref, sitePaths } from './site-paths.js';
import { slugOf } from './slug-of.js';
import { siteWords } from './words/site-words.js';

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
  // What a place has from the nation stands first, what it says itself last.
  const rows = Echo.options.flatMap((echo) =>
    (groups.get(echo) ?? []).map(({ text, path, anchor, grade, source }) => ({
      mark: words.theme.mark(names[echo], grades[grade] || null),
      text: visibleText(text),
      href: relativeHref(from, path, anchor),
      source: source && { text: visibleText(source.text), href: relativeHref(from, source.path, source.anchor) },
    })),
  );
  const count = words.theme.count(
    Echo.options.map((echo) => groups.has(echo) && words.theme.counted(names[echo], groups.get(echo)!.length)),
  );
  return { name: words.theme.place(visibleText(name), echoes[0]!.of, echoes[0]!.year), id: `p${folder}`, count, rows };
}

/** An entry is a hint; the page of the pair has all of it. */
const MOST_TEXTS = 3;
const NEWS = ['new', 'dropped', 'done', 'changed'] as const satisfies readonly Label[];

/** What happened between two reports on each theme: how much, and what of it is worth reading first; nothing that is unsure. */
export function themeNews({ commitments }: Pick<Comparison, 'commitments'>, language: Language): ThemeNews {
  const { statuses, grades } = sharedWording(language);
  const news = commitments
    .filter(({ label, grade, established }) => established && grade !== 'unsure' && NEWS.some((one) => one === label))
    .sort((a, b) => b.rank.score - a.rank.score);
  const linesOf = (theme: Theme): readonly string[] => {
    const own = news.filter(({ themes }) => themes.includes(theme));
    const counts = NEWS.map((label) => ({ ...statuses[label], count: own.filter((one) => one.label === label).length }));
    const told = counts.filter(({ count }) => count > 0).map(({ sign, label, count }) => `${sign} ${label} ${count}`);
    const texts = own.slice(0, MOST_TEXTS).map(({ label, grade, current, previous }) => {
      const words = visibleText((current ?? previous[0]!).text);
      return `${siteWords(language).feed.news(statuses[label].label, grades[grade], words)}`;
    });
    return own.length > 0 ? [told.join(' · '), ...texts] : [];
  };
  return Object.fromEntries(Theme.options.map((theme) => [theme, linesOf(theme)]).filter(([, lines]) => lines!.length > 0));
}

/** A feed of each theme that the latest reports have news on, with its name. */
export function makeThemeFeeds(site: Site, extracts: readonly PlaceExtract[]): readonly (SitePage & { readonly name: string })[] {
  const news = Object.assign({}, ...extracts.map(({ themes }) => themes)) as PlaceExtract['themes'];
  return Theme.options.flatMap((theme) => {
    const entries = site.places.flatMap((owner) =>
      owner.pairs.flatMap(({ path, current }): readonly FeedEntry[] => {
        const lines = news[path]?.[theme];
        return lines ? [{ owner, report: current, lines }] : [];
      }),
    );
    if (entries.length === 0) return [];
    const name = sharedWording(site.language).themes[theme];
    const title = siteWords(site.language).feed.about(name);
    const feed = { path: `themes/${slugOf(theme)}.xml`, title, name: `theme ${theme}`, page: sitePaths.home, entries };
    return [{ ...writeFeed(site, feed), name }];
  });
}
