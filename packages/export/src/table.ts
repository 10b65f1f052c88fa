import type { Commitment, Metric, Report, Span } from '@tongbi/model';
import { columns as rows } from './generated/columns.js';
import { tables } from './generated/tables.js';
import { templates } from './generated/templates.js';

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

/** A column: what it is called, and what it holds. Files, dictionary and docs are made of this and of how it is read alone. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** What its numbers count or measure. */
  readonly unit: string | null;
  readonly description: string;
}

/** What a table's files, dictionary and docs need to know of it. */
export interface TableShape {
  readonly name: string;
  /** Of what there is one row. */
  readonly row: string;
  /** Columns that distinguish its rows. */
  readonly key: readonly string[];
  /** Columns by which it is joined to others, as `section: sections`. */
  readonly joins: readonly string[];
  readonly columns: readonly Column[];
  /** What one may ask of it, and the query, on files in `data/`. */
  readonly example: { readonly asks: string; readonly sql: string };
}

export type Rows = readonly (readonly Cell[])[];

/** A table, and the rows that it has of what is given. */
interface Table<Given> {
  readonly shape: TableShape;
  readonly rowsOf: (given: readonly Given[]) => Rows;
}

type ColumnRow = (typeof rows)[number];
type NamesOf<Name> = Extract<ColumnRow, { table: Name }>['column'];

/** A row for each of what `list` makes of what is given, by how each column is read of it; `data/tables.tsv` and `data/columns.tsv` say what they hold. */
export function defineTable<Name extends ColumnRow['table'] & keyof typeof tables, Given, Source>(
  name: Name,
  list: (given: Given) => readonly Source[],
  read: { readonly [column in NamesOf<Name>]: (source: Source) => Cell | readonly string[] },
): Table<Given> {
  const own = rows.filter(({ table }) => table === name);
  const columns = own.map(({ column, type, empty, unit, description }): Column => {
    return { name: column, type, nullable: empty === 'yes', unit: unit || null, description };
  });
  const { row, key, joins, asks } = tables[name];
  const example = { asks, sql: templates[`${name}.sql`]!.trimEnd() };
  const reads: Readonly<Record<string, (source: Source) => Cell | readonly string[]>> = read;
  return {
    shape: { name, row, key: key.split(' '), joins: joins === '' ? [] : joins.split('; '), columns, example },
    rowsOf: (given) => given.flatMap(list).map((source) => columns.map((column) => cellOf(reads[column.name]!(source)))),
  };
}

/** Columns that are called as the fields they are read of; null where there is none. */
export const fieldsOf = <Source, From, Name extends keyof From & string>(
  of: (source: Source) => From,
  ...names: readonly Name[]
): { readonly [column in Name]: (source: Source) => Exclude<From[column], undefined> | null } =>
  Object.fromEntries(names.map((name) => [name, (source: Source) => of(source)[name] ?? null])) as never;

/** Where in its report something stands. */
export const spanOf = <Source>(span: (source: Source) => Span): { readonly [end in 'start' | 'end']: (source: Source) => number } => ({
  start: (source) => span(source).start,
  end: (source) => span(source).end,
});

function cellOf(value: Cell | readonly string[]): Cell {
  return typeof value === 'object' && value !== null ? value.join(';') : value;
}
