import { join } from 'node:path';
import { keyOf } from '@tongbi/archive';
import { cannotUse, type OutputKind, openOutputFolder, sha256Of, writeFilesAtomically } from '@tongbi/archive/node';
import {
  type ExportedRows,
  type ExportFormat,
  type ExportManifest,
  exportFormats,
  judgeNames,
  makeExport,
  parseShard,
  placesOf,
  type Shard,
} from '@tongbi/export';
import { printLeftOut } from '../terminal/print-left-out.js';
import { toolVersion } from '../tool-version.js';
import { type ArchiveOptions, type ArchiveRequest, withArchive } from './with-archive.js';

interface ExportCommandOptions extends ArchiveOptions {
  readonly format?: readonly ExportFormat[];
  readonly shard?: string;
}

const kind: OutputKind = { what: 'an export', example: 'data', others: 'the other files stay there.' };

/** `tongbi export`: the reports of an archive, and what became of their promises, as tables. */
export async function exportData(given: string | undefined, options: ExportCommandOptions): Promise<void> {
  const { output: out, force = false, format: formats = exportFormats } = options;
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const manifest = await withArchive(given, options, {
    task: 'export',
    example: 'tongbi export reports -o data',
    open: async (archiveFolder) => ({
      path: await openOutputFolder(kind, { out, archiveFolder, force }, (_, names) => countForeign(out, names, shard)),
    }),
    make: async (archive, { path }) => {
      const places = placesOf(archive.plan.places, shard);
      const rows = await rowsOf(archive, places);
      await archive.jobs.close(); // what the threads hold is needed no more, and the tables take as much
      const { leftOut } = archive.plan;
      const made = makeExport({ places, leftOut, formats, shard, toolVersion: toolVersion(), sha256Of }, rows);
      await writeFilesAtomically(made.files.map(({ name, content }) => ({ file: join(path, name), content })));
      return made.manifest;
    },
  });
  sayWritten(manifest, out);
}

async function rowsOf(
  { corrections, jobs, memory, tell, workOf }: ArchiveRequest,
  places: ArchiveRequest['plan']['places'],
): Promise<readonly ExportedRows[]> {
  const rows: ExportedRows[] = [];
  const works = places.map((place) => workOf({ place, corrections }));
  const made = jobs.results('export-place', works, ({ request }) => request.place.name, tell, {
    memory,
    stage: 'export-place',
    keyOf: ({ request: { place } }) => keyOf([place, corrections]),
  });
  for await (const own of made) rows.push(own);
  return rows;
}

/** @throws {UserError} where files of another parting stand there, whose rows would be counted twice */
function countForeign(out: string, names: readonly string[], shard: Shard | undefined): number {
  const { otherParting, foreign } = judgeNames(names, shard);
  if (otherParting === undefined) return foreign;
  throw cannotUse(kind, out, {
    expected: shard ? `files of ${shard.count} shards alone` : 'files of an export in one piece alone',
    received: `${otherParting}, whose rows a query over all files would count as well`,
    advice: 'Take the files of the other export away, or choose another folder for -o.',
  });
}

function sayWritten({ tables, leftOut }: ExportManifest, out: string): void {
  printLeftOut(leftOut);
  process.stderr.write(`written ${out}: ${tables.map(({ name, rows }) => `${rows} ${name}`).join(', ')}\n`);
}
