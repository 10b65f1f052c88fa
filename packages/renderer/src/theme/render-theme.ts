import type { DutyTable, EchoTable, ThemeTable } from '@tongbi/model';
import { type Block, type Line, plainList, say, strong, textBlock } from '../document/document.js';
import { viewDuties } from '../duties/view-duties.js';
import { viewEcho } from '../echo/view-echo.js';
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

const itemOf = ({ text, where, alike }: ThemeItemView): Line => [
  ...say`${text}（${where}）`,
  ...(alike ? say` — ${{ text: alike, mark: 'aside' }}` : []),
];

/** A group of commitments under its heading. */
const groupOf = (heading: string, line: string, items: readonly Block[]): readonly Block[] => [
  { kind: 'heading', level: 3, text: heading },
  textBlock(say`${line}`),
  ...items,
];

/** What several places promise on one theme as GitHub-flavoured Markdown, without HTML, all report text escaped. */
export const renderThemeMarkdown = (table: ThemeTable, options: PlacesOptions = {}): string => themeMarkdown(viewTheme(table, options));

/** What places have from the report above as a page like that of a theme (`compareEchoes` of `@tongbi/compare`). */
export const renderEcho = (table: EchoTable, options: PlacesOptions = {}): string => pageOf(viewEcho(table, options));

/** Who is to keep what, and by when, as such a page (`tabulateDuties` of `@tongbi/compare`). */
export const renderDuties = (table: DutyTable, options: PlacesOptions = {}): string => pageOf(viewDuties(table, options));

/** The same as Markdown. */
export const renderDutiesMarkdown = (table: DutyTable, options: PlacesOptions = {}): string => themeMarkdown(viewDuties(table, options));

/** The same as Markdown. */
export const renderEchoMarkdown = (table: EchoTable, options: PlacesOptions = {}): string => themeMarkdown(viewEcho(table, options));

function themeMarkdown(view: ThemeView): string {
  const shared = view.shared.flatMap(({ text, places, items }) =>
    groupOf(text, places, plainList(items.map(({ place, text: own, where }) => say`${strong(place)} ${own}（${where}）`))),
  );
  return sideBySideMarkdown(view, [
    ...(shared.length ? [{ kind: 'heading', level: 2, text: view.sharedTitle } as const, ...shared] : []),
    { kind: 'heading', level: 2, text: view.byPlace },
    ...view.places.flatMap(({ place, count, items }) =>
      groupOf(place, count, items.length ? plainList(items.map(itemOf)) : [textBlock(say`${view.none}`)]),
    ),
  ]);
}
