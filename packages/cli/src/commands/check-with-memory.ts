import type { ChosenFiles, Memory } from '@tongbi/archive';
import type { Archive, ArchiveFolder, FileDigests, FileFacts } from '@tongbi/archive/node';
import { ArchiveReader, digestFiles, indexArchive, Jobs, kindsInKey, readAllFacts, readCommitted } from '@tongbi/archive/node';
import type { ArchiveTools, CheckedArchive, CheckSettings, FileTools } from '@tongbi/check/run';
import { resolveRules } from '@tongbi/check/verdict';
import { workshop } from '../tasks/task-table.js';
import { clearProgress, showProgress, showShare } from '../terminal/terminal.js';

interface CheckInput {
  readonly archive: Archive & ArchiveFolder;
  readonly listed: readonly string[];
  readonly chosen: ChosenFiles;
  readonly settings: CheckSettings;
  /** Threads for many files; the result does not depend on it. */
  readonly jobs: number;
}

type TaskJobs = Jobs<(typeof workshop)['tasks']>;

/** Checks the chosen files among all files of the archive, or takes what was found before where nothing has changed since. */
export async function checkWithMemory(input: CheckInput, memory: Memory): Promise<CheckedArchive> {
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
  const { checked } = await memory.remember(
    'archive-check',
    key,
    () => checkNow(input, paths, digests, memory),
    async ({ isRepeatable }) => isRepeatable && areSame(digests, await digestFiles(archive.root, paths)),
  );
  return checked;
}

async function checkNow(
  { archive, chosen, settings, jobs: threads }: CheckInput,
  paths: readonly string[],
  digests: FileDigests,
  memory: Memory,
): Promise<{ readonly checked: CheckedArchive; readonly isRepeatable: boolean }> {
  // Loaded here: what was found before is shown without it.
  const { checkArchive } = await import('@tongbi/check/run');
  const jobs = new Jobs(workshop, threads, { clear: clearProgress });
  const known = knownTools(archive, paths, digests, jobs, memory);
  const tools: ArchiveTools = {
    ...known,
    index: async (isLarge) => known.index(isLarge ? await readAllFacts(archive, paths, jobs, memory, showShare) : new Map()),
    removedText: (path) => readCommitted(archive.repository!, chosen.base?.commit ?? 'HEAD', path),
  };
  try {
    return await checkArchive(chosen, settings, tools);
  } finally {
    await jobs.close();
  }
}

/** What a check needs of an archive's files, and of the archive around them. */
export function knownTools(
  archive: Archive & ArchiveFolder,
  paths: readonly string[],
  digests: FileDigests,
  jobs: TaskJobs,
  memory: Memory,
) {
  const tools = fileTools(archive, digests, jobs, memory);
  return {
    ...tools,
    index: (facts: ReadonlyMap<string, FileFacts>) => indexArchive(archive, paths, tools.reader, facts),
    lettersOf: async (path: string): Promise<string> => (await import('@tongbi/archive/texts')).lettersOf(await tools.reader.textOf(path)),
  };
}

/** What a check needs of some files alone. */
export function fileTools(
  { root, kinds, claimOf, config, prefix }: ArchiveFolder & Pick<Archive, 'claimOf' | 'config' | 'prefix'>,
  digests: FileDigests,
  jobs: TaskJobs,
  memory: Memory,
): FileTools & { readonly reader: ArchiveReader } {
  const rules = resolveRules(config);
  return {
    claimOf,
    // Globs of the config begin at its folder.
    rulesOf: (file) => rules({ ...file, path: file.path.startsWith(prefix) ? file.path.slice(prefix.length) : file.path }),
    reader: new ArchiveReader(root, jobs, memory, digests, kinds),
    targetOf: (path) => digests.get(path)?.target ?? path,
    summarize: (pairs, keyOf, tell) => jobs.each('summarize-pair', pairs, tell, { memory, stage: 'archive-pair', keyOf }),
    tell: (step, index, all) => (index === undefined ? showProgress(step) : showShare(index, all!, step)),
  };
}

/** Whether the files are what they were when the work began. */
const areSame = (before: FileDigests, after: FileDigests): boolean =>
  JSON.stringify([...before.values()]) === JSON.stringify([...after.values()]) && [...before.values()].every(({ bytes }) => bytes !== null);
