import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { guessCi, parseConfig, planArchive } from '@tongbi/check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Ended, root, runTongbi, tongbi } from '../cli/run-tongbi.js';
import { cleanEnvironment, codesOf, embedded, emptyArchive, makeArchive, type TestArchive } from './archive.js';

const added = 'reports/示例市/2024.md';
const yaml = (name: string): unknown => parse(readFileSync(join(root, name), 'utf8'));

function runIn(archive: TestArchive, command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: archive.folder,
    env: cleanEnvironment(env),
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}
interface WorkflowFile {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: { readonly check: { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] } };
}
/** Runs the shell steps of a workflow as a runner would. */
function fetchTongbi(archive: TestArchive, { env, jobs }: WorkflowFile): Ended {
  const script = jobs.check.steps.flatMap(({ run }) => run ?? []).join('\n');
  return runIn(archive, 'bash', ['-eo', 'pipefail', '-c', script], env);
}
const init = (archive: TestArchive, ...words: string[]): Ended =>
  runTongbi(['init', ...words], { cwd: archive.folder, env: cleanEnvironment() });

describe('tongbi init', () => {
  test('shows what it would write, and writes nothing until it is told to', () => {
    const archive = makeArchive();
    const { status, stdout } = init(archive);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^9 reports found in /);
    expect(stdout).toContain('── tongbi.config.yaml\n');
    expect(stdout).toContain('path: "reports/{place}/{year}.md"');
    expect(stdout).toContain('── .github/workflows/tongbi.yml\n');
    expect(stdout).toContain('Nothing was written. To write it: tongbi init --yes');
    expect(archive.git('status', '--porcelain')).toBe('');
  });

  test('writes a config with which the archive passes, and a workflow that uses the action', () => {
    const archive = makeArchive();
    const { stdout } = init(archive, '--yes');
    expect(stdout).toMatch(/^written:? tongbi\.config\.yaml \.github\/workflows\/tongbi\.yml$/im);
    expect(stdout).toContain('fill in TONGBI_REPOSITORY and TONGBI_COMMIT in .github/workflows/tongbi.yml');
    const { document, status } = archive.checkJson(['--all', '--fail-on', 'warning']);
    expect(status).toBe(0);
    expect(document.files).toHaveLength(9);
    const workflow = parse(archive.read('.github/workflows/tongbi.yml')) as WorkflowFile;
    expect(workflow.jobs.check.steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/checkout@v4', './.tongbi']);
  });

  test('demands on a run what was not filled in', () => {
    const archive = makeArchive();
    init(archive, '--yes');
    const { status, stderr } = fetchTongbi(archive, parse(archive.read('.github/workflows/tongbi.yml')) as WorkflowFile);
    expect(status).toBe(1);
    expect(stderr).toContain('.github/workflows/tongbi.yml: fill in TONGBI_REPOSITORY and TONGBI_COMMIT');
  });

  test.skipIf(!existsSync(join(root, '.git')))('fetches Tongbi at a commit, as it is, where the check does not see it', () => {
    const archive = makeArchive();
    const head = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim();
    expect(init(archive, '--yes', '--from', `file://${root}#${head}`).stdout).not.toContain('Next: fill in');
    archive.commitAll();
    const workflow = parse(archive.read('.github/workflows/tongbi.yml')) as WorkflowFile;
    // Twice: a runner may keep its folder.
    for (let run = 0; run < 2; run++) expect(fetchTongbi(archive, workflow)).toMatchObject({ status: 0, stderr: '' });
    expect(archive.git('-C', '.tongbi', 'rev-parse', 'HEAD').trim()).toBe(head);
    for (const needed of ['action.yml', 'scripts/set-up.mjs', 'scripts/action/check.mjs', 'packages/cli/bin/tongbi.js'])
      expect(existsSync(archive.path(`.tongbi/${needed}`)), needed).toBe(true);
    expect(archive.git('status', '--porcelain')).toBe('');
    expect(archive.checkJson(['--all']).document.files).toHaveLength(9);
  });

  test.each(['https://git.example.org/tongbi.git', '#v1', 'a b#c'])('takes no source like %j', (from) => {
    const { status, stderr } = init(makeArchive(), '--yes', '--from', from);
    expect(status).toBe(2);
    expect(stderr).toContain('a commit, a tag or a branch');
  });

  test('leaves alone what is there', () => {
    const archive = makeArchive();
    archive.write('tongbi.config.json', '{}');
    archive.write('.github/workflows/tongbi.yml', 'mine');
    const { stdout, status } = init(archive, '--yes');
    expect(stdout).toContain('tongbi.config.json is there already; tongbi.config.yaml is not needed.');
    expect(stdout).toContain('All is there; nothing is to be written.');
    expect(status).toBe(0);
    expect(archive.read('.github/workflows/tongbi.yml')).toBe('mine');
  });

  test('works in an empty folder without git', () => {
    const archive = emptyArchive();
    expect(init(archive, '--yes', '--ci', 'none').status).toBe(0);
    expect(archive.read('tongbi.config.yaml')).toContain('reports/{place}/{year}.md');
  });

  test('says what is in the way', () => {
    const archive = makeArchive();
    archive.write('.github', 'a file');
    const { status, stderr } = init(archive, '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain('Cannot make the folder .github/workflows');
  });

  test('knows no other service', () => {
    const { status, stderr } = init(makeArchive(), '--ci', 'travis');
    expect(status).toBe(2);
    expect(stderr).toContain('github, gitea, forgejo, gitlab, none');
  });
});

describe('the plan of a new archive', () => {
  const configOf = (reports: readonly string[]) => {
    const [config] = planArchive({ reports, ci: null, source: null, exists: () => false });
    return parseConfig(config?.text ?? '', 'tongbi.config.yaml');
  };
  test.each([
    [['reports/suzhou/2023.md', 'reports/上海/2024.md'], ['reports/**/*.md'], 'reports/{place}/{year}.md'],
    [['reports/苏州/2023.md', 'reports/苏州/2024.md'], ['reports/**/*.md'], 'reports/{place}/{year}.md'],
    [['data/2023/苏州.txt', 'data/2024/上海.txt'], ['data/**/*.txt'], 'data/{year}/{place}.txt'],
    [['data/苏州-2023.txt', 'data/上海-2024.txt'], ['data/**/*.txt'], 'data/{place}-{year}.txt'],
    [['苏州/2023.txt', '上海/2024.md'], ['上海/**/*.md', '苏州/**/*.txt'], undefined],
    [['reports/江苏/苏州/2023.md', 'reports/广东/深圳/2024.md'], ['reports/**/*.md'], 'reports/*/{place}/{year}.md'],
    [['苏州/2023年政府工作报告.txt', '上海/2024年政府工作报告.txt'], ['上海/**/*.txt', '苏州/**/*.txt'], '{place}/{year}*.txt'],
    [['2023年苏州市政府工作报告.txt', '2024年上海市政府工作报告.txt'], undefined, undefined],
    [['reports/a.md', 'reports/b.md'], ['reports/**/*.md'], undefined],
    [[], ['reports/**/*.md'], 'reports/{place}/{year}.md'],
  ])('%j', (reports, include, path) => {
    const config = configOf(reports);
    expect(config.include).toEqual(include);
    expect(config.path).toBe(path);
  });

  const none = () => false;
  test.each([
    ['git@github.com:someone/reports.git', none, 'github'],
    ['https://gitlab.com/someone/reports.git', none, 'gitlab'],
    ['https://gitlab.example.org/someone/reports.git', none, 'gitlab'],
    ['https://codeberg.org/someone/reports.git', none, 'forgejo'],
    ['ssh://git@gitea.example.org/someone/reports.git', none, 'gitea'],
    ['https://example.org/gitlab-fan/reports.git', none, 'github'],
    ['', none, 'github'],
    ['git@github.com:someone/reports.git', (path: string) => path === '.gitlab-ci.yml', 'gitlab'],
    ['https://example.org/reports.git', (path: string) => path === '.gitea', 'gitea'],
  ])('a repository at %j', (remote, exists, ci) => expect(guessCi(remote, exists)).toBe(ci));

  test('a pipeline of GitLab that is there is shown what to add', () => {
    const archive = makeArchive();
    archive.write('.gitlab-ci.yml', 'build: { script: make }\n');
    expect(init(archive, '--yes').stdout).toMatch(/\.gitlab-ci\.yml is there already.* Add to it.*:\nvariables:\n[\s\S]*tongbi-check:/);
    expect(archive.read('.gitlab-ci.yml')).toBe('build: { script: make }\n');
  });
});

describe('the hook of pre-commit', () => {
  const [hook] = yaml('.pre-commit-hooks.yaml') as [{ id: string; entry: string; args: string[]; files: string; language: string }];
  /** pre-commit runs the entry and the arguments in the root of the repository, with what is not staged put away. */
  function commit(archive: TestArchive): Ended {
    const bin = archive.path('.git/bin-of-tongbi');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'tongbi'), `#!/bin/sh\nexec '${process.execPath}' '${tongbi}' "$@"\n`, { mode: 0o755 });
    const [command = '', ...words] = [...hook.entry.split(' '), ...hook.args];
    return runIn(archive, command, words, { PATH: `${bin}${delimiter}${process.env.PATH}` });
  }

  test('is found by its id, and runs for the files of an archive', () => {
    expect(hook).toMatchObject({ id: 'tongbi-check', language: 'system' });
    for (const file of [added, 'a/b.docx', 'x.PDF'.toLowerCase()]) expect(file).toMatch(new RegExp(hook.files));
  });
  test('checks what is staged, and no commit before', () => {
    const archive = makeArchive([added]);
    archive.write('reports/示例市/2025.md', 'no report');
    archive.commitAll();
    archive.write(added, embedded('示例市/2024.md'));
    archive.git('add', '--all');
    expect(commit(archive)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 added or changed report against HEAD') });
    archive.write(added, '');
    archive.git('add', '--all');
    expect(commit(archive)).toMatchObject({ status: 1, stdout: expect.stringContaining('empty-file') });
  });
  test('works before the first commit', () => {
    const archive = emptyArchive();
    archive.git('init', '--quiet');
    archive.addReports();
    archive.git('add', '--all');
    expect(commit(archive)).toMatchObject({ status: 0, stdout: expect.stringContaining('9 added or changed reports') });
  });
});

describe('the pipeline of GitLab', () => {
  const source = { repository: 'https://git.example.org/tongbi.git', commit: 'v0.1.0' };
  const [, planned] = planArchive({ reports: [], ci: 'gitlab', source, exists: () => false });
  const template = parse(planned!.text) as {
    variables: Record<string, string>;
    'tongbi-check': {
      script: string[];
      before_script: string[];
      variables: Record<string, string>;
      artifacts: { paths: string[]; reports: { junit: string } };
    };
  };
  const job = template['tongbi-check'];

  test('its scripts check a merge request, and leave a JUnit report and the summary', () => {
    const archive = makeArchive([added]);
    const base = archive.git('rev-parse', 'HEAD').trim();
    archive.git('checkout', '--quiet', '--detach');
    archive.write(added, embedded('示例市/2024.md').slice(0, 4000));
    archive.git('add', '--all');
    archive.git('commit', '--quiet', '--message', 'a report');
    // The build is there already, as the cache leaves it: cloning and building are not for a test.
    const exclude = job.before_script[0]!.split('\n').find((line) => line.includes('info/exclude')) ?? '';
    symlinkSync(root, archive.path('.tongbi'));
    const script = [exclude.replace('/.tongbi/', '/.tongbi'), ...job.script].join('\n');
    const { status, stdout } = runIn(archive, 'bash', ['-eo', 'pipefail', '-c', script], {
      ...template.variables,
      ...job.variables,
      GITLAB_CI: 'true',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    });
    expect(stdout).toContain('1 added or changed report against');
    expect(status).toBe(1);
    expect(archive.read(job.artifacts.reports.junit)).toContain('<failure');
    for (const path of job.artifacts.paths) expect(archive.read(path)).toMatch(/fail/);
    expect(codesOf(JSON.parse(archive.read('tongbi.json')))).toContain('error text-truncated');
  });

  test('builds what it uses, in a folder that the check does not see', () => {
    expect(job.before_script.join('\n')).toMatch(/info\/exclude[\s\S]*fetch[\s\S]*node \.tongbi\/scripts\/set-up\.mjs/);
    expect(job.variables.GIT_DEPTH).toBe('0');
  });
});
