import { join, sep } from 'node:path';
import type { Archive, ArchiveFolder, ArchivePlan, ArchiveTask, FileFacts, FolderMemory } from '@tongbi/archive/node';
import { defaultJobs, Jobs, listFolder, loadCorrections, loadKinds, openArchive, planFiles, readAllFacts } from '@tongbi/archive/node';
import type { PlacedCorrection } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import type { PlaceWork } from '../tasks/place-tasks.js';
import { wordFiles } from '../tasks/segmenters.js';
import { type tasks, workshop } from '../tasks/task-table.js';
import { clearProgress, showShare } from '../terminal/terminal.js';
import { withMemory } from './read-files.js';

/** The archive of some paths with its config; what reads a config is loaded where there is one. */
export function findArchive(paths: readonly string[], config: string | undefined): Promise<Archive> {
  return openArchive(paths, config, async (text, file) => (await import('@tongbi/check/config')).parseConfig(text, file));
}

export interface ArchiveRequest {
  readonly archive: Archive & ArchiveFolder;
  readonly plan: ArchivePlan;
  /** What each of its files says of itself. */
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly corrections: readonly PlacedCorrection[];
  readonly jobs: Jobs<typeof tasks>;
  readonly memory: FolderMemory;
  /** Called before each step. */
  readonly tell: (done: number, all: number, name: string) => void;
  /** What is wanted of a place, for a thread. */
  readonly workOf: <Request>(request: Request) => PlaceWork<Request>;
}

/** A folder that is written into, and what lets go of it. */
interface OutputFolder {
  readonly path: string;
  readonly release?: () => Promise<void>;
}

interface Use<Folder extends OutputFolder, Made> {
  /** What the archive is wanted for, as messages say it, and a call that does it. */
  readonly task: ArchiveTask;
  readonly example: string;
  /** Opens the folder that is written into. */
  readonly open: (archiveFolder: string) => Promise<Folder>;
  readonly make: (archive: ArchiveRequest, folder: Folder) => Promise<Made>;
}

/** Does work with threads that are ended afterwards. */
export async function withJobs<Made>(
  { jobs: threads = defaultJobs() }: Pick<OptionsOf<'check'>, 'jobs'>,
  work: (jobs: ArchiveRequest['jobs']) => Promise<Made>,
): Promise<Made> {
  const jobs = new Jobs(workshop, threads, { clear: clearProgress });
  try {
    return await work(jobs);
  } finally {
    await jobs.close();
  }
}

/** Makes something of the reports in a folder. */
export async function withArchive<Folder extends OutputFolder, Made>(
  given: string | undefined,
  options: OptionsOf<'plan'>,
  { task, example, open, make }: Use<Folder, Made>,
): Promise<Made> {
  const folder = given ?? '.';
  const { archive: found, listed } = await listFolder(folder, (path) => findArchive([path], options.config), task, example);
  const { root } = found;
  const paths = listed.map((path) => join(root, path));
  const archive = { ...found, kinds: await loadKinds(paths, options) };
  const corrections = await loadCorrections(paths, options);
  const out = await open(folder);
  // With --force other files may stand in the folder that is written into; they are none of the archive.
  const files = listed.filter((_, index) => !paths[index]!.startsWith(out.path + sep));
  const work = (jobs: ArchiveRequest['jobs']) =>
    withMemory(options, async (memory) => {
      const facts = await readAllFacts(archive, files, jobs, memory, showShare);
      const plan = planFiles([...facts.values()]);
      const words = wordFiles(plan.places.flatMap((place) => place.reports.map(({ file }) => file)));
      const workOf = <Request>(request: Request): PlaceWork<Request> => ({ request, root, words, memory: memory.placeForThreads() });
      return await make({ archive, plan, facts, corrections, jobs, memory, tell: showShare, workOf }, out);
    });
  try {
    return await withJobs(options, work);
  } finally {
    await out.release?.();
  }
}
