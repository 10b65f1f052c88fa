import { resolve } from 'node:path';
import type { FolderMemory, OpenedUnit, UnitKind } from '@tongbi/archive/node';
import { digestFiles, isDone, Jobs, openUnit, readPaths, writePart } from '@tongbi/archive/node';
import type { CheckedPart } from '@tongbi/check/run';
import { said, UserError } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import { exportRows, makePlaceOfSite, type PlaceWork } from '../tasks/place-tasks.js';
import { workshop } from '../tasks/task-table.js';
import { remark, showShare } from '../terminal/terminal.js';
import { fileTools } from './check-with-memory.js';
import type { CheckRequest, UnitInputs } from './plan.js';
import { withMemory } from './read-files.js';

type Perform<Input> = (work: PlaceWork<Input>, memory: FolderMemory) => Promise<unknown>;

const performers: { readonly [Kind in UnitKind]: Perform<UnitInputs[Kind]> } = {
  site: makePlaceOfSite,
  export: exportRows,
  check: checkPlace,
};

/** `tongbi work`: does units of a plan, each by itself; those that are done as they stand are left. */
export async function work(files: readonly string[], options: OptionsOf<'work'>): Promise<void> {
  const units: OpenedUnit[] = [];
  for (const file of files) units.push(await openUnit(file));
  let done = 0;
  await withMemory(options, async (memory) => {
    for (const [index, unit] of units.entries()) {
      showShare(index, units.length, unit.id);
      if (await isDone(unit)) continue;
      await writePart(unit, await perform(unit, memory));
      done++;
    }
  });
  remark('units-done', done, units.length, units.length - done);
}

function perform({ kind, root, reads, input }: OpenedUnit, memory: FolderMemory): Promise<unknown> {
  const full = resolve(root);
  const words = reads.map((file) => resolve(file).slice(full.length + 1));
  return performers[kind]({ request: input as never, root: full, words, memory: memory.placeForThreads() }, memory);
}

async function checkPlace({ request, root, words }: PlaceWork<CheckRequest>, memory: FolderMemory): Promise<CheckedPart> {
  const { files, around, settings, config, prefix, kinds } = request;
  const digests = await digestFiles(root, words!);
  const changed = request.digests.find(({ path, bytes }) => digests.get(path)?.bytes !== bytes);
  if (changed) throw new UserError(said('changed-since-planned', changed.path));
  const { checkFiles } = await import('@tongbi/check/run');
  // A file that would kill the run kills a thread.
  const jobs = new Jobs(workshop, 1);
  try {
    const tools = fileTools({ root, config, prefix, kinds, ...(await readPaths(config, prefix)) }, digests, jobs, memory);
    return await checkFiles(files, new Map(around.map((one) => [one.entry.path, one])), settings, tools);
  } finally {
    await jobs.close();
  }
}
