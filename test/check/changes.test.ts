import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codesOf, embedded, emptyArchive, makeArchive, type TestArchive } from './archive.js';
import { checked, holdName, quick } from './odd-names.js';

const added = 'reports/示例市/2024.md';
const good = embedded('示例市/2024.md');

describe('what is checked', () => {
  test('committed since the base, staged, changed, untracked, renamed; not what is the same', () => {
    const archive = makeArchive([added, 'reports/suzhou/2025.md', 'reports/suzhou/2026.md']);
    archive.git('checkout', '--quiet', '-b', 'more');
    archive.write('reports/suzhou/2025.md', embedded('suzhou/2025.md'));
    archive.commitAll();
    archive.write('reports/suzhou/2026.md', embedded('suzhou/2026.md'));
    archive.git('add', '--all');
    archive.write(added, good);
    archive.write('reports/suzhou/2024.md', `${embedded('suzhou/2024.md')}\n`);
    archive.git('mv', 'reports/suzhou/2022.md', 'reports/suzhou/2022年.md');
    archive.write('.gitignore', 'drafts/\n');
    archive.write('drafts/reports/2020.md', 'no report');
    archive.write('notes.txt', 'no report');
    expect(checked(archive)).toEqual([
      'renamed reports/suzhou/2022年.md',
      'modified reports/suzhou/2024.md',
      'added reports/suzhou/2025.md',
      'added reports/suzhou/2026.md',
      'untracked reports/示例市/2024.md',
    ]);
  });

  test('a file taken out of the index and left on the disk is there', () => {
    const archive = makeArchive();
    archive.git('rm', '--quiet', '--cached', added);
    const { document } = archive.checkJson(quick);
    expect(document.files.map(({ path }) => path)).toEqual([added]);
    expect(document.removed).toEqual([]);
  });

  test('a clean copy of the default branch: all', () => {
    const { document } = makeArchive().checkJson();
    expect(document).toMatchObject({ scope: 'all', base: null, counts: { files: 9 } });
  });

  test('a branch without reports: nothing, and it is said', () => {
    const archive = makeArchive();
    archive.git('checkout', '--quiet', '-b', 'docs');
    archive.write('notes.txt', 'words');
    archive.commitAll();
    const { document, status } = archive.checkJson();
    expect(status).toBe(0);
    expect(document).toMatchObject({ scope: 'changes', counts: { files: 0 }, notes: ['No report was added or changed.'] });
  });

  test('what is named, whatever it is called; folders by their reports; in any folder', () => {
    const archive = makeArchive();
    archive.write('notes.txt', 'words');
    expect(checked(archive, ['notes.txt', 'reports/示例市', 'reports/suzhou/2024.md'])).toEqual([
      'unchanged notes.txt',
      'unchanged reports/suzhou/2024.md',
      'unchanged reports/示例市/2022.md',
      'unchanged reports/示例市/2023.md',
      'unchanged reports/示例市/2024.md',
    ]);
    const inside = archive.check([...quick, '--format', 'json', '2024.md'], {}, archive.path('reports/示例市'));
    expect(JSON.parse(inside.stdout)).toMatchObject({ files: [{ path: added, previous: 'reports/示例市/2023.md' }] });
  });

  test('of what is named, with a base, only what was changed', () => {
    const archive = makeArchive();
    archive.write(added, `${good}\n`);
    archive.write('reports/suzhou/2024.md', `${embedded('suzhou/2024.md')}\n`);
    expect(checked(archive, ['--base', 'HEAD', 'reports/示例市'])).toEqual([`modified ${added}`]);
  });

  test.each([
    ['a name that does not exist', ['reports/示例市/2042.md'], /no such file or folder[\s\S]*Did you mean/],
    ['a folder without reports', ['empty'], /no file in it is a report by its name/],
    ['a base that does not exist', ['--base', 'mian'], /The base mian \(--base\) cannot be used[\s\S]*git branch --all/],
    ['a base that looks like an option', ['--base=--help'], /cannot be used/],
    ['a severity that is none', ['--fail-on', 'eror'], /error, warning, info, never/],
    ['a number that is none', ['--max-warnings', '-1'], /Expected a number|a number/],
    ['a format that is none', ['--format', 'sariff'], /Did you mean sarif\?/],
    ['two formats for stdout', ['--format', 'json', '--format', 'sarif'], /cannot both go to stdout/],
    ['two formats for a file', ['--format', 'json=a', '--format', 'sarif=a'], /cannot both go to a/],
    ['a format without its file', ['--format', 'json='], /names no file/],
    ['a rule that is none', ['--explain', 'year-conflit'], /Did you mean year-conflict\?/],
    ['a config that is missing', ['--config', 'tongbi.yaml'], /Cannot read the config/],
  ])('%s: exit code 2', (_, words, says) => {
    const archive = makeArchive();
    mkdirSync(archive.path('empty'));
    const { status, stderr, stdout } = archive.check(words);
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/what to do:|See:/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('a removed report', () => {
  test('is told with the neighbours that it leaves', () => {
    const archive = makeArchive();
    archive.git('rm', '--quiet', 'reports/示例市/2023.md');
    const { document, status } = archive.checkJson(['--fail-on', 'warning']);
    expect(status).toBe(1);
    expect(document.removed).toEqual(['reports/示例市/2023.md']);
    expect(document.findings).toMatchObject([{ code: 'report-removed', severity: 'warning', file: 'reports/示例市/2023.md' }]);
    expect(document.findings[0]!.reason).toContain('Without a neighbour now: reports/示例市/2022.md and reports/示例市/2024.md.');
  });
  test('that was renamed is none', () => {
    const archive = makeArchive();
    archive.git('mv', added, 'reports/示例市/2024年政府工作报告.md');
    const { document } = archive.checkJson(quick);
    expect(document.removed).toEqual([]);
    expect(document.files).toMatchObject([{ change: 'renamed', renamedFrom: added }]);
    expect(document.findings).toEqual([]);
  });
});

describe('states of a repository', () => {
  test('no commits: what is staged or untracked', () => {
    const archive = emptyArchive();
    archive.git('init', '--quiet');
    archive.addReports((path) => path.includes('示例市'));
    archive.git('add', 'reports/示例市/2022.md');
    expect(checked(archive)).toEqual([
      'added reports/示例市/2022.md',
      'untracked reports/示例市/2023.md',
      'untracked reports/示例市/2024.md',
    ]);
    expect(archive.check(['--base', 'main']).stderr).toContain('the repository has no commits yet');
  });

  test('no git: all files', () => {
    const archive = emptyArchive();
    archive.addReports();
    const { document } = archive.checkJson(quick);
    expect(document).toMatchObject({ scope: 'all', counts: { files: 9 } });
    expect(document.notes).toEqual(['There is no git repository here, so all files were checked.']);
    expect(archive.check(['--base', 'main'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--base needs a git repository'),
    });
  });

  test('git is not installed: all files', () => {
    const archive = makeArchive();
    const ended = archive.check([...quick, '--format', 'json'], { PATH: archive.path('no-programs') });
    expect(JSON.parse(ended.stdout)).toMatchObject({ scope: 'all', counts: { files: 9 } });
  });

  test('a detached HEAD is as any other commit', () => {
    const archive = makeArchive([added]);
    archive.git('checkout', '--quiet', '--detach');
    archive.write(added, good);
    archive.commitAll();
    expect(checked(archive)).toEqual([`added ${added}`]);
  });

  test('a shallow clone says what it lacks, and how to fetch it; with the history it works', () => {
    const archive = makeArchive([added]);
    archive.git('checkout', '--quiet', '-b', 'more');
    archive.write(added, good);
    archive.commitAll();
    const clone = emptyArchive();
    clone.git('clone', '--quiet', '--depth', '1', '--branch', 'more', `file://${archive.folder}`, '.');
    const { status, stderr } = clone.check([], { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /origin\/main[\s\S]*a shallow clone, which lacks it[\s\S]*git fetch --unshallow origin[\s\S]*fetch-depth: 0[\s\S]*GIT_DEPTH: 0/,
    );
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    expect(clone.check([], { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' }).stderr).toMatch(
      /no commit in common[\s\S]*a shallow clone, whose history ends before it/,
    );
    clone.git('fetch', '--quiet', '--unshallow', 'origin');
    expect(checked(clone, [], { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' })).toEqual([`added ${added}`]);
  });

  test('two histories without a common commit', () => {
    const archive = makeArchive();
    archive.git('checkout', '--quiet', '--orphan', 'other');
    archive.git('commit', '--quiet', '--message', 'anew');
    expect(archive.check(['--base', 'main'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('two histories without a common commit'),
    });
  });

  test('in the middle of a merge the markers are found', () => {
    const archive = makeArchive();
    archive.git('checkout', '--quiet', '-b', 'one');
    archive.write(added, good.replace('各位代表：', '各位代表：\n\n第一稿。'));
    archive.commitAll();
    archive.git('checkout', '--quiet', 'main');
    archive.write(added, good.replace('各位代表：', '各位代表：\n\n第二稿。'));
    archive.commitAll();
    expect(() => archive.git('merge', 'one')).toThrow();
    expect(codesOf(archive.checkJson([...quick, '--base', 'HEAD']).document)).toContain('error merge-conflict');
  });

  test('a repository in a folder of the archive, and one without a working tree', () => {
    const archive = makeArchive();
    const bare = emptyArchive();
    bare.git('clone', '--quiet', '--bare', archive.folder, '.');
    expect(bare.check()).toMatchObject({ status: 2, stderr: expect.stringContaining('git cannot be asked about the changes') });
    archive.write('other/reports/示例市/2023.md', 'no report');
    archive.git('init', '--quiet', 'other');
    expect(checked(archive, ['--all'])).toHaveLength(9);
  });
});

describe('names and files', () => {
  const names = ['reports/示例市/2024 年 “工作报告”.md', "reports/示例市/it's 2024 & $(id) `x` %41.md", 'reports/示例市/2024\nline.md'];
  test.each(names)('%j', holdName);

  test('CRLF, a byte order mark, no line at the end: nothing is found, and lines are counted right', () => {
    const archive = makeArchive([added]);
    archive.write(
      added,
      `\uFEFF${good
        .trimEnd()
        .replaceAll('\n', '\r\n')
        .replace(/^## 三、/m, '## 四、')}`,
    );
    const { document } = archive.checkJson(quick);
    expect(codesOf(document)).toEqual(['warning numbering-skipped']);
    const line =
      archive
        .read(added)
        .split('\r\n')
        .findIndex((text) => text.startsWith('## 四、')) + 1;
    expect(document.findings[0]).toMatchObject({ line });
  });

  const unreadable: readonly (readonly [string, (archive: TestArchive) => void, RegExp])[] = [
    ['a link in a circle', (archive) => symlinkSync('2024.md', archive.path(added)), /circle of links/],
    ['a link to nowhere', (archive) => symlinkSync('nowhere.md', archive.path(added)), /leads nowhere/],
    ['a link out of the archive', (archive) => symlinkSync('/etc/hostname', archive.path(added)), /link out of the archive/],
    ['a link to a folder', (archive) => symlinkSync('../suzhou', archive.path(added)), /folder/],
  ];
  test.each(unreadable)('%s', (_, make, says) => {
    const archive = makeArchive([added]);
    make(archive);
    const { document, status } = archive.checkJson(quick);
    expect(document.findings).toMatchObject([{ code: 'unreadable', severity: 'error', file: added, reason: expect.stringMatching(says) }]);
    expect(status).toBe(1);
  });

  // Root may read all.
  test.skipIf(process.getuid?.() === 0)('a file that may not be read', () => {
    const archive = makeArchive([added]);
    archive.write(added, good);
    chmodSync(archive.path(added), 0);
    expect(archive.checkJson(quick).document.findings).toMatchObject([
      { code: 'unreadable', reason: expect.stringMatching(/permission/i) },
    ]);
  });

  test('a link inside the archive is read once', () => {
    const archive = makeArchive();
    symlinkSync('2024.md', archive.path('reports/示例市/newest-2024.md'));
    const { document } = archive.checkJson(quick);
    expect(document.files.map(({ path }) => path)).toEqual(['reports/示例市/newest-2024.md']);
    expect(document.findings).toEqual([]);
  });

  test('a circle of folders without git is not walked', () => {
    const archive = emptyArchive();
    archive.addReports();
    symlinkSync('..', archive.path('reports/again'));
    expect(checked(archive)).toHaveLength(9);
  });

  test('a file that is gone while git still has it', () => {
    const archive = makeArchive();
    rmSync(archive.path(added));
    const { document } = archive.checkJson(quick);
    expect(document.removed).toEqual([added]);
    expect(archive.checkJson([...quick, '--all']).document.findings.filter(({ file }) => file === added)).toMatchObject([
      { code: 'unreadable' },
    ]);
  });
});
