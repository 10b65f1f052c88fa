import type { TableView } from './make-table.js';

/** A number stays a number, whatever its sign; a text is made safe; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** By which spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A spreadsheet runs a text that begins so as a formula, as in =HYPERLINK(…) in a report that anyone may have written. Full-width signs
 * are taken for the others by spreadsheets that are set to Chinese or Japanese, and some skip the space before them.
 */
const FORMULA_START = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** −3.2 of a table of texts can run nothing, and is more use as it is. */
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  // What is no number (1/0 of a rate) is no figure either.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = String(cell);
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function formatCell(cell: CsvCell): string {
  const text = cellText(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV after RFC 4180: a byte order mark, lines that end in CR LF, numbers as JavaScript writes them. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it: [['指标', '数值'], ['-能耗', -3.2]]  →  ﻿指标,数值␍␊'-能耗,-3.2␍␊
 */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = BYTE_ORDER_MARK;
  for (const row of rows) text += `${row.map(formatCell).join(',')}\r\n`;
  return text;
}

export function tableToCsv({ columns, rows }: TableView): string {
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}
