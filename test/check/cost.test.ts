import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root, tongbi } from '../cli/run-tongbi.js';
import { cleanEnvironment, embedded, emptyArchive } from './archive.js';

interface Cost {
  /** Seconds of processor time: what a run takes on a machine that has nothing else to do. */
  readonly seconds: number;
  readonly loadsDictionary: boolean;
}

/** At its end the command says what it cost, and whether the segmenter's binding was loaded. */
const hook = `data:text/javascript,${encodeURIComponent(`
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const loadsDictionary = process.report.getReport().sharedObjects.some((name) => name.includes('nodejieba'));
    process._rawDebug('COST' + JSON.stringify({ seconds: (user + system) / 1e6, loadsDictionary }));
  });`)}`;

function costOf(words: readonly string[], cwd = root): Cost {
  const { stderr } = spawnSync(process.execPath, ['--import', hook, tongbi, ...words], {
    cwd,
    env: cleanEnvironment(),
    encoding: 'utf8',
    input: '',
  });
  const [, cost = ''] = /COST(\{.*\})/.exec(stderr) ?? [];
  return JSON.parse(cost) as Cost;
}

const sample = 'reports/示例市/2024.md';

describe('the dictionary', () => {
  test('is loaded for a comparison, which shows that loading it is seen', () =>
    expect(costOf(['compare', 'reports/示例市/2023.md', sample]).loadsDictionary).toBe(true));
  test.each([
    ['--help'],
    ['--version'],
    ['normalize', sample],
    ['metrics', sample],
    ['metrics', sample, '--explain'],
    ['check', '--all'],
    ['check', sample],
    ['check', '--explain', 'year-conflict'],
    ['check', '--no-such-option'],
    ['init'],
  ])('is not loaded for tongbi %s %s', (...words) => expect(costOf(words).loadsDictionary).toBe(false));
});

const stems = [...'甲乙丙丁戊己庚辛壬癸'];
/** Checking all of the archive costs four times what comparing one pair does; that, and comparing them all, is what must not happen. */
test('the first check of an added report in an archive of 100 costs hardly more than comparing it', () => {
  const archive = emptyArchive();
  const places = stems.flatMap((first) => ['东', '南', '西', '北'].map((second) => `${first}${second}市`)).slice(0, 34);
  const texts = [2022, 2023, 2024].map((year) => [year, embedded(`示例市/${year}.md`)] as const);
  for (const place of places)
    for (const [year, text] of texts) archive.write(`reports/${place}/${year}.md`, text.replaceAll('示例市', place));
  const added = `reports/${places[0]}/2024.md`;
  archive.git('init', '--quiet');
  archive.git('add', '--all', '--', '.', `:!${added}`);
  archive.git('commit', '--quiet', '--message', 'an archive');
  const { document } = archive.checkJson();
  expect(document.files).toMatchObject([{ path: added, previous: `reports/${places[0]}/2023.md` }]);
  expect(document.comparisons).toHaveLength(1);
  const pair = [2023, 2024].map((year) => `reports/${places[0]}/${year}.md`);
  const least = (...words: readonly string[]) => Math.min(...[1, 2, 3].map(() => costOf(words, archive.folder).seconds));
  expect(least('check') / least('compare', ...pair)).toBeLessThan(2.5);
});
