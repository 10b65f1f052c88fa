import type { Task } from '../../jobs/task.js';
import type { Memory } from '../../memory/memory.js';
import { type LeftOut, type PlannedPlace, planPlaces, type ReportFacts } from '../../plan/plan-archive.js';
import type { Jobs, KeptIn } from '../jobs/jobs.js';
import { outcomeOf } from '../read/archive-reader.js';
import { digestFiles, keyOfFile } from '../read/digest-files.js';
import type { ArchiveFile } from '../read/read-archive-file.js';
import { type FileFacts, factsOf } from '../read/read-facts.js';

/** Work that reads what a plan needs, whatever else it may do. */
export type PlanningTasks = Readonly<Record<'read-facts', Task<ArchiveFile, FileFacts>>>;

/** What stands in an archive. */
export interface ArchivePlan {
  readonly places: readonly PlannedPlace[];
  readonly leftOut: readonly LeftOut[];
}

/** Plans an archive: every file is read, or remembered, since its place and year stand in it. */
export async function planFiles(
  root: string,
  files: readonly string[],
  jobs: Jobs<PlanningTasks>,
  memory: Memory,
  tell: (done: number, all: number, name: string) => void,
): Promise<ArchivePlan> {
  const digests = await digestFiles(root, files);
  const kept: KeptIn<ArchiveFile, FileFacts> = {
    memory,
    stage: 'facts',
    keyOf: keyOfFile(digests),
    fits: ({ path }, facts) => 'key' in facts && facts.key.sha256 === digests.get(path)?.bytes,
  };
  const inputs = files.map((path) => ({ root, path }));
  const facts: FileFacts[] = [];
  for await (const outcome of jobs.each('read-facts', inputs, (at, all, { path }) => tell(at, all, path), kept)) {
    const path = files[facts.length]!;
    const found = outcomeOf(outcome, path);
    facts.push('kind' in found ? factsOf(path, found) : found);
  }
  const isLeftOut = (one: FileFacts): one is LeftOut => 'reason' in one;
  const places = planPlaces(facts.flatMap((one): readonly ReportFacts[] => (isLeftOut(one) ? [] : [one])));
  return { places, leftOut: facts.filter(isLeftOut) };
}
