import { lstat, realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { type Message, said, UserError } from '@tongbi/model';
import type { ChosenFile, ChosenFiles } from '../../list/parse-changes.js';
import { findBase, listChanges, type Repository, runGit } from './git/repository.js';
import { meantFile } from './load-config.js';
import { type Archive, toPath } from './open-archive.js';

export interface ChooseOptions {
  readonly paths: readonly string[];
  readonly base?: string | undefined;
  readonly all?: boolean | undefined;
}

/**
 * The files to check: those that were named, else what was added or changed against the base, else all of the archive.
 *
 * @throws {UserError} where a path does not exist, or a base was named that cannot be used
 */
export async function chooseFiles(archive: Archive, listed: readonly string[], options: ChooseOptions): Promise<ChosenFiles> {
  const named = options.paths.length ? await listNamed(archive, listed, options.paths) : null;
  if (options.all || (named && options.base === undefined)) {
    return { ...wholeArchive(named ?? listed), scope: named ? 'paths' : 'all' };
  }
  if (!archive.repository) {
    if (options.base !== undefined) throw new UserError(said('base-without-git', options.base));
    return wholeArchive(listed, said('no-git-so-all'));
  }
  return chooseChanges(archive, listed, named, options.base);
}

const wholeArchive = (listed: readonly string[], ...notes: readonly Message[]): ChosenFiles => ({
  files: listed.map((path) => ({ path, change: 'unchanged' })),
  removed: [],
  base: null,
  scope: 'all',
  notes,
});

async function chooseChanges(
  archive: Archive,
  listed: readonly string[],
  named: readonly string[] | null,
  option: string | undefined,
): Promise<ChosenFiles> {
  const repository = archive.repository!;
  const base = await findBase(repository, { option, config: archive.config.base });
  if (!base && repository.hasCommits) return wholeArchive(listed, said('no-base-so-all'));
  const changes = await listChanges(repository, base?.commit ?? null);
  const wanted = new Set(named ?? listed);
  const files = changes.flatMap(({ path, change, renamedFrom }): ChosenFile[] =>
    change === 'removed' || !wanted.has(path) ? [] : [{ path, change, ...(renamedFrom !== undefined && { renamedFrom }) }],
  );
  const removed = changes.filter(({ path, change }) => change === 'removed' && archive.isReport(path)).map(({ path }) => path);
  // A clean copy of the default branch itself: nothing was changed, and who asks wants to know of the archive.
  if (base?.isGuess && changes.length === 0 && base.commit === (await headOf(repository))) return wholeArchive(listed);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), removed, base, scope: 'changes', notes: [] };
}

const headOf = async ({ root }: Repository): Promise<string> => (await runGit(root, ['rev-parse', 'HEAD'])).stdout.trim();

/** Files that were named, whatever they are called, and the reports in folders that were named. */
async function listNamed(archive: Archive, listed: readonly string[], words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const word of words) {
    const path = await pathOf(archive, word);
    const kind = await stat(resolve(word)).catch(() => null);
    if (!kind?.isDirectory()) {
      found.add(path);
      continue;
    }
    const below = listed.filter((one) => path === '' || one.startsWith(`${path}/`));
    if (!below.length) throw new UserError(said('no-reports-to-check', word, 'include: ["archive/**/*.md"]'));
    for (const one of below) found.add(one);
  }
  return [...found].sort();
}

/** From the root of the archive. The last name is kept as it is, though it be a link: a link is what is checked. */
async function pathOf({ root }: Archive, word: string): Promise<string> {
  const full = resolve(word);
  if (!(await lstat(full).catch(() => null)))
    throw new UserError(said('check-missing', word, await meantFile(word, 'check-the-name-or-changes')));
  const folder = await realpath(resolve(full, '..'));
  const name = relative(resolve(full, '..'), full);
  return toPath(relative(await realpath(root), resolve(folder, name)));
}
