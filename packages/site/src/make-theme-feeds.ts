import { type Comparison, type Label, type Language, Theme } from '@tongbi/model';
import { sharedWording, visibleText } from '@tongbi/renderer/parts';
import { type FeedEntry, writeFeed } from './make-feed.js';
import type { PlaceExtract, Site, SitePage, ThemeNews } from './site.js';
import { sitePaths } from './site-paths.js';
import { slugOf } from './slug-of.js';
import { siteWords } from './words/site-words.js';

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
