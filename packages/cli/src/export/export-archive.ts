import { join } from 'node:path';
import {
  dataDictionary,
  type ExportedRows,
  type Rows,
  shapeOf,
  shardOf,
  type TableName,
  tableNames,
  writeCsvTable,
  writeParquet,
} from '@tongbi/export';
import { type LeftOut, planSite, type ReportFacts, type SitePlace } from '@tongbi/site';
import type { ArchiveRequest } from '../commands/with-archive.js';
import { sha256Of } from '../files/sha256-of.js';
import { type FileContent, writeFilesAtomically } from '../files/write-file-atomically.js';
import { resultOf } from '../jobs/task-outcome.js';
import { readSource } from '../site/read-source.js';
import { formatJson } from '../terminal/write-stdout.js';
import { DICTIONARY } from './open-export-folder.js';
import { type Shard, suffixOf } from './shard.js';

export const exportFormats = ['csv', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface ExportArchiveRequest extends ArchiveRequest {
  /** Absolute. */
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  readonly shard: Shard | undefined;
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

/** Writes the tables of an archive, or of the places of one shard of it: all files, or none. */
export async function exportArchive(request: ExportArchiveRequest): Promise<ExportManifest> {
  const { folder, formats, shard, toolVersion } = request;
  const { places, leftOut } = await planExport(request);
  const rows = await exportPlaces(request, places);
  await request.jobs.close(); // what the threads hold is needed no more, and the tables take as much
  const files: FileContent[] = [];
  const tables = tableNames.map((name) => {
    const written = formats.map((format): [string, string | Uint8Array] => [
      `${name}${suffixOf(shard)}.${format}`,
      writeTable(name, rows[name], format),
    ]);
    files.push(...written.map(([file, content]) => ({ file: join(folder, file), content })));
    return { name, rows: rows[name].length, files: Object.fromEntries(written.map(([file, content]) => [file, sha256Of(content)])) };
  });
  const gaps = Object.fromEntries(places.flatMap(({ name, gaps: years }) => (years.length ? [[name, years]] : [])));
  const isFirst = (shard?.number ?? 1) === 1;
  const manifest: ExportManifest = {
    schema: 'tongbi/export@1',
    tool: toolVersion,
    shard: shard ?? null,
    tables,
    gaps,
    leftOut: isFirst ? leftOut : [],
  };
  files.push({ file: join(folder, DICTIONARY), content: formatJson(dataDictionary()) });
  files.push({ file: join(folder, `manifest${suffixOf(shard)}.json`), content: formatJson(manifest) });
  await writeFilesAtomically(files);
  return manifest;
}

/** The places of the archive, and which file is in none. Every shard reads all files: which place a file is of stands in it. */
async function planExport({ root, files, shard, toolVersion, onStep }: ExportArchiveRequest): Promise<{
  readonly places: readonly SitePlace[];
  readonly leftOut: readonly LeftOut[];
}> {
  const facts: ReportFacts[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, file] of files.entries()) {
    onStep(index, files.length, file);
    const source = await readSource(root, file, undefined);
    if (source.facts) facts.push(source.facts);
    else leftOut.push({ file, reason: source.reason });
  }
  const { places } = planSite(facts, { toolVersion });
  return { places: shard ? places.filter(({ name }) => shardOf(name, shard.count) === shard.number) : places, leftOut };
}

async function exportPlaces(
  { root, corrections, jobs, onStep }: ExportArchiveRequest,
  places: readonly SitePlace[],
): Promise<ExportedRows> {
  const rows = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Record<TableName, Rows[number][]>;
  let done = 0;
  onStep(0, places.length, places[0]?.name ?? '');
  const requests = places.map((place) => ({ root, corrections, place }));
  for await (const outcome of jobs.run('export-place', requests)) {
    const own = resultOf(outcome, places[done]!.name);
    for (const name of tableNames) for (const row of own[name]) rows[name].push(row);
    done += 1;
    onStep(done, places.length, places[done]?.name ?? '');
  }
  return rows;
}

function writeTable(name: TableName, rows: Rows, format: ExportFormat): string | Uint8Array {
  return format === 'csv' ? writeCsvTable(shapeOf(name), rows) : writeParquet(shapeOf(name), rows);
}
