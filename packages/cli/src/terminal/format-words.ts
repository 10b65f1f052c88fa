import type { WordsView } from '@tongbi/renderer';
import { fitText, formatTable } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const LONGER_COLUMN = 40;
/** A terminal shows the last of them; the page and the other formats have all. */
const MOST_YEARS = 8;

/** Words counted for a terminal: the sentence, a word a row with its rates of the last years, what was left out. */
export function formatWords({ title, summary, columns, years, rows, leftOut, leftOutTitle }: WordsView, style: TerminalStyle): string {
  const head = [
    columns.word,
    columns.count,
    columns.inside,
    columns.longer,
    columns.saying,
    columns.first,
    ...years.slice(-MOST_YEARS).map(String),
  ];
  const body = rows.map(({ word, count, inside, longer, share, first, cells }) => [
    word,
    String(count),
    String(inside),
    fitText(longer, LONGER_COLUMN),
    share,
    first,
    ...cells.slice(-MOST_YEARS).map(({ text }) => text),
  ]);
  const left = leftOut.length ? `${leftOutTitle}：${leftOut.join('；')}\n` : '';
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...body])}${style.dim(left)}`;
}
