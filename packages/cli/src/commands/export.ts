import { join, sep } from 'node:path';
import { listFolder } from '../check/list-folder.js';
import { type CorrectionsChoice, loadCorrections } from '../corrections/load-corrections.js';
import { type ExportFormat, type ExportManifest, exportArchive, exportFormats } from '../export/export-archive.js';
import { openExportFolder } from '../export/open-export-folder.js';
import { parseShard } from '../export/shard.js';
import { defaultJobs } from '../jobs/default-jobs.js';
import { Jobs } from '../jobs/jobs.js';
import { formatProgressBar } from '../terminal/format-progress-bar.js';
import { printLeftOut } from '../terminal/print-left-out.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { toolVersion } from '../tool-version.js';

export interface ExportCommandOptions extends CorrectionsChoice {
  readonly output: string;
  readonly format?: readonly ExportFormat[];
  readonly shard?: string;
  readonly config?: string;
  readonly force?: boolean;
  readonly jobs?: number;
}

/** `tongbi export`: the reports of an archive, and what became of their promises, as tables. */
export async function exportData(given: string | undefined, options: ExportCommandOptions): Promise<void> {
  const folder = given ?? '.';
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const { archive, listed } = await listFolder(folder, options.config, 'export', 'tongbi export reports -o data');
  const out = await openExportFolder(options.output, folder, shard, options.force ?? false);
  const jobs = new Jobs(options.jobs ?? defaultJobs());
  try {
    const manifest = await exportArchive({
      root: archive.root,
      corrections: await loadCorrections(
        listed.map((path) => join(archive.root, path)),
        options,
      ),
      // With --force other files may stand in the folder; they are none of the archive.
      files: listed.filter((path) => !join(archive.root, path).startsWith(out + sep)),
      folder: out,
      formats: options.format ?? exportFormats,
      shard,
      toolVersion: toolVersion(),
      jobs,
      onStep: (done, all, name) => showProgress(formatProgressBar(Math.min(done, Math.max(all - 1, 0)), all, name)),
    });
    clearProgress();
    tell(manifest, options.output);
  } finally {
    clearProgress();
    await jobs.close();
  }
}

function tell({ tables, leftOut }: ExportManifest, out: string): void {
  printLeftOut(leftOut);
  process.stderr.write(`written ${out}: ${tables.map(({ name, rows }) => `${rows} ${name}`).join(', ')}\n`);
}
