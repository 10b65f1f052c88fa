import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type Message, type NoValues, parseJson, said, UserError } from '@tongbi/model';
import { type BaseCandidate, baseCandidates, type CiEvent } from '../../../list/base-candidates.js';
import { type Base, type ChangedPath, parseChanges, parsePaths } from '../../../list/parse-changes.js';

export interface GitResult {
  /** 0 where git did as asked; null where there is no git. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Paths of a hundred thousand files, and then some. */
const MOST_OUTPUT = 1 << 28;

/** Runs git without a shell, so that no name is ever read as a command; its messages in English, since some are distinguished by their words. */
export function runGit(folder: string, words: readonly string[]): Promise<GitResult> {
  const env = { ...process.env, LC_ALL: 'C', LANGUAGE: '', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  // A file system monitor is a program that the repository's own settings name; reading needs none.
  const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  return new Promise((resolve, reject) => {
    execFile('git', [...settings, ...words], { cwd: folder, env, maxBuffer: MOST_OUTPUT, encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = error?.code as number | string | undefined;
      if (code === 'ENOENT') resolve({ status: null, stdout: '', stderr: 'git is not installed' });
      else if (typeof code === 'string') reject(error);
      else resolve({ status: code ?? 0, stdout, stderr });
    });
  });
}

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
  return new UserError(said('git-refused', message, isForeign ? said('trust-folder', folder) : said('check-in-working-tree')));
}

function outputOf({ status, stdout, stderr }: GitResult, what: NoValues): string {
  if (status === 0) return stdout;
  throw new UserError(said('git-could-not-list', said(what), stderr.replace(/^(?:fatal|error): /u, '').split('\n')[0] ?? `exit ${status}`));
}

const listFiles = async ({ root }: Repository, what: NoValues, ...flags: readonly string[]): Promise<readonly string[]> =>
  parsePaths(outputOf(await runGit(root, ['ls-files', '-z', ...flags]), what));

/** All files of the working tree that git knows or would take, whether committed, staged or untracked. */
export const listTree = (repository: Repository): Promise<readonly string[]> =>
  listFiles(repository, 'archive-files', '--cached', '--others', '--exclude-standard');

/**
 * What differs between a commit and the working tree: committed since, staged, changed, untracked, renamed and removed. Without a commit
 * (none was made yet) all that is staged or untracked is added.
 */
export async function listChanges(repository: Repository, commit: string | null): Promise<readonly ChangedPath[]> {
  // Those that git does not know and does not ignore.
  const unknown = await listFiles(repository, 'untracked-files', '--others', '--exclude-standard');
  const untracked = unknown.map((path): ChangedPath => ({ path, change: 'untracked' }));
  if (commit === null) {
    const staged = await listFiles(repository, 'staged-files', '--cached');
    return [...staged.map((path): ChangedPath => ({ path, change: 'added' })), ...untracked];
  }
  const words = ['diff', '--name-status', '-z', '--find-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules', commit, '--'];
  const changed = parseChanges(outputOf(await runGit(repository.root, words), 'the-changes'));
  // Taken out of the index and left on the disk: removed by the one list and untracked by the other. It is there.
  const present = new Set(untracked.map(({ path }) => path));
  return [...changed.filter(({ path, change }) => change !== 'removed' || !present.has(path)), ...untracked];
}

/** The text of a file as a commit has it, empty where it has none; bytes that are no UTF-8 are lost. */
export async function readCommitted({ root }: Repository, commit: string, path: string): Promise<string> {
  const { status, stdout } = await runGit(root, ['cat-file', 'blob', `${commit}:${path}`]);
  return status === 0 ? stdout : '';
}

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
  const event = parseJson(file ? await readFile(file, 'utf8').catch(() => '') : '');
  return typeof event === 'object' ? (event as CiEvent | null) : null;
}
