import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CheckDocument } from '@tongbi/model';
import { afterAll } from 'vitest';
import { type Ended, root, runTongbi } from '../cli/run-tongbi.js';

/** Variables by which a run on a CI would tell its own base to the command under test. */
const ofCi = /^(?:CI|GIT_|GITHUB_|GITEA_|FORGEJO_|GITLAB_|CI_|JENKINS_|CHANGE_|TONGBI_)/;

export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !ofCi.test(name) && name !== 'FORCE_COLOR');
  const git = {
    TONGBI_PROGRESS: 'off',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    TONGBI_CACHE: 'off',
  };
  return { ...Object.fromEntries(own), ...git, ...more };
}

/** A folder with a git archive of reports in it. */
export class TestArchive {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'tongbi-archive-')));

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  /** Copies the embedded reports, all of them or those whose path matches. */
  addReports(wanted: (path: string) => boolean = () => true): void {
    cpSync(join(root, 'reports'), this.path('reports'), {
      recursive: true,
      filter: (path) => !path.endsWith('.md') || wanted(path.slice(root.length + 1)),
    });
  }

  git(...words: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'init.defaultBranch=main', ...words], {
      cwd: this.folder,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout;
  }

  /** `git init`, and a first commit of all that is there. */
  commitAll(message = 'more reports'): void {
    this.git('init', '--quiet');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  check(words: readonly string[] = [], env: Readonly<Record<string, string>> = {}, folder = this.folder): Ended {
    return runTongbi(['check', ...words], { cwd: folder, env: cleanEnvironment(env) });
  }

  checkJson(words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Ended & { readonly document: CheckDocument } {
    const ended = this.check(['--format', 'json', ...words], env);
    if (!ended.stdout.startsWith('{')) throw new Error(`no document: ${ended.stderr}`);
    return { ...ended, document: JSON.parse(ended.stdout) as CheckDocument };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const made: TestArchive[] = [];
afterAll(() => {
  for (const archive of made.splice(0)) archive.remove();
});

/** An archive of the embedded reports, committed, without those that `left` names. It is removed after the tests of the file. */
export function makeArchive(left: readonly string[] = []): TestArchive {
  const archive = emptyArchive();
  archive.addReports((path) => !left.includes(path));
  archive.commitAll();
  return archive;
}

export function emptyArchive(): TestArchive {
  const archive = new TestArchive();
  made.push(archive);
  return archive;
}

export const embedded = (name: string): string => readFileSync(join(root, 'reports', name), 'utf8');
/** `error year-conflict` of each finding that counts, without repetitions. */
export const codesOf = ({ findings }: CheckDocument): readonly string[] => [
  ...new Set(findings.filter(({ accepted }) => !accepted).map(({ severity, code }) => `${severity} ${code}`)),
];
