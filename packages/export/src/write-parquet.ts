import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { TableShape } from './export-tables.js';
import type { Cell, ColumnType, Rows } from './table.js';

const types = {
  text: 'STRING',
  list: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<ColumnType, BasicType>;

/** Rows of one group: a query that looks for one place reads the groups that can hold it. */
const ROWS_OF_GROUP = 20_000;

/** A table as the bytes of a Parquet file, Snappy-compressed. The same rows give the same bytes; a table without rows has its columns. */
export function writeParquet({ columns }: TableShape, rows: Rows): Uint8Array {
  const columnData = columns.map(({ name, type, nullable }, index) => ({
    name,
    data: rows.map((row): Cell => row[index]!),
    type: types[type],
    nullable: nullable === true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: ROWS_OF_GROUP, createdBy: 'tongbi' }));
}
