import { execFile } from 'node:child_process';

export interface GitResult {
  /** 0 where git did as asked; null where there is no git. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Paths of a hundred thousand files, and then some. */
const MOST_OUTPUT = 1 << 28;

/** Runs git without a shell, so that no name is ever read as a command; its messages in English, since some are told apart by their words. */
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
