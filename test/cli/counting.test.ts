import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordsTable } from '@tongbi/model';
import { expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

const CITY = 'reports/示例市';
const json = (...words: readonly string[]) => JSON.parse(runTongbi(['words', ...words, '--format', 'json']).stdout) as WordsTable;

test('a count is what a search of the file finds', () => {
  const { reports, words } = json(CITY, '--words', '改造,养老、项目');
  const found = words.map(({ word }) =>
    reports.map(({ file }) => readFileSync(join(root, file), 'utf8').replace(/\s/gu, '').split(word).length - 1),
  );
  expect(words.map(({ counts }) => counts.map(({ count }) => count))).toEqual(found);
  expect(found.flat().every((count) => count > 0)).toBe(true);
});

test('without words the terms that full texts share, of the place and year asked for', () => {
  const { words } = json('reports', '--place', '示例市', '--limit', '5');
  expect(words.length).toBe(5);
  for (const { years } of words) expect(years.filter(({ saying }) => saying > 0).length).toBeGreaterThan(1);
  expect(json('reports', '--words', '改造', '--year', '2024').reports.map(({ id }) => id)).toEqual(['苏州-2024', '示例市-2024']);
});

test('the CSV: a word, place and year a row; a word that nobody says is zero', () => {
  const [head, ...rows] = runTongbi(['words', CITY, '--words', '龙宫', '--format', 'csv', '--lang', 'en']).stdout.trim().split('\r\n');
  expect(head).toContain('Place,Code,Year,Word,Count,Count inside longer,Characters,Per,Rate,Share of reports');
  expect(rows.map((row) => row.split(',').slice(2, 6))).toEqual(['2022', '2023', '2024'].map((year) => [year, '龙宫', '0', '0']));
});
