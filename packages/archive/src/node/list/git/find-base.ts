import { readFile } from 'node:fs/promises';
import { type Message, said, UserError } from '@tongbi/model';
import { type BaseCandidate, baseCandidates, type CiEvent } from '../../../list/base-candidates.js';
import type { Base } from '../../../list/parse-changes.js';
import { type Repository, runGit } from './repository.js';

/**
 * The commit that changes are held against; null where there are no commits, or none of the usual branches.
 *
 * @throws {UserError} where one was named that does not exist, or that has no history in common with HEAD
 */
export async function findBase(
  repository: Repository,
  named: { readonly option?: string | undefined; readonly config?: string | undefined },
): Promise<Base | null> {
  const candidates = baseCandidates(process.env, await readEvent(process.env.GITHUB_EVENT_PATH), named);
  for (const candidate of candidates) {
    if (!repository.hasCommits) {
      // Held against no commit at all, everything is added; HEAD is what a hook before the first commit names.
      if (named.option === undefined || named.option === 'HEAD') return null;
      throw missing(candidate, repository, 'no-commits-yet');
    }
    const commit = await commitOf(repository, candidate.ref);
    if (commit === null) {
      if (candidate.required) throw missing(candidate, repository, 'no-such-commit');
      continue;
    }
    const base = await mergeBase(repository, candidate, commit);
    if (base) return base;
  }
  return null;
}

async function commitOf({ root }: Repository, ref: string): Promise<string | null> {
  const { status, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  return status === 0 ? stdout.trim() : null;
}

async function mergeBase(repository: Repository, candidate: BaseCandidate, commit: string): Promise<Base | null> {
  const { status, stdout } = await runGit(repository.root, ['merge-base', commit, 'HEAD']);
  const [found] = stdout.trim().split('\n');
  const isGuess = !candidate.required && candidate.from === 'the default branch';
  if (status === 0 && found) return { ref: candidate.ref, commit: found, from: candidate.from, isGuess };
  if (!candidate.required) return null;
  const [ref, from] = [candidate.ref, candidate.from];
  if (repository.isShallow) throw new UserError(said('base-cut-off', ref, from, deepen(ref)));
  throw new UserError(said('base-unrelated', ref, from));
}

function missing({ ref, from }: BaseCandidate, repository: Repository, why: 'no-commits-yet' | 'no-such-commit'): UserError {
  const branch = /^origin\/(.+)$/u.exec(ref)?.[1];
  const fetch = branch === undefined ? said('check-the-ref') : said('fetch-branch', branch);
  const found = repository.isShallow && why === 'no-such-commit' ? 'shallow-clone' : why;
  return new UserError(said('base-unusable', ref, from, said(found), repository.isShallow ? deepen(ref) : fetch));
}

/** What a shallow clone lacks, and how to get it, on a CI and by hand. */
const deepen = (ref: string): Message => said('deepen-history', /^origin\/(.+)$/u.exec(ref)?.[1] ?? ref);

/** The event that a workflow runs for; a file that is none is as good as none. */
async function readEvent(file: string | undefined): Promise<CiEvent | null> {
  if (!file) return null;
  try {
    const event: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof event === 'object' && event !== null ? (event as CiEvent) : null;
  } catch {
    return null;
  }
}
