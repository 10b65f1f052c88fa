import { UserError } from '@tongbi/model';
import { runGit } from './run-git.js';

export interface Repository {
  /** Absolute path of the working tree. */
  readonly root: string;
  /** False right after `git init`. */
  readonly hasCommits: boolean;
  readonly isShallow: boolean;
}

/**
 * The git repository that a folder lies in; null where there is none, or no git.
 *
 * @throws {UserError} where git refuses: a bare repository, or one of another owner
 */
export async function findRepository(folder: string): Promise<Repository | null> {
  const found = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if (found.status === null) return null;
  if (found.status !== 0) {
    if (/not a git repository/iu.test(found.stderr)) return null;
    throw refused(folder, found.stderr);
  }
  const root = found.stdout.replace(/\r?\n$/u, '');
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  return { root, hasCommits: head.status === 0, isShallow: shallow.stdout.trim() === 'true' };
}

function refused(folder: string, stderr: string): UserError {
  const message = stderr.replace(/^fatal: /u, '').split('\n')[0] ?? '';
  const isForeign = /dubious ownership/iu.test(stderr);
  return new UserError('git cannot be asked about the changes.', {
    expected: 'a repository with a working tree that you own',
    received: message,
    advice: isForeign
      ? `If you trust it: git config --global --add safe.directory ${folder}`
      : 'Run the check in the working tree of a repository, or outside of any.',
  });
}
