import type { PlacesTable } from '@tongbi/model';
import type { PlacesView } from '@tongbi/renderer';
import { fitText, formatTable } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const TARGET_COLUMN = 26;
const FIGURE_COLUMN = 20;
const QUOTE_COLUMN = 44;

/** The targets of several places for a terminal: the sentence, the ranked table, what was left out. */
export function formatPlaces({ title, summary, columns, has, rows, leftOut, leftOutTitle }: PlacesView, style: TerminalStyle): string {
  const shown = rows.map((row) => [
    row.rank,
    row.place,
    fitText([row.target ?? row.absent ?? '', row.converted ?? ''].filter(Boolean).join(' '), TARGET_COLUMN),
    ...(has.previousTarget ? [fitText(row.previousTarget ?? '', FIGURE_COLUMN)] : []),
    ...(has.change ? [row.change?.label ?? ''] : []),
    ...(has.actual ? [fitText(row.actual ?? '', FIGURE_COLUMN)] : []),
    ...(has.outcome ? [row.outcome?.label ?? ''] : []),
    fitText(row.quote ?? '', QUOTE_COLUMN),
    row.line === null ? '' : String(row.line),
  ]);
  const head = [
    columns.rank,
    columns.place,
    columns.target,
    ...(has.previousTarget ? [columns.previousTarget] : []),
    ...(has.change ? [columns.change] : []),
    ...(has.actual ? [columns.actual] : []),
    ...(has.outcome ? [columns.outcome] : []),
    columns.quote,
    columns.line,
  ];
  const left = leftOut.length ? style.dim(`${leftOutTitle}：${leftOut.join('；')}\n`) : '';
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...shown])}${left}`;
}

/** 居民人均可支配收入（12）、…: what places do set targets for. */
export function nearNames({ near }: PlacesTable): string {
  return near.map(({ indicator, places }) => `${indicator}（${places}）`).join('、');
}
