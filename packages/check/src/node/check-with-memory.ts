import type { ChosenFiles, Memory, Task } from '@tongbi/archive';
import type { Archive, ArchiveFolder, FileDigests, FileFacts, Jobs, PlanningTasks, ReadingTasks } from '@tongbi/archive/node';
import { ArchiveReader, digestFiles, kindsInKey, readAllFacts, readCommitted } from '@tongbi/archive/node';
import { resolveRules } from '../config/resolve-rules.js';
import type { ArchiveTools, CheckedArchive, CheckSettings, FileTools } from '../run/check-archive.js';
import type { ComparedPair, PairSummary } from '../run/summarize-pair.js';

/** What checking is done with. */
export interface CheckMeans {
  /** Threads for many files; the result does not depend on them. */
  readonly jobs: Jobs<PlanningTasks & ReadingTasks & Readonly<Record<'summarize-pair', Task<ComparedPair, PairSummary>>>>;
  readonly memory: Memory;
  /** Hears of each step; with numbers, of how many pieces of work it is. */
  readonly tell: FileTools['tell'];
}

export interface CheckInput {
  readonly archive: Archive & ArchiveFolder;
  readonly listed: readonly string[];
  readonly chosen: ChosenFiles;
  readonly settings: CheckSettings;
}

/** Checks the chosen files among all files of the archive, or takes what was found before where nothing has changed since. */
export async function checkWithMemory(input: CheckInput, means: CheckMeans): Promise<CheckedArchive> {
  const { archive, listed, chosen, settings } = input;
  const paths = [...new Set([...listed, ...chosen.files.map(({ path }) => path)])].sort();
  const digests = await digestFiles(archive.root, paths);
  const key = {
    files: [...digests.values()].map((digest) => ({ ...digest })),
    chosen: JSON.stringify([chosen.files, chosen.removed, chosen.base?.commit ?? null]),
    archive: JSON.stringify([archive.prefix, archive.config]),
    ...settings,
    corrections: JSON.stringify(settings.corrections),
    ...kindsInKey(archive.kinds),
  };
  const { checked } = await means.memory.remember(
    'archive-check',
    key,
    () => checkNow(input, paths, digests, means),
    async ({ isRepeatable }) => isRepeatable && areSame(digests, await digestFiles(archive.root, paths)),
  );
  return checked;
}

async function checkNow({ archive, chosen, settings }: CheckInput, paths: readonly string[], digests: FileDigests, means: CheckMeans) {
  // Loaded here: what was found before is shown without it.
  const { checkArchive } = await import('../run/check-archive.js');
  const { jobs, memory, tell } = means;
  const known = toolsOf(archive, digests, means);
  const readFacts = () => readAllFacts(archive, paths, jobs, memory, (done, all, path) => tell(path, done, all));
  const tools: ArchiveTools = {
    ...known,
    index: async (isLarge) => known.index(isLarge ? await readFacts() : new Map()),
    removedText: (path) => readCommitted(archive.repository!, chosen.base?.commit ?? 'HEAD', path),
  };
  return await checkArchive(chosen, settings, tools);
}

/** What a check needs of the files whose digests these are, and where they are a whole archive of what stands around them. */
export function toolsOf(
  { root, kinds, claimOf, config, prefix }: ArchiveFolder & Pick<Archive, 'claimOf' | 'config' | 'prefix'>,
  digests: FileDigests,
  { jobs, memory, tell }: CheckMeans,
) {
  const rules = resolveRules(config);
  const reader = new ArchiveReader(root, jobs, memory, digests, kinds);
  const tools: FileTools = {
    claimOf,
    // Globs of the config begin at its folder.
    rulesOf: (file) => rules({ ...file, path: file.path.startsWith(prefix) ? file.path.slice(prefix.length) : file.path }),
    reader,
    targetOf: (path) => digests.get(path)?.target ?? path,
    summarize: (pairs, keyOf, hear) => jobs.each('summarize-pair', pairs, hear, { memory, stage: 'archive-pair', keyOf }),
    tell,
  };
  return {
    ...tools,
    index: (facts: ReadonlyMap<string, FileFacts>) => reader.index(claimOf, facts),
    lettersOf: async (path: string): Promise<string> => (await import('@tongbi/archive/texts')).lettersOf(await reader.textOf(path)),
  };
}

/** Whether the files are what they were when the work began. */
const areSame = (before: FileDigests, after: FileDigests): boolean =>
  JSON.stringify([...before.values()]) === JSON.stringify([...after.values()]) && [...before.values()].every(({ bytes }) => bytes !== null);
