import type { CountedReport, CountedWord, WordsTable } from '@tongbi/model';
import { renderWords, renderWordsMarkdown, viewWords, wordsTableViews } from '@tongbi/renderer';
import { expect, test } from 'vitest';

const report = (year: number, edition = 'full'): CountedReport => ({
  id: `甲-${year}`,
  place: '甲',
  year,
  edition,
  file: `${year}.md`,
  characters: 1000,
});
const reports = [report(2020), report(2021), report(2022), report(2024, 'abridged')];
const counts = [0, 2, 4, 1].map((count, at) => ({ report: reports[at]!.id, count, inside: at === 2 ? 1 : 0, rate: count * 10 }));
const word: CountedWord = {
  word: '<数字>',
  count: 7,
  inside: 1,
  longer: [{ word: '数字|化', count: 1 }],
  first: '甲-2021',
  firstIn: [{ place: '甲', year: 2021 }],
  years: [2020, 2021, 2022].map((year, at) => ({ year, reports: 1, saying: at ? 1 : 0, share: at ? 1 : 0, rate: counts[at]!.rate })),
  counts,
};
const table: WordsTable = {
  schema: 'tongbi/words@1',
  per: 10_000,
  reports,
  gaps: [{ place: '甲', year: 2023 }],
  words: [word],
  leftOut: [],
};

test('a word by year: not said, said, and the shade of its rate; by place what is abridged is marked, a year without a report empty', () => {
  const view = viewWords(table);
  expect(view.rows[0]).toMatchObject({ count: 7, inside: 1, longer: '数字|化 1', share: '2/3份', first: '2021年 甲' });
  expect(view.rows[0]!.cells.map(({ text, level }) => [text, level])).toEqual([
    ['—', 0],
    ['20', 3],
    ['40', 5],
  ]);
  expect(view.byPlace[0]!.rows[0]!.cells.map(({ text }) => text)).toEqual(['—', '2', '4（1）', '1*']);
  expect(view.charts[0]!.actuals.map(({ label }) => label)).toEqual(['0', '20', '40']);
});

test('a row a place and year; a gap has no counts', () => {
  const [rows, summary] = wordsTableViews(table, { language: 'en' });
  const at = (key: string) => rows!.columns.findIndex((column) => column.key === key);
  const cells = rows!.rows.map((row) => ['year', 'count', 'inside', 'rate', 'share', 'edition'].map((key) => row[at(key)]));
  expect(cells).toEqual([
    [2020, 0, 0, 0, 0, 'full text'],
    [2021, 2, 0, 20, 1, 'full text'],
    [2022, 4, 1, 40, 1, 'full text'],
    [2024, 1, 0, 10, null, 'selection'],
    [2023, null, null, null, null, 'missing'],
  ]);
  expect(summary!.rows).toEqual([['<数字>', 7, 1, '数字|化 1', 2, 3, '2021 甲']]);
});

test('report text is escaped', () => {
  expect(renderWords(table)).not.toMatch(/<数字>|\sstyle=|https?:\/\//u);
  expect(renderWords(table)).toContain('&lt;数字&gt;');
  expect(renderWordsMarkdown(table)).toContain('数字\\|化 1');
});
