import { remembered } from '@tongbi/model';
import { writeCsv } from '@tongbi/renderer';
import { type ExportedRows, shapeOf, type TableName, type TableShape } from './export-tables.js';
import type { Rows } from './table.js';
import { writeParquet } from './write-parquet.js';

/** A table as CSV: names of columns, then rows; as all CSV of Tongbi it begins with a byte order mark and runs no formula. */
export function writeCsvTable({ columns }: TableShape, rows: Rows): string {
  return writeCsv([columns.map(({ name }) => name), ...rows]);
}

/** Further rows of such a table. */
export function writeCsvRows(rows: Rows): string {
  return rows.length ? writeCsv(rows).slice(1) : '';
}

/** What the folders of a partition say, and its files need not. */
const IN_PATH: ReadonlySet<string> = new Set(['place', 'year']);
/** What Spark and Hive write otherwise in the name of a folder; a device's name is none behind `place=`. */
const UNSAFE = /[\u0000-\u001f"#%'*/:<=>?\\[\]^{|}\u007f]/gu;

/**
 * The rows of a place by the year of the report that they are of, of a pair by that of the later one: a query of one place or year opens no other file.
 *
 *   links/place=苏州/year=2024/part-0.parquet
 */
export function partitionRows(place: string, rows: ExportedRows, name: TableName): readonly { name: string; content: Uint8Array }[] {
  const [reportIn, yearIn] = [indexOf(shapeOf('reports'), 'report'), indexOf(shapeOf('reports'), 'year')];
  const yearOf = new Map(rows.reports.map((row) => [row[reportIn], row[yearIn]]));
  const shape = shapeOf(name);
  const reportAt = indexOf(shape, name === 'links' || name === 'results' ? 'current_report' : 'report');
  const kept = shape.columns.flatMap((column, index) => (IN_PATH.has(column.name) ? [] : [{ column, index }]));
  const columns = kept.map(({ column }) => column);
  const byYear = new Map<unknown, Rows[number][]>();
  for (const row of rows[name]) {
    const year = yearOf.get(row[reportAt]!);
    remembered(byYear, year, () => []).push(kept.map(({ index }) => row[index]!));
  }
  const folder = `${name}/place=${place.replace(UNSAFE, percent)}`;
  return [...byYear].map(([year, own]) => ({ name: `${folder}/year=${year}/part-0.parquet`, content: writeParquet({ columns }, own) }));
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const indexOf = ({ columns }: TableShape, column: string): number => columns.findIndex(({ name }) => name === column);
