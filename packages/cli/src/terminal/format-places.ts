import type { PlacesTable } from '@tongbi/model';
import type { PlaceRowView, PlacesView } from '@tongbi/renderer';
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

/** 居民人均可支配收入（12）、…: what places do set targets for. */
export function nearNames({ near }: PlacesTable): string {
  return near.map(({ indicator, places }) => `${indicator}（${places}）`).join('、');
}
