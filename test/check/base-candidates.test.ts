import { writeFileSync } from 'node:fs';
import { baseCandidates, type CiEvent, type Environment, parseChanges, parsePaths } from '@tongbi/archive';
import { describe, expect, test } from 'vitest';
import { embedded, makeArchive } from './archive.js';

const usual = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];
/** `ref` of each, with ! where a missing one is an error. */
function refs(env: Environment, event: CiEvent | null = null, named: { option?: string; config?: string } = {}): readonly string[] {
  return baseCandidates(env, event, named)
    .filter(({ from }) => from !== 'the default branch')
    .map(({ ref, required }) => `${ref}${required ? '!' : ''}`);
}

describe('what a CI says of the base', () => {
  const pull: CiEvent = { pull_request: { base: { sha: 'aaa', ref: 'main' } } };
  const rows: readonly (readonly [string, Environment, CiEvent | null, readonly string[]])[] = [
    ['GitHub, pull request', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' }, pull, ['origin/main', 'aaa', 'origin/main!']],
    ['GitHub, without the event', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' }, null, ['origin/main', 'origin/main!']],
    ['GitHub, merge queue', { GITHUB_ACTIONS: 'true' }, { merge_group: { base_sha: 'bbb' } }, ['bbb!']],
    ['GitHub, push', { GITHUB_ACTIONS: 'true' }, { before: 'ccc' }, ['ccc']],
    ['GitHub, push of a new branch', { GITHUB_ACTIONS: 'true' }, { before: '0'.repeat(40) }, []],
    ['GitHub, schedule', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: '' }, {}, []],
    ['GitHub, an event of another form', { GITHUB_ACTIONS: 'true' }, { pull_request: { base: { sha: 7, ref: {} } }, before: [] }, []],
    ['Gitea, pull request', { GITEA_ACTIONS: 'true', GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'dev' }, null, ['origin/dev', 'origin/dev!']],
    ['Forgejo, pull request', { FORGEJO_ACTIONS: 'true', GITHUB_BASE_REF: 'dev' }, pull, ['origin/dev', 'aaa', 'origin/dev!']],
    [
      'GitLab, merge request',
      { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'ddd', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' },
      null,
      ['ddd', 'origin/main', 'origin/main!'],
    ],
    [
      'GitLab, merged result',
      { GITLAB_CI: 'true', CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'eee', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'ddd' },
      null,
      ['eee', 'ddd', 'ddd', 'ddd!'],
    ],
    ['GitLab, branch', { GITLAB_CI: 'true', CI_COMMIT_BEFORE_SHA: 'fff', CI_DEFAULT_BRANCH: 'trunk' }, null, ['fff', 'origin/trunk']],
    ['GitLab, new branch', { GITLAB_CI: 'true', CI_COMMIT_BEFORE_SHA: '0'.repeat(40), CI_DEFAULT_BRANCH: 'trunk' }, null, ['origin/trunk']],
    ['Jenkins, change request', { JENKINS_URL: 'https://j', CHANGE_TARGET: 'main' }, null, ['origin/main', 'origin/main!']],
    ['Jenkins, branch', { JENKINS_URL: 'https://j', GIT_PREVIOUS_SUCCESSFUL_COMMIT: 'ggg' }, null, ['ggg']],
    ['no CI, though a variable is set', { GITHUB_BASE_REF: 'main', CHANGE_TARGET: 'main', CI_DEFAULT_BRANCH: 'main' }, pull, []],
  ];
  test.each(rows)('%s', (_, env, event, expected) => {
    expect(refs(env, event)).toEqual(expected);
    expect(baseCandidates(env, event, {}).slice(-5)).toEqual(usual.map((ref) => ({ ref, from: 'the default branch', required: false })));
  });

  test('the option is above all, the config above the default branch', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' };
    expect(refs(env, pull, { option: 'v1', config: 'v2' })).toEqual(['v1!']);
    expect(refs(env, pull, { config: 'v2' }).at(-1)).toBe('v2!');
    expect(refs({}, null, { config: 'v2' })).toEqual(['v2!']);
  });
});

test('others’ commits in the merged result of a pull request are not its own', () => {
  const archive = makeArchive(['reports/示例市/2024.md', 'reports/suzhou/2026.md']);
  const old = archive.git('rev-parse', 'HEAD').trim();
  archive.git('checkout', '--quiet', '-b', 'mine');
  archive.write('reports/示例市/2024.md', embedded('示例市/2024.md'));
  archive.commitAll();
  archive.git('checkout', '--quiet', 'main');
  archive.write('reports/suzhou/2026.md', embedded('suzhou/2026.md'));
  archive.commitAll('of somebody else');
  archive.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  archive.git('checkout', '--quiet', '--detach');
  archive.git('merge', '--quiet', '--no-edit', 'mine');
  const event = archive.path('.git/event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: old, ref: 'main' } } }));
  const { document } = archive.checkJson(['--no-compare'], { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main', GITHUB_EVENT_PATH: event });
  expect(document.files.map(({ path }) => path)).toEqual(['reports/示例市/2024.md']);
});

test('an event file that is none is as good as none', () => {
  const archive = makeArchive(['reports/示例市/2024.md']);
  archive.write('reports/示例市/2024.md', embedded('示例市/2024.md'));
  for (const GITHUB_EVENT_PATH of [archive.path('no-such.json'), archive.path('reports/示例市/2024.md'), archive.folder]) {
    const { document } = archive.checkJson(['--no-compare'], { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH });
    expect(document.base).toMatchObject({ ref: 'main', from: 'the default branch' });
  }
});

describe('what git prints', () => {
  test('changes, with names that need quoting elsewhere', () =>
    expect(parseChanges('A\0a b\0M\0"q"\n.md\0D\0gone\0R087\0old\0新\0C100\0from\0copy\0T\0link\0U\0both\0X\0odd\0')).toEqual([
      { path: 'a b', change: 'added' },
      { path: '"q"\n.md', change: 'modified' },
      { path: 'gone', change: 'removed' },
      { path: '新', change: 'renamed', renamedFrom: 'old' },
      { path: 'copy', change: 'added' },
      { path: 'link', change: 'modified' },
      { path: 'both', change: 'modified' },
    ]));
  test.each(['', '\0', 'A', 'A\0', 'R1\0a\0'])('%j, cut off, is read without an error', (output) => {
    expect(() => parseChanges(output)).not.toThrow();
  });
  test('paths, each once', () => expect(parsePaths('a\0b\0a\0')).toEqual(['a', 'b']));
});
