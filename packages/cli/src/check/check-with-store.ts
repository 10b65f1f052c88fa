import type { Store } from '../cache/store.js';
import type { CheckedArchive, CheckSettings } from './check-archive.js';
import type { ChosenFiles } from './choose-files.js';
import { digestFiles, type FileDigests } from './digest-files.js';
import type { Archive } from './open-archive.js';

/** Checks the chosen files among all files of the archive, or takes what was found before where nothing has changed since. */
export async function checkWithStore(
  archive: Archive,
  listed: readonly string[],
  chosen: ChosenFiles,
  settings: CheckSettings,
  store: Store,
): Promise<CheckedArchive> {
  const paths = [...new Set([...listed, ...chosen.files.map(({ path }) => path)])].sort();
  const digests = await digestFiles(archive.root, paths);
  const key = {
    files: [...digests.values()].map((digest) => ({ ...digest })),
    chosen: JSON.stringify([chosen.files, chosen.removed, chosen.base?.commit ?? null]),
    archive: JSON.stringify([archive.prefix, archive.config]),
    corrections: JSON.stringify(settings.corrections),
    today: settings.today,
    compare: settings.compare,
    language: settings.language,
  };
  const before = await store.find<CheckedArchive>('archive-check', key);
  if (before) return before;
  // Loaded here: what was found before is told without it.
  const { checkArchive } = await import('./check-archive.js');
  const { checked, isRepeatable } = await checkArchive(archive, { paths, chosen, settings, store, digests });
  const isSame = isRepeatable && areSame(digests, await digestFiles(archive.root, paths));
  if (isSame) await store.keep('archive-check', key, checked);
  return checked;
}

/** Whether the files are what they were when the work began. */
function areSame(before: FileDigests, after: FileDigests): boolean {
  return (
    JSON.stringify([...before.values()]) === JSON.stringify([...after.values()]) &&
    [...before.values()].every(({ bytes }) => bytes !== null)
  );
}
