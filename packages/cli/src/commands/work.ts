import { resolve } from 'node:path';
import type { FolderMemory, OpenedUnit, UnitKind } from '@tongbi/archive/node';
import { isDone, openUnit, writePart } from '@tongbi/archive/node';
import { type CheckRequest, checkUnit } from '@tongbi/check/node';
import type { CheckedPart } from '@tongbi/check/run';
import type { OptionsOf } from '../program/options.js';
import { exportRows, type PlaceWork, sitePlaceOf } from '../tasks/place-tasks.js';
import { remark, showShare, tell } from '../terminal/terminal.js';
import type { UnitInputs } from './plan.js';
import { withMemory } from './read-files.js';
import { withJobs } from './with-archive.js';

type Perform<Input> = (work: PlaceWork<Input>, memory: FolderMemory) => Promise<unknown>;

const performers: { readonly [Kind in UnitKind]: Perform<UnitInputs[Kind]> } = {
  site: sitePlaceOf,
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
  // A file that would kill the run kills a thread.
  return withJobs({ jobs: 1 }, (jobs) => checkUnit(request, root, words!, { jobs, memory, tell }));
}
