import type { Task } from '../../jobs/task.js';
import type { Memory } from '../../memory/memory.js';
import { type LeftOut, type PlannedPlace, planPlaces, type ReportFacts } from '../../plan/plan-archive.js';
import type { Jobs, KeptIn } from '../jobs/jobs.js';
import { outcomeOf } from '../read/archive-reader.js';
import type { ArchiveFile, ArchiveFolder } from '../read/read-archive-file.js';
import { digestFiles, keyOfFile } from '../read/read-input.js';
import { type FileFacts, factsOfFile } from '../read/report-source.js';

/** Work that reads what a plan needs, whatever else it may do. */
export type PlanningTasks = Readonly<Record<'read-facts', Task<ArchiveFile, FileFacts>>>;

export interface ArchivePlan {
  readonly places: readonly PlannedPlace[];
  readonly leftOut: readonly LeftOut[];
}

/** Reads every file of an archive for a plan, or remembers it, since its place and year stand in it. In the order of the files. */
export async function readAllFacts(
  { root, kinds }: ArchiveFolder,
  files: readonly string[],
  jobs: Jobs<PlanningTasks>,
  memory: Memory,
  tell: (done: number, all: number, name: string) => void,
): Promise<ReadonlyMap<string, FileFacts>> {
  const digests = await digestFiles(root, files);
  const kept: KeptIn<ArchiveFile, FileFacts> = {
    memory,
    stage: 'facts',
    keyOf: keyOfFile(digests, kinds),
    fits: ({ path }, facts) => 'key' in facts && facts.key.sha256 === digests.get(path)?.bytes,
  };
  const inputs = files.map((path) => ({ root, path, kinds }));
  const facts = new Map<string, FileFacts>();
  for await (const outcome of jobs.each('read-facts', inputs, (at, all, { path }) => tell(at, all, path), kept)) {
    const path = files[facts.size]!;
    const found = outcomeOf(outcome, path);
    facts.set(path, 'sha256' in found ? factsOfFile(path, found) : found);
  }
  return facts;
}

/** Plans an archive of which these facts are known. */
export function planFiles(facts: readonly FileFacts[]): ArchivePlan {
  const isLeftOut = (one: FileFacts): one is LeftOut => 'says' in one;
  const places = planPlaces(facts.flatMap((one): readonly ReportFacts[] => (isLeftOut(one) ? [] : [one])));
  return { places, leftOut: facts.filter(isLeftOut) };
}
