import { expect, test } from 'vitest';
import { embedded, emptyArchive } from './archive.js';
import { costOf } from './cost-of.js';

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
  const least = (...words: readonly string[]) => Math.min(...[1, 2].map(() => costOf(words, archive.folder).seconds));
  expect(least('check') / least('compare', ...pair)).toBeLessThan(2.5);
});
