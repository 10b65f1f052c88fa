import type { LeftOut, PlannedPlace } from '@tongbi/archive';
import { groupBy, saySentence } from '@tongbi/model';
import { writeCsv } from '@tongbi/renderer';
import { dataDictionary } from './data-dictionary.js';
import { type ExportedRows, shapeOf, type TableName, tableNames } from './export-tables.js';
import type { Rows, TableShape } from './table.js';
import { ParquetPieces, writeParquet } from './write-parquet.js';

/** A table as CSV: names of columns, then rows; as all CSV of Tongbi it begins with a byte order mark and runs no formula. */
export function writeCsvTable({ columns }: TableShape, rows: Rows): string {
  return writeCsv([columns.map(({ name }) => name), ...rows]);
}

/** Further rows of such a table. */
const writeCsvRows = (rows: Rows): string => (rows.length ? writeCsv(rows).slice(1) : '');

/** What the folders of a partition say, and its files need not. */
const IN_PATH: ReadonlySet<string> = new Set(['place', 'year']);
/** What Spark and Hive write otherwise in the name of a folder; a device's name is none behind `place=`. */
const UNSAFE = /[\u0000-\u001f"#%'*/:<=>?\\[\]^{|}\u007f]/gu;

/**
 * The rows of a place by the year of the report that they are of, of a pair by that of the later one: a query of one place or year opens no other file.
 *
 *   links/place=苏州/year=2024/part-0.parquet
 */
function partitionRows(place: string, rows: ExportedRows, name: TableName): readonly { name: string; content: Uint8Array }[] {
  const [reportIn, yearIn] = [indexOf(shapeOf('reports'), 'report'), indexOf(shapeOf('reports'), 'year')];
  const yearOf = new Map(rows.reports.map((row) => [row[reportIn], row[yearIn]]));
  const shape = shapeOf(name);
  const reportAt = indexOf(shape, name === 'links' || name === 'results' ? 'current_report' : 'report');
  const kept = shape.columns.flatMap((column, index) => (IN_PATH.has(column.name) ? [] : [{ column, index }]));
  const columns = kept.map(({ column }) => column);
  const byYear = groupBy(rows[name], (row) => yearOf.get(row[reportAt]!));
  const folder = `${name}/place=${place.replace(UNSAFE, percent)}`;
  return [...byYear].map(([year, own]) => {
    const cells = own.map((row) => kept.map(({ index }) => row[index]!));
    return { name: `${folder}/year=${year}/part-0.parquet`, content: writeParquet({ columns }, cells) };
  });
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const indexOf = ({ columns }: TableShape, column: string): number => columns.findIndex(({ name }) => name === column);

/** `hive`: Parquet parted into folders by place and year. */
export const exportFormats = ['csv', 'parquet', 'hive'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What was exported. Written last, beside the tables: who reads them can see whether they are whole. */
export interface ExportManifest {
  readonly schema: 'tongbi/export@1';
  readonly tool: string;
  readonly tables: readonly { readonly name: TableName; readonly rows: number; readonly files: Readonly<Record<string, string>> }[];
  /** Of each place the years between its first and last report of which the archive has none. */
  readonly gaps: Readonly<Record<string, readonly number[]>>;
  /** Files of the archive that are in no table, and why. */
  readonly leftOut: readonly (LeftOut & { readonly reason: string })[];
}

/** What is added to the end of a file of an export; of a file in a folder it is the whole. */
export interface ExportPiece {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const DICTIONARY = 'data-dictionary.json';
const MANIFEST = 'manifest.json';

/** The tables of the rows of all places, given one place after the other: of an archive of any size no more than a place is held. */
export class TablesOfPlaces {
  readonly #tables = tableNames.map((name) => ({ name, shape: shapeOf(name), parquet: new ParquetPieces(shapeOf(name)), rows: 0 }));

  constructor(readonly formats: readonly ExportFormat[]) {}

  /** What every table begins with, whether it has rows or not. */
  begin(): readonly ExportPiece[] {
    return this.#pieces('csv', ({ shape }) => writeCsvTable(shape, []));
  }

  add(place: string, rows: ExportedRows): readonly ExportPiece[] {
    for (const table of this.#tables) table.rows += rows[table.name].length;
    return [
      ...this.#pieces('csv', ({ name }) => writeCsvRows(rows[name])),
      ...this.#pieces('parquet', ({ name, parquet }) => parquet.add(rows[name])),
      ...(this.formats.includes('hive') ? tableNames.flatMap((name) => partitionRows(place, rows, name)) : []),
    ];
  }

  end(): readonly ExportPiece[] {
    return this.#pieces('parquet', ({ parquet }) => parquet.end());
  }

  /** The dictionary, and what says that all is whole. `sha256Of` gives that of a file, or of all files of a folder in their order. */
  close(
    { toolVersion, places, leftOut }: { toolVersion: string; places: readonly PlannedPlace[]; leftOut: readonly LeftOut[] },
    sha256Of: (name: string) => string,
  ): { readonly manifest: ExportManifest; readonly pieces: readonly ExportPiece[] } {
    const manifest: ExportManifest = {
      schema: 'tongbi/export@1',
      tool: toolVersion,
      tables: this.#tables.map(({ name, rows }) => {
        const files = this.formats.map((format) => nameOf(name, format));
        return { name, rows, files: Object.fromEntries(files.map((file) => [file, sha256Of(file)])) };
      }),
      gaps: Object.fromEntries(places.flatMap(({ name, gaps }) => (gaps.length ? [[name, gaps]] : []))),
      leftOut: leftOut.map((one) => ({ ...one, reason: saySentence(one.says, 'en') })),
    };
    const dictionary = { name: DICTIONARY, content: asJson(dataDictionary()) };
    return { manifest, pieces: [dictionary, { name: MANIFEST, content: asJson(manifest) }] };
  }

  #pieces(
    format: 'csv' | 'parquet',
    make: (table: { name: TableName; shape: TableShape; parquet: ParquetPieces }) => string | Uint8Array,
  ): readonly ExportPiece[] {
    if (!this.formats.includes(format)) return [];
    return this.#tables.map((table) => ({ name: nameOf(table.name, format), content: make(table) }));
  }
}

/** `links.csv`; the folder of a partitioned table has its name. */
const nameOf = (table: TableName, format: ExportFormat): string => (format === 'hive' ? table : `${table}.${format}`);
const asJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

const own: ReadonlySet<string> = new Set([
  DICTIONARY,
  MANIFEST,
  ...tableNames.flatMap((name) => exportFormats.map((format) => nameOf(name, format))),
]);

/** Of the names in a folder those that no export writes. Drafts of a run beside this one begin with a dot. */
export function foreignNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !own.has(name) && !name.startsWith('.'));
}
