/** What a cell may hold. */
export type Cell = string | number | boolean | null;

/** `list`: texts with ; between them, so that CSV and Parquet hold the same. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'list';

/** A column: what it is called, what it holds, and where that comes from. Files, dictionary and docs are made of this alone. */
export interface Column<Source> {
  readonly name: string;
  readonly type: ColumnType;
  /** What its numbers count or measure. */
  readonly unit?: string;
  /** Whether a cell may be empty. */
  readonly nullable?: boolean;
  readonly description: string;
  readonly read: (source: Source) => Cell | readonly string[];
}

/** A table: a row a source. */
export interface Table<Source> {
  readonly name: string;
  /** Of what there is one row. */
  readonly row: string;
  /** Columns that tell its rows apart. */
  readonly key: readonly string[];
  /** Columns by which it is joined to others, as `section: sections`. */
  readonly joins: readonly string[];
  readonly columns: readonly Column<Source>[];
  /** What one may ask of it, and the query, on files in `data/`. */
  readonly example: { readonly asks: string; readonly sql: string };
}

/** The rows of a table, one cell a column. */
export type Rows = readonly (readonly Cell[])[];

export function rowsOf<Source>({ columns }: Table<Source>, sources: readonly Source[]): Rows {
  return sources.map((source) => columns.map(({ read }) => cellOf(read(source))));
}

function cellOf(value: Cell | readonly string[]): Cell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}
