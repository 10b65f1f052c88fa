import { writeCsv } from '@tongbi/renderer';
import type { TableShape } from './export-tables.js';
import type { Rows } from './table.js';

/** A table as CSV: names of columns, then rows; as all CSV of Tongbi it begins with a byte order mark and runs no formula. */
export function writeCsvTable({ columns }: TableShape, rows: Rows): string {
  return writeCsv([columns.map(({ name }) => name), ...rows]);
}

/** Further rows of such a table. */
export function writeCsvRows(rows: Rows): string {
  return rows.length ? writeCsv(rows).slice(1) : '';
}
