import { type CountedText, countWords, findLonger, type ReportTexts } from '@tongbi/compare';
import { createSegmenter } from '@tongbi/segmenter';
import { expect, test } from 'vitest';

const segment = createSegmenter();
const report = (place: string, year: number | null, text: string, more: Partial<ReportTexts> = {}): ReportTexts => {
  const texts = text.split('。').flatMap((one, start): CountedText[] => (one ? [{ start, text: `${one}。` }] : []));
  return { id: `${place}-${year}`, place, year, edition: 'full', file: `${place}/${year}.md`, texts, ...more };
};
const count = (reports: readonly ReportTexts[], words: readonly string[], per = 100) => {
  const longer = [...new Set(reports.flatMap((one) => findLonger(one, words, segment)))];
  return countWords(reports, words, { per, longer });
};

test('a word of the dictionary, a name readers look for, one in marks and one that is set up hold a word; verb and object do not', () => {
  const table = count(
    [report('云泽', 2024, '推进数字化。发展数字经济。建设“数字渔村”。实施数字港湾提升行动。用好数字，算清数字。')],
    ['数字'],
  );
  const [word] = table.words;
  expect([word!.count, word!.inside]).toEqual([6, 4]);
  expect(word!.longer.map(({ word: one }) => one).sort()).toEqual(['数字化', '数字港湾提升行动', '数字渔村', '数字经济'].sort());
  expect(count([report('云泽', 2024, '发展新质生产力。')], ['新质生产力']).words[0]!.inside).toBe(0);
});

test('what one report names is a longer word in all of them, and so is a word asked for as well', () => {
  const reports = [report('云泽', 2023, '办好灯塔书屋。'), report('云泽', 2024, '打造“灯塔书屋”。')];
  expect(count(reports, ['灯塔']).words[0]!.counts.map(({ inside }) => inside)).toEqual([1, 1]);
  expect(count(reports.slice(0, 1), ['灯塔']).words[0]!.inside).toBe(0);
  expect(count(reports.slice(0, 1), ['灯塔', '灯塔书屋']).words.map(({ count: all, inside }) => [all, inside])).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

test('rates by characters without blanks and quotation marks; width and line breaks count for nothing', () => {
  const { reports, words } = count([report('云泽', 2024, '建“５Ｇ\n基站”，修 5G 塔。')], ['5G', '塔'], 10);
  expect(reports[0]!.characters).toBe('建5G基站,修5G塔。'.length);
  expect(words.map(({ counts }) => [counts[0]!.count, counts[0]!.rate])).toEqual([
    [2, 1.82],
    [1, 0.91],
  ]);
});

test('a year without a report is a gap, and no zero; restated texts enter no share; of two texts of a year the first', () => {
  const table = count(
    [
      report('云泽', 2021, '种桑。'),
      report('云泽', 2024, '种桑养蚕。'),
      report('云泽', 2024, '种桑。', { file: 'copy.md' }),
      report('星垣', 2024, '造船。'),
      report('海芋', 2024, '种桑。', { edition: 'abridged' }),
      report('无年', null, '种桑。'),
    ],
    ['种桑'],
  );
  expect(table.gaps).toEqual([
    { place: '云泽', year: 2022 },
    { place: '云泽', year: 2023 },
  ]);
  expect(table.leftOut).toEqual([
    { file: 'copy.md', reason: 'other-edition' },
    { file: '无年/null.md', reason: 'no-year' },
  ]);
  const [word] = table.words;
  expect(word!.years.map(({ year, saying, reports, share }) => [year, saying, reports, share])).toEqual([
    [2021, 1, 1, 1],
    [2024, 1, 2, 0.5],
  ]);
  expect([word!.first, word!.firstIn]).toEqual([
    '云泽-2021',
    [
      { place: '云泽', year: 2021 },
      { place: '星垣', year: null },
      { place: '海芋', year: 2024 },
    ],
  ]);
});
