import { relative } from 'node:path';
import type { Comparison } from '@tongbi/model';
import { renderCsv, renderHtml, renderMarkdown, renderText, renderWorkbook } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { differences } from './facts/hold.js';
import { comparePaths, corpusPairs, ownPairs, type Pair } from './facts/pairs.js';
import { readHtml } from './facts/read-html.js';
import { readJson, withoutAbsences } from './facts/read-json.js';
import { readMarkdown } from './facts/read-markdown.js';
import { parseCsv, parseWorkbook, readTables } from './facts/read-tables.js';
import { readText } from './facts/read-text.js';
import { type Language, wordsOf } from './facts/words-of.js';

const TEXT_ROWS = 15;

const readings = {
  page: (comparison, json, language) => {
    const words = wordsOf(comparison, language);
    return differences(readHtml(renderHtml(comparison, { language }), words), readJson(json, words), comparison);
  },
  Markdown: (comparison, json, language) => {
    const words = wordsOf(comparison, language);
    return differences(readMarkdown(renderMarkdown(comparison, { language }), words), readJson(json, words), comparison);
  },
  text: (comparison, json, language) => {
    const words = wordsOf(comparison, language);
    return differences(readText(renderText(comparison, { language }), words), readJson(json, words), comparison, { rows: TEXT_ROWS });
  },
  CSV: (comparison, json, language) => {
    const words = wordsOf(comparison, language);
    const sheet = (table: 'changes' | 'outcomes' | 'goals') => parseCsv(renderCsv(comparison, { language, table }));
    const shown = readTables({ changes: sheet('changes'), outcomes: sheet('outcomes'), goals: sheet('goals') }, words);
    return differences(shown, withoutAbsences(readJson(json, words), json), comparison);
  },
  workbook: async (comparison, json, language) => {
    const words = wordsOf(comparison, language);
    const sheets = parseWorkbook(await renderWorkbook(comparison, { language }));
    const sheet = (table: 'changes' | 'outcomes' | 'goals') => sheets.get(words.tables.sheets[table])!;
    const shown = readTables({ changes: sheet('changes'), outcomes: sheet('outcomes'), goals: sheet('goals') }, words);
    return differences(shown, withoutAbsences(readJson(json, words), json), comparison);
  },
} as const satisfies Readonly<Record<string, (comparison: Comparison, json: string, language: Language) => readonly string[] | Promise<readonly string[]>>>;

const nameOf = (pair: Pair): string => pair.map((file) => relative(root, file)).join(' → ');
const cases = [...ownPairs, ...corpusPairs].map((pair) => ({ name: nameOf(pair), pair }));

describe.each(cases)('$name', ({ pair }) => {
  let known: { readonly comparison: Comparison; readonly json: string } | undefined;
  const compared = () => {
    if (!known) {
      const comparison = comparePaths(pair);
      known = { comparison, json: JSON.stringify(comparison) };
    }
    return known;
  };
  test.each([
    ['page', 'zh'],
    ['page', 'en'],
    ['Markdown', 'zh'],
    ['text', 'zh'],
    ['text', 'en'],
    ['CSV', 'zh'],
    ['workbook', 'zh'],
  ] as const)('%s in %s says what the data says', async (format, language) => {
    const { comparison, json } = compared();
    const found = await readings[format](comparison, json, language);
    expect(found, found.slice(0, 5).join('\n')).toEqual([]);
  });
});
