import type { LeftOut, PlannedPlace } from '@tongbi/archive';
import { dataDictionary } from './data-dictionary.js';
import { type ExportedRows, shapeOf, type TableName, tableNames } from './export-tables.js';
import { type Shard, suffixOf } from './shard.js';
import { shardOf } from './shard-of.js';
import type { Rows } from './table.js';
import { writeCsvTable } from './write-csv-table.js';
import { writeParquet } from './write-parquet.js';

export const exportFormats = ['csv', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported of a planned archive, and how. */
export interface ExportRequest {
  readonly places: readonly PlannedPlace[];
  readonly leftOut: readonly LeftOut[];
  readonly formats: readonly ExportFormat[];
  readonly shard: Shard | undefined;
  readonly toolVersion: string;
  /** Of the bytes of a file, in hexadecimal digits. */
  readonly sha256Of: (content: string | Uint8Array) => string;
}

/** What was exported. Written last, beside the tables: who reads them can tell whether they are whole. */
export interface ExportManifest {
  readonly schema: 'tongbi/export@1';
  readonly tool: string;
  readonly shard: Shard | null;
  readonly tables: readonly { readonly name: TableName; readonly rows: number; readonly files: Readonly<Record<string, string>> }[];
  /** Of each place the years between its first and last report of which the archive has none. */
  readonly gaps: Readonly<Record<string, readonly number[]>>;
  /** Files of the archive that are in no table, and why. Told by the first of several shards. */
  readonly leftOut: readonly LeftOut[];
}

/** A file of an export, in the order in which they are to be written. */
export interface ExportFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const DICTIONARY = 'data-dictionary.json';

/** The places of one shard of an archive, all where there is none. Every shard reads all files: which place a file is of stands in it. */
export function placesOf(places: readonly PlannedPlace[], shard: Shard | undefined): readonly PlannedPlace[] {
  return shard ? places.filter(({ name }) => shardOf(name, shard.count) === shard.number) : places;
}

/** The tables of the rows of all places, in their order, with their dictionary and what says that they are whole. */
export function makeExport(
  request: ExportRequest,
  ofPlaces: readonly ExportedRows[],
): { readonly manifest: ExportManifest; readonly files: readonly ExportFile[] } {
  const { places, leftOut, formats, shard, toolVersion, sha256Of } = request;
  const files: ExportFile[] = [];
  const tables = tableNames.map((name) => {
    const rows = ofPlaces.flatMap((own) => own[name]);
    const own = formats.map((format) => ({ name: `${name}${suffixOf(shard)}.${format}`, content: writeTable(name, rows, format) }));
    files.push(...own);
    return { name, rows: rows.length, files: Object.fromEntries(own.map((file) => [file.name, sha256Of(file.content)])) };
  });
  const manifest: ExportManifest = {
    schema: 'tongbi/export@1',
    tool: toolVersion,
    shard: shard ?? null,
    tables,
    gaps: Object.fromEntries(places.flatMap(({ name, gaps }) => (gaps.length ? [[name, gaps]] : []))),
    leftOut: (shard?.number ?? 1) === 1 ? leftOut : [],
  };
  files.push({ name: DICTIONARY, content: asJson(dataDictionary()) });
  files.push({ name: `manifest${suffixOf(shard)}.json`, content: asJson(manifest) });
  return { manifest, files };
}

const asJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

function writeTable(name: TableName, rows: Rows, format: ExportFormat): string | Uint8Array {
  return format === 'csv' ? writeCsvTable(shapeOf(name), rows) : writeParquet(shapeOf(name), rows);
}

/** Files of an export; the groups tell into how many shards it was parted. Drafts of a run beside this one begin with a dot. */
const own = new RegExp(
  `^(?:(?:${tableNames.join('|')})(?:-[0-9]+-of-([0-9]+))?\\.(?:csv|parquet)|manifest(?:-[0-9]+-of-([0-9]+))?\\.json)$`,
  'u',
);

/** Of the names in a folder those that an export of another parting wrote, whose rows would be counted twice, and how many no export did. */
export function judgeNames(
  names: readonly string[],
  shard: Shard | undefined,
): { readonly otherParting: string | undefined; readonly foreign: number } {
  const others = names.filter((name) => name !== DICTIONARY && !name.startsWith('.'));
  const parted = others.flatMap((name) => {
    const found = own.exec(name);
    return found ? [{ name, count: Number(found[1] ?? found[2] ?? 0) }] : [];
  });
  return {
    otherParting: parted.find(({ count }) => count !== (shard?.count ?? 0))?.name,
    foreign: others.length - parted.length,
  };
}
