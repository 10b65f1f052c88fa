import type { ThemeTable } from '@tongbi/model';
import { markdownText } from '../markdown/markdown-text.js';
import { sideBySideMarkdown, sideBySidePage } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import { type ThemeItemView, type ThemeView, viewTheme } from './view-theme.js';

const pageOf = sideBySidePage<ThemeView>('theme.hbs');

/**
 * What several places promise on one theme (`compareTheme` of `@tongbi/compare`) as one self-contained HTML page: what many promise, then each place, each
 * commitment with the places that have a like one. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderTheme(table: ThemeTable, options: PlacesOptions = {}): string {
  return pageOf(viewTheme(table, options));
}

const itemOf = ({ text, where, alike }: ThemeItemView): string =>
  `- ${markdownText(text)}（${markdownText(where)}）${alike ? ` — *${markdownText(alike)}*` : ''}\n`;

/** What several places promise on one theme as GitHub-flavoured Markdown, without HTML, all report text escaped. */
export function renderThemeMarkdown(table: ThemeTable, options: PlacesOptions = {}): string {
  const view = viewTheme(table, options);
  const shared = view.shared.map(
    ({ text, places, items }) =>
      `### ${markdownText(text)}\n\n${markdownText(places)}\n\n${items
        .map(({ place, text: own, where }) => `- **${markdownText(place)}** ${markdownText(own)}（${markdownText(where)}）\n`)
        .join('')}`,
  );
  const places = view.places.map(
    ({ place, count, items }) =>
      `### ${markdownText(place)}\n\n${markdownText(count)}\n\n${items.map(itemOf).join('') || `${markdownText(view.none)}\n`}`,
  );
  return sideBySideMarkdown(view, [
    shared.length > 0 && `## ${markdownText(view.sharedTitle)}\n\n${shared.join('\n')}`,
    `## ${markdownText(view.byPlace)}\n\n${places.join('\n')}`,
  ]);
}
