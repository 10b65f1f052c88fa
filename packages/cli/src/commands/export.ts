import { keyOf } from '@tongbi/archive';
import { type ArchivePlan, GrowingFiles, type OutputKind, openOutputFolder } from '@tongbi/archive/node';
import { type ExportedRows, type ExportManifest, foreignNames, TablesOfPlaces } from '@tongbi/export';
import type { PlaceExport } from '@tongbi/export/make';
import { isCorrectionOf, type PlacedCorrection } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import { printLeftOut } from '../terminal/print-diagnostics.js';
import { remark } from '../terminal/terminal.js';
import { toolVersion } from '../tool-version.js';
import { type ArchiveRequest, withArchive } from './with-archive.js';

const kind: OutputKind = { what: 'an-export', example: 'data', others: 'others-stay' };

/** `tongbi export`: the reports of an archive, and what became of their promises, as tables. */
export async function exportData(given: string | undefined, options: OptionsOf<'export'>): Promise<void> {
  const manifest = await withArchive(given, options, {
    task: 'export',
    example: 'tongbi export reports -o data',
    open: async (archiveFolder) => ({ path: await openExportFolder(options, archiveFolder) }),
    make: (archive, { path }) => writeTables(archive.plan, makeRows(archive), path, options),
  });
  sayExported(manifest, options.output);
}

/** The folder of the tables. @throws {UserError} where it cannot be used */
export function openExportFolder({ output: out, force = false }: OptionsOf<'export'>, archiveFolder: string): Promise<string> {
  return openOutputFolder(kind, { out, archiveFolder, force }, (_, names) => foreignNames(names).length);
}

export function exportRequests({ places }: ArchivePlan, corrections: readonly PlacedCorrection[]): readonly PlaceExport[] {
  return places.map((place) => ({ place, corrections: corrections.filter((one) => isCorrectionOf(one, place.reports)) }));
}

function makeRows({ plan, corrections, jobs, memory, tell, workOf }: ArchiveRequest): AsyncIterable<ExportedRows> {
  const works = exportRequests(plan, corrections).map(workOf);
  return jobs.results('export-place', works, ({ request }) => request.place.name, tell, {
    memory,
    stage: 'export-place',
    keyOf: ({ request }) => keyOf([request.place, request.corrections]),
  });
}

/** Writes the tables of the rows of all places, which come one after the other. */
export async function writeTables(
  { places, leftOut }: ArchivePlan,
  rows: AsyncIterable<ExportedRows>,
  path: string,
  { format = ['csv', 'parquet'] }: OptionsOf<'export'>,
): Promise<ExportManifest> {
  const tables = new TablesOfPlaces(format);
  return await GrowingFiles.write(path, async (files) => {
    const append = async (pieces: ReturnType<TablesOfPlaces['end']>): Promise<void> => {
      for (const { name, content } of pieces) await files.append(name, content);
    };
    await append(tables.begin());
    let index = 0;
    for await (const own of rows) await append(tables.add(places[index++]!.name, own));
    await append(tables.end());
    const { manifest, pieces } = tables.close({ toolVersion: toolVersion(), places, leftOut }, (name) => files.sha256Of(name));
    await append(pieces);
    return manifest;
  });
}

export function sayExported({ tables, leftOut }: ExportManifest, out: string): void {
  printLeftOut(leftOut);
  remark(
    'written-with',
    out,
    tables.map(({ name, rows }) => `${rows} ${name}`),
  );
}
