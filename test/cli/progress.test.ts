import { describe, expect, test } from 'vitest';
import { makeYears } from './many-years.js';
import { runTongbi } from './run-tongbi.js';

const sharesIn = (stderr: string) => [...stderr.matchAll(/^(\d+) of (\d+) done, next .*\.md$/gmu)].map(([, done, all]) => `${done}/${all}`);

describe('where stderr is no terminal', () => {
  const { folder } = makeYears(25);

  test.each([
    ['normalize', 'reports', '--json'],
    ['check', '--all', '--no-compare', '--format', 'json'],
    ['table', 'reports', '--indicator', 'GDP'],
  ])('%s of many reports reports each fifth of the way, and nothing else of it', (...words) => {
    const { stderr } = runTongbi(words, { cwd: folder });
    expect(sharesIn(stderr)).toEqual(['5/25', '10/25', '15/25', '20/25']);
    expect(stderr).not.toMatch(/[█\u001b]/u);
  });

  test('a few files are read without a word', () => {
    const { stderr } = runTongbi(['normalize', 'reports/示例市/2023.md', 'reports/示例市/2024.md'], { cwd: folder });
    expect(stderr).toBe('');
  });

  test('what takes longer than is asked reports each step, once a line', () => {
    const files = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];
    const shownAfter = (seconds: string) =>
      runTongbi(['compare', ...files], { cwd: folder, env: { ...process.env, TONGBI_CACHE: 'off', TONGBI_PROGRESS: seconds } }).stderr;
    const steps = /^reading .*2023\.md…\nreading .*2024\.md…\ncomparing 2 reports…\n(?:.*\n)*writing the summary…\n$/u;
    expect(shownAfter('0')).toMatch(steps);
    expect(shownAfter('off')).not.toContain('…');
  });
});
