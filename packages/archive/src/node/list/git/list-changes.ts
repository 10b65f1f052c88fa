import { UserError } from '@tongbi/model';
import { type ChangedPath, parseChanges, parsePaths } from '../../../list/parse-changes.js';
import type { Repository } from './find-repository.js';
import { type GitResult, runGit } from './run-git.js';

function outputOf({ status, stdout, stderr }: GitResult, what: string): string {
  if (status === 0) return stdout;
  throw new UserError(`git could not list ${what}.`, {
    expected: 'a list of paths',
    received: stderr.replace(/^(?:fatal|error): /u, '').split('\n')[0] ?? `exit ${status}`,
    advice: 'Try git status in this repository.',
  });
}

/** Files that git does not know and does not ignore. */
async function listUntracked({ root }: Repository): Promise<readonly string[]> {
  return parsePaths(outputOf(await runGit(root, ['ls-files', '-z', '--others', '--exclude-standard']), 'untracked files'));
}

/** All files of the working tree that git knows or would take, whether committed, staged or untracked. */
export async function listTree(repository: Repository): Promise<readonly string[]> {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return parsePaths(outputOf(await runGit(repository.root, words), 'the files of the archive'));
}

/**
 * What differs between a commit and the working tree: committed since, staged, changed, untracked, renamed and removed. Without a commit
 * (none was made yet) all that is staged or untracked is added.
 */
export async function listChanges(repository: Repository, commit: string | null): Promise<readonly ChangedPath[]> {
  const untracked = (await listUntracked(repository)).map((path): ChangedPath => ({ path, change: 'untracked' }));
  if (commit === null) {
    const staged = parsePaths(outputOf(await runGit(repository.root, ['ls-files', '-z', '--cached']), 'staged files'));
    return [...staged.map((path): ChangedPath => ({ path, change: 'added' })), ...untracked];
  }
  const words = ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules', commit, '--'];
  const changed = parseChanges(outputOf(await runGit(repository.root, words), 'the changes'));
  // Taken out of the index and left on the disk: removed by the one list and untracked by the other. It is there.
  const present = new Set(untracked.map(({ path }) => path));
  return [...changed.filter(({ path, change }) => change !== 'removed' || !present.has(path)), ...untracked];
}
