import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as publicNames from '@tongbi/cli';
import { describe, expect, test } from 'vitest';
import { root, runTongbi, spawnTongbi } from './run-tongbi.js';

test('the public names', () => {
  expect(Object.keys(publicNames)).toEqual(['main']);
});

test('--version prints the version and the engine that cuts words, quickly and without loading a stage', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as { version: string };
  expect(runTongbi(['--version'])).toEqual({
    status: 0,
    stdout: expect.stringMatching(new RegExp(`^${version} \\(segmenter: (?:nodejieba|plain)\\)\n$`)),
    stderr: '',
  });
  const asked = (engine: string) => spawnTongbi(['--version'], { env: { ...process.env, TONGBI_SEGMENTER: engine } });
  expect(asked('plain').stdout).toBe(`${version} (segmenter: plain)\n`);
  expect(asked('jieba')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/TONGBI_SEGMENTER.*\n.*nodejieba or plain/),
  });
  const loaded = spawnTongbi(['--version'], { env: { ...process.env, NODE_DEBUG: 'esm,module' } }).stderr;
  expect(loaded).toContain('create-program.js');
  expect(loaded).not.toMatch(/@tongbi\/normalizer|packages\/normalizer/);
});

test('the README has every command and option of the program, as npm run schemas writes them', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/write-command-tables.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

describe('--help has examples', () => {
  test.each([[['--help']], [['help']], [['normalize', '--help']], [['metrics', '--help']], [['compare', '--help']], [['help', 'compare']]])(
    '%j',
    (words) => {
      const { status, stdout, stderr } = runTongbi(words);
      expect(status).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/Examples:\n {2}\$ tongbi /);
    },
  );

  test('the first one says what the exit codes mean', () => {
    expect(runTongbi(['--help']).stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}70 /);
  });
});

interface Mistake {
  readonly words: readonly string[];
  readonly failed: RegExp;
  readonly advice?: RegExp;
}

const report = 'reports/suzhou/2024.md';
const mistakes: readonly Mistake[] = [
  { words: ['compre', report, report], failed: /compre is no command/, advice: /Did you mean compare\?/ },
  { words: ['normalize', '--jsn', report], failed: /--jsn is no option of tongbi normalize/, advice: /Did you mean --json\?/ },
  { words: ['metrics', '--whatever', report], failed: /--whatever is no option of tongbi metrics/, advice: /tongbi metrics --help/ },
  { words: ['--versoin'], failed: /--versoin is no option of tongbi/, advice: /Did you mean --version\?/ },
  { words: ['normalize'], failed: /tongbi normalize needs a file/ },
  { words: ['metrics', report, report], failed: /[Tt]oo many arguments/ },
  { words: ['normalize', '--year', '24', report], failed: /24 is no value of --year/ },
  { words: ['normalize', report, '--place'], failed: /argument missing/ },
  { words: ['normalize', report, '--json', '--markdown'], failed: /cannot go together/ },
  { words: ['normalize', report, report, '--markdown'], failed: /--markdown is for one file/ },
  { words: ['normalize', '-', '-'], failed: /stdin can be read only once/ },
  { words: ['compare', report], failed: /compare needs two reports/, advice: /normalize/ },
  { words: ['compare', report, report, '--dump', 'words'], failed: /words is no value of --dump/ },
  { words: ['compare', report, report, '--dump', 'report', '--json'], failed: /cannot be used with/ },
  { words: ['compare', report, report, '-o', 'page.doc'], failed: /its ending says no format/, advice: /page\.html/ },
  { words: ['compare', report, report, '-o', 'no/such/folder/page.html'], failed: /Cannot write/, advice: /mkdir -p/ },
  { words: ['compare', report, report, '-o', 'x.html', '--templates', 'docs'], failed: /Cannot use docs for --templates/ },
];

describe('a mistake on the command line ends with 2 and says what to do', () => {
  test.each(mistakes)('$words', ({ words, failed, advice }) => {
    const { status, stdout, stderr } = runTongbi(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(failed);
    expect(stderr).toMatch(/^error: .*\n {2}expected: .+\n {2}received: .+\n {2}what to do: .+\n$/);
    if (advice) expect(stderr).toMatch(advice);
  });
});
