import { join, sep } from 'node:path';
import type { PlacedCorrection } from '@tongbi/model';
import { listFolder } from '../check/list-folder.js';
import { type CorrectionsChoice, loadCorrections } from '../corrections/load-corrections.js';
import { defaultJobs } from '../jobs/default-jobs.js';
import { Jobs } from '../jobs/jobs.js';
import { clearProgress, showShare } from '../terminal/progress.js';
import { toolVersion } from '../tool-version.js';

/** What each command takes that makes something of a whole archive. */
export interface ArchiveOptions extends CorrectionsChoice {
  readonly output: string;
  readonly config?: string;
  readonly force?: boolean;
  readonly jobs?: number;
}

/** An archive to make something of. */
export interface ArchiveRequest {
  /** Absolute; `files` are told from here. */
  readonly root: string;
  readonly files: readonly string[];
  /** What persons say of the archive's reports. */
  readonly corrections: readonly PlacedCorrection[];
  readonly toolVersion: string;
  readonly jobs: Jobs;
  /** Called before each step. */
  readonly onStep: (done: number, all: number, name: string) => void;
}

/** How a command uses an archive. */
interface Use<Folder extends { readonly path: string }, Made> {
  /** What the archive is wanted for, as messages say it, and a call that does it. */
  readonly task: string;
  readonly example: string;
  /** Opens the folder that is written into. */
  readonly open: (archiveFolder: string) => Promise<Folder>;
  readonly make: (archive: ArchiveRequest, folder: Folder) => Promise<Made>;
}

/** Makes something of the reports in a folder, with threads that are ended afterwards. */
export async function withArchive<Folder extends { readonly path: string }, Made>(
  given: string | undefined,
  options: ArchiveOptions,
  { task, example, open, make }: Use<Folder, Made>,
): Promise<Made> {
  const folder = given ?? '.';
  const { archive, listed } = await listFolder(folder, options.config, task, example);
  const { root } = archive;
  const paths = listed.map((path) => join(root, path));
  const corrections = await loadCorrections(paths, options);
  const out = await open(folder);
  const jobs = new Jobs(options.jobs ?? defaultJobs());
  // With --force other files may stand in the folder that is written into; they are none of the archive.
  const files = listed.filter((_, index) => !paths[index]!.startsWith(out.path + sep));
  const onStep: ArchiveRequest['onStep'] = (done, all, name) => showShare(Math.min(done, Math.max(all - 1, 0)), all, name);
  try {
    return await make({ root, files, corrections, toolVersion: toolVersion(), jobs, onStep }, out);
  } finally {
    clearProgress();
    await jobs.close();
  }
}
