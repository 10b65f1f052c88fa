import type { CheckDocument } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { makeYears } from './many-years.js';
import { outcomesOf, paths } from './outcomes-of.js';
import { runTongbi } from './run-tongbi.js';

test('a thread that loops loses its file alone', async () => {
  const given = [...paths.slice(0, 5), 'loops.md', ...paths.slice(5)];
  const read = (path: string) => (path === 'loops.md' ? 'time 6' : `read ${path}`);
  expect(await outcomesOf(2, given, { seconds: 6 })).toEqual(given.map(read));
});

describe('tongbi check', () => {
  const { folder, years } = makeYears();

  test.each([
    ['reading many files', ['check', '--all']],
    ['comparing some', ['check', ...years.slice(3, 6).map((year) => `reports/示例市/${year}.md`)]],
  ])('%s says the same with one thread and with three', (_, words) => {
    const [one, three] = ['1', '3'].map((jobs) => runTongbi([...words, '--jobs', jobs, '--format', 'json'], { cwd: folder }));
    expect(three).toEqual(one);
    expect(one!.stderr).toBe('');
    const { files, comparisons } = JSON.parse(one!.stdout) as CheckDocument;
    expect(files.map(({ year }) => year)).toEqual(words.includes('--all') ? years : years.slice(3, 6));
    // The last of those named also with the year after it, which was not.
    expect(comparisons.map(({ current }) => current.year)).toEqual(words.includes('--all') ? [] : years.slice(3, 7));
  });
});
