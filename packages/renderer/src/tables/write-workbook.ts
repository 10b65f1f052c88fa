import type { Comparison, ComparisonSet } from '@tongbi/model';
import type { CellStyle, CellValue, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { textWidth } from '../text/pad-text.js';
import { describeSet } from '../view/describe-set.js';
import { prepareSet } from '../view/prepare-set.js';
import type { ViewOptions } from '../view/view-model.js';
import type { TableCell, TableColumn, TableView } from './make-table.js';
import { tablesOf } from './view-tables.js';

/** A comparison, or one report with several others, as an XLSX workbook with a sheet for each table. The same input gives the same bytes. */
export async function renderWorkbook(input: Comparison | ComparisonSet, options: ViewOptions = {}): Promise<Uint8Array> {
  const prepared = prepareSet(input, options.language ?? 'zh');
  const { title } = describeSet(prepared, options.toolVersion);
  return writeWorkbook(tablesOf(prepared, options.toolVersion), { title });
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** What a cell of a spreadsheet can hold, in UTF-16 units; a longer text makes programs refuse the file or repair it. */
const LONGEST_CELL = 32_767;
/** So is the name of a sheet. */
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/gu;

/** A workbook carries the time it was made; ours carries one moment for ever, so that the same result gives the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));

/** So many characters of a sheet, pressed onto the width of an A4 page, can be read yet; the columns behind them stay off the paper. */
const WIDEST_PRINT = 216;

const WRAPPED = { wrapText: true, vertical: 'top' } as const;
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8E8E8' } },
  alignment: WRAPPED,
};
/** 26000 as 26,000; 5.5 as 5.5: a format with decimals would show 5 as “5.”, so cells with decimals have their own. */
const FORMATS = { text: '@', number: '#,##0', whole: '0' } as const satisfies Record<TableColumn['kind'], string>;
const WITH_DECIMALS: CellStyle = { numFmt: '#,##0.0#######', alignment: { vertical: 'top' } };

/** The format writes a control character as _x0007_, so a text that holds these signs themselves has its first one written so. */
const ESCAPE = /_(?=x[0-9A-F]{4}_)/giu;

function fitText(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  // A pair of surrogates is not torn apart.
  const cut = text.slice(0, LONGEST_CELL - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function fitCell(cell: TableCell): CellValue {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return cell === null ? null : fitText(cell).replace(ESCAPE, '_x005F_');
}

function columnStyle({ kind }: TableColumn): CellStyle {
  return { numFmt: FORMATS[kind], alignment: kind === 'text' ? WRAPPED : { vertical: 'top' } };
}

/** The header's style, and that of every number with decimals, by row and column. */
function cellStyles({ columns, rows }: TableView): Map<string, { readonly style: CellStyle }> {
  const decimals = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (typeof cell === 'number' && !Number.isInteger(cell) ? [`${row + 1},${column}`] : [])),
  );
  const heads = columns.map((_, column) => [`0,${column}`, { style: HEADER }] as const);
  return new Map([...heads, ...decimals.map((place) => [place, { style: WITH_DECIMALS }] as const)]);
}

/** A, …, Z, AA, … */
function columnLetters(number: number): string {
  const rest = Math.floor(number / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (number % 26))}`;
}

/** 1,400,000,000,000 needs its room: a number that does not fit is shown as ###. */
function numberWidth(value: number): number {
  const [whole = '', decimals = ''] = String(Math.abs(value)).split('.');
  const separators = Math.floor((whole.length - 1) / 3);
  return whole.length + separators + (decimals ? decimals.length + 1 : 0) + (value < 0 ? 1 : 0);
}

/** Of the arrow of the filter, with a blank. */
const MARGIN = 3;
/** Under a title of two characters there is room for a probability yet. */
const NARROWEST = 8;

/** As wide as the longest number and the title, with the arrow of the filter beside it, and never narrow; texts have the width that they are given, and wrap. */
function widthOf(column: TableColumn, position: number, rows: TableView['rows']): number {
  if (column.kind === 'text') return column.width;
  const longest = rows.reduce((width, cells) => {
    const cell = cells[position];
    return typeof cell === 'number' ? Math.max(width, numberWidth(cell)) : width;
  }, 0);
  return Math.max(NARROWEST, textWidth(column.title) + MARGIN, longest + MARGIN);
}

/** A sheet name that every program takes, none twice. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, position) => {
    const plain = title.replace(FORBIDDEN_IN_NAMES, ' ').replace(/^'|'$/gu, ' ').trim().slice(0, LONGEST_NAME) || String(position + 1);
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain.slice(0, LONGEST_NAME - 5)} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** How many columns from the left stand on paper. */
function printedColumns(widths: readonly number[]): number {
  let sum = 0;
  const tooMuch = widths.findIndex((width) => {
    sum += width;
    return sum > WIDEST_PRINT;
  });
  return tooMuch < 0 ? widths.length : Math.max(1, tooMuch);
}

function sheetOf(table: TableView, name: string): WriteSheet {
  const { columns, rows } = table;
  const widths = columns.map((column, position) => widthOf(column, position, rows));
  const lastCell = `${columnLetters(columns.length - 1)}${rows.length + 1}`;
  return {
    name,
    columns: columns.map((column, position) => ({ width: widths[position]!, style: columnStyle(column) })),
    rows: [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(fitCell))],
    cells: cellStyles(table),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastCell}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Names that programs reserve: what is filtered (without it LibreOffice shows no filters), what is printed, which row on every page. */
function reservedRanges({ columns, rows }: TableView, name: string): readonly NamedRange[] {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const to = (column: number) => `${sheet}$A$1:$${columnLetters(column - 1)}$${rows.length + 1}`;
  const widths = columns.map((column, position) => widthOf(column, position, rows));
  return [
    { name: '_xlnm._FilterDatabase', range: to(columns.length), scope: name },
    { name: '_xlnm.Print_Area', range: to(printedColumns(widths)), scope: name },
    { name: '_xlnm.Print_Titles', range: `${sheet}$1:$1`, scope: name },
  ];
}

/** Tables as one XLSX workbook, a sheet each, numbers as numbers and texts never as formulas. The same tables give the same bytes. */
export async function writeWorkbook(tables: readonly TableView[], { title }: { readonly title: string }): Promise<Uint8Array> {
  // Loaded here: who wants a page does without it.
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames(tables.map((table) => table.title));
  return writeXlsx({
    properties: { title, creator: 'tongbi', lastModifiedBy: 'tongbi', created: MADE, modified: MADE },
    namedRanges: tables.flatMap((table, position) => reservedRanges(table, names[position]!)),
    sheets: tables.map((table, position) => sheetOf(table, names[position]!)),
  });
}
