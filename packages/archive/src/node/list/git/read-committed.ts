import type { Repository } from './find-repository.js';
import { runGit } from './run-git.js';

/** The text of a file as a commit has it, empty where it has none; bytes that are no UTF-8 are lost. */
export async function readCommitted({ root }: Repository, commit: string, path: string): Promise<string> {
  const { status, stdout } = await runGit(root, ['cat-file', 'blob', `${commit}:${path}`]);
  return status === 0 ? stdout : '';
}
