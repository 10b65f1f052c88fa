import type { MatrixView, PlaceRowView, PlacesView, ThemeView, WordsView } from '@tongbi/renderer';
import { fitText, formatTable } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal.js';

const TARGET_COLUMN = 26;
const FIGURE_COLUMN = 20;
const QUOTE_COLUMN = 44;

const leftOutLine = (title: string, files: readonly string[], style: TerminalStyle): string =>
  files.length ? style.dim(`${title}：${files.join('；')}\n`) : '';

/** The targets of several places for a terminal: the sentence, the ranked table, what was left out. */
export function formatPlaces({ title, summary, columns, has, rows, leftOut, leftOutTitle }: PlacesView, style: TerminalStyle): string {
  const all: readonly (readonly [title: string, cell: (row: PlaceRowView) => string, isShown?: boolean])[] = [
    [columns.rank, ({ rank }) => rank],
    [columns.place, ({ place }) => place],
    [columns.target, ({ target, absent, converted }) => fitText([target ?? absent, converted].filter(Boolean).join(' '), TARGET_COLUMN)],
    [columns.previousTarget, ({ previousTarget }) => fitText(previousTarget ?? '', FIGURE_COLUMN), has.previousTarget],
    [columns.change, ({ change }) => change?.label ?? '', has.change],
    [columns.actual, ({ actual }) => fitText(actual ?? '', FIGURE_COLUMN), has.actual],
    [columns.statistic, ({ statistics }) => statistics ?? '', rows.some(({ statistics }) => statistics !== null)],
    [columns.outcome, ({ outcome }) => outcome?.label ?? '', has.outcome],
    [columns.quote, ({ quote }) => fitText(quote ?? '', QUOTE_COLUMN)],
    [columns.line, ({ line }) => String(line ?? '')],
  ];
  const used = all.filter(([, , isShown = true]) => isShown);
  const head = used.map(([title]) => title);
  const shown = rows.map((row) => used.map(([, cell]) => cell(row)));
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...shown])}${leftOutLine(leftOutTitle, leftOut, style)}`;
}

/** All main indicators for a terminal: this year's targets with what became of last year's in signs; the page and the other formats have all three figures. */
export function formatMatrix(
  { title, summary, placeTitle, columns, rows, footTitle, leftOut, leftOutTitle }: MatrixView,
  style: TerminalStyle,
): string {
  const cells = rows.map(({ place, cells }) => [
    place,
    ...cells.map(({ target, absent, change, outcome }) =>
      fitText([target ?? absent, change?.sign, outcome?.sign].filter(Boolean).join(' '), FIGURE_COLUMN),
    ),
  ]);
  const foot = columns.map((column) => column.foot.flatMap(({ counts }) => counts.map(({ sign, count }) => `${sign}${count}`)).join(' '));
  const head = [placeTitle, ...columns.map(({ title: name }) => fitText(name, FIGURE_COLUMN))];
  const besides = rows.flatMap(({ place, cells: own }) =>
    own.flatMap(({ statistics }, at) => (statistics === null ? [] : [style.dim(`${place} ${columns[at]!.title} ${statistics}\n`)])),
  );
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...cells, [footTitle, ...foot]])}${besides.join('')}${leftOutLine(leftOutTitle, leftOut, style)}`;
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
  return `${style.bold(title)}\n${summary}\n\n${formatTable([head, ...body])}${leftOutLine(leftOutTitle, leftOut, style)}`;
}
