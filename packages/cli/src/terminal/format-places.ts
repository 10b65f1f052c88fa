import type { PlaceRowView, PlacesView, ThemeView } from '@tongbi/renderer';
import { fitText, formatTable } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const TARGET_COLUMN = 26;
const FIGURE_COLUMN = 20;
const QUOTE_COLUMN = 44;

/** The targets of several places for a terminal: the sentence, the ranked table, what was left out. */
export function formatPlaces({ title, summary, columns, has, rows, leftOut, leftOutTitle }: PlacesView, style: TerminalStyle): string {
  const all: readonly (readonly [title: string, cell: (row: PlaceRowView) => string, isShown?: boolean])[] = [
    [columns.rank, ({ rank }) => rank],
    [columns.place, ({ place }) => place],
    [columns.target, ({ target, absent, converted }) => fitText([target ?? absent, converted].filter(Boolean).join(' '), TARGET_COLUMN)],
    [columns.previousTarget, ({ previousTarget }) => fitText(previousTarget ?? '', FIGURE_COLUMN), has.previousTarget],
    [columns.change, ({ change }) => change?.label ?? '', has.change],
    [columns.actual, ({ actual }) => fitText(actual ?? '', FIGURE_COLUMN), has.actual],
    [columns.outcome, ({ outcome }) => outcome?.label ?? '', has.outcome],
    [columns.quote, ({ quote }) => fitText(quote ?? '', QUOTE_COLUMN)],
    [columns.line, ({ line }) => String(line ?? '')],
  ];
  const used = all.filter(([, , isShown = true]) => isShown);
  const head = used.map(([title]) => title);
  const shown = rows.map((row) => used.map(([, cell]) => cell(row)));
  const left = leftOut.length ? style.dim(`${leftOutTitle}：${leftOut.join('；')}\n`) : '';
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...shown])}${left}`;
}

const TEXT_COLUMN = 76;
// A terminal shows what most places share; the page and the other formats have every commitment.
const MOST_GROUPS = 12;

/** What several places promise on one theme for a terminal: the sentence, what most of them share, how many each has. */
export function formatTheme({ title, summary, shared, sharedTitle, places, byPlace }: ThemeView, style: TerminalStyle): string {
  const groups = shared
    .slice(0, MOST_GROUPS)
    .map(({ text, places: told }) => `  ${fitText(text, TEXT_COLUMN)}\n    ${style.dim(fitText(told, TEXT_COLUMN))}\n`);
  const counts = places.map(({ place, count }) => `  ${place}  ${count}\n`);
  const list = groups.length ? `\n${style.bold(sharedTitle)}\n${groups.join('')}` : '';
  return `${style.bold(title)}\n${summary}\n${list}\n${style.bold(byPlace)}\n${counts.join('')}`;
}
