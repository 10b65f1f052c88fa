import type { Commitment, Metric, Report, Span } from '@tongbi/model';
import { columns as rows } from './generated/columns.js';

/** A report of the archive with what was read of it. */
export interface ExportedReport {
  /** Its name in all tables: 苏州-2024; of a second text of one year 苏州-2024-2. */
  readonly key: string;
  /** Path in the archive. */
  readonly file: string;
  /** Of several texts of one year the fullest is compared with its neighbours. */
  readonly isCompared: boolean;
  readonly report: Report;
  /** In the order of the text. */
  readonly commitments: readonly Commitment[];
  readonly figures: readonly Metric[];
}

export type Cell = string | number | boolean | null;

/** `list`: texts with ; between them, so that CSV and Parquet hold the same. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'list';

/** A column: what it is called, what it holds, and where that comes from. Files, dictionary and docs are made of this alone. */
export interface Column<Source> {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** What its numbers count or measure. */
  readonly unit: string | null;
  readonly description: string;
  readonly read: (source: Source) => Cell | readonly string[];
}

type Read<Source> = Column<Source>['read'];
type ColumnRow = (typeof rows)[number];
type NamesOf<Table> = Extract<ColumnRow, { table: Table }>['column'];

/** The columns of a table, each with how it is read; `data/columns.tsv` says what they hold. */
export function columnsOf<Table extends ColumnRow['table'], Source>(
  table: Table,
  read: { readonly [name in NamesOf<Table>]: Read<Source> },
): readonly Column<Source>[] {
  const reads: Readonly<Record<string, Read<Source>>> = read;
  return rows
    .filter((row) => row.table === table)
    .map(({ column: name, type, empty, unit, description }) => {
      return { name, type, nullable: empty === 'yes', unit: unit || null, description, read: reads[name]! };
    });
}

/** Where in its report something stands. */
export const spanOf = <Source>(span: (source: Source) => Span): { readonly [end in 'start' | 'end']: (source: Source) => number } => ({
  start: (source) => span(source).start,
  end: (source) => span(source).end,
});

/** A table: a row a source. */
export interface Table<Source> {
  readonly name: string;
  /** Of what there is one row. */
  readonly row: string;
  /** Columns that distinguish its rows. */
  readonly key: readonly string[];
  /** Columns by which it is joined to others, as `section: sections`. */
  readonly joins: readonly string[];
  readonly columns: readonly Column<Source>[];
  /** What one may ask of it, and the query, on files in `data/`. */
  readonly example: { readonly asks: string; readonly sql: string };
}

export type Rows = readonly (readonly Cell[])[];

export function rowsOf<Source>({ columns }: Table<Source>, sources: readonly Source[]): Rows {
  return sources.map((source) => columns.map(({ read }) => cellOf(read(source))));
}

function cellOf(value: Cell | readonly string[]): Cell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}
