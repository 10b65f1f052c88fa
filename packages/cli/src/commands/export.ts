import { type ExportFormat, type ExportManifest, exportArchive, exportFormats } from '../export/export-archive.js';
import { openExportFolder } from '../export/open-export-folder.js';
import { parseShard } from '../export/shard.js';
import { printLeftOut } from '../terminal/print-left-out.js';
import { type ArchiveOptions, withArchive } from './with-archive.js';

export interface ExportCommandOptions extends ArchiveOptions {
  readonly format?: readonly ExportFormat[];
  readonly shard?: string;
}

/** `tongbi export`: the reports of an archive, and what became of their promises, as tables. */
export async function exportData(given: string | undefined, options: ExportCommandOptions): Promise<void> {
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const manifest = await withArchive(given, options, {
    task: 'export',
    example: 'tongbi export reports -o data',
    open: async (folder) => ({ path: await openExportFolder(options.output, folder, shard, options.force ?? false) }),
    make: (archive, { path }) => exportArchive({ ...archive, folder: path, formats: options.format ?? exportFormats, shard }),
  });
  tell(manifest, options.output);
}

function tell({ tables, leftOut }: ExportManifest, out: string): void {
  printLeftOut(leftOut);
  process.stderr.write(`written ${out}: ${tables.map(({ name, rows }) => `${rows} ${name}`).join(', ')}\n`);
}
