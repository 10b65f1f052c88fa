import { readdirSync, readFileSync } from 'node:fs';
import * as commitments from '@tongbi/commitments';
import { describe, expect, test } from 'vitest';

const data = new URL('../../packages/commitments/data/', import.meta.url);
const tableOf = (file: string) =>
  readFileSync(new URL(file, data), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

test('public names', () => {
  expect(Object.keys(commitments).sort()).toEqual([
    'findCommitments',
    'isOnlyVerb',
    'isOpenEnded',
    'isPromisingVerb',
    'namesConflict',
    'strengthOf',
    'themesOf',
  ]);
});

describe('data tables', () => {
  const classes: Readonly<Record<string, readonly string[]>> = {
    'verbs.tsv': ['make', 'steer', 'lift', 'vision', 'cause', 'reach'],
    'modifiers.tsv': ['lead', 'effort', 'steady', 'manner'],
    'frames.tsv': ['open', 'hold'],
    'object-ends.tsv': ['quality', 'place', 'doable'],
    'slogans.tsv': ['call', 'party', 'outlook'],
  };

  test.each(Object.entries(classes))('%s: each word once, with a known class', (file, known) => {
    const rows = tableOf(file);
    expect(rows.filter(([, kind]) => !known.includes(kind as string))).toEqual([]);
    expect(rows.map(([word]) => word).filter((word, index, words) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('strength.tsv: each word once, grades of verbs from 1 to 5, shifts of modifiers within 1.5', () => {
    const rows = tableOf('strength.tsv');
    const bad = rows.filter(([, kind, grade]) => {
      const value = Number(grade);
      return kind === 'verb' ? !(value >= 1 && value <= 5) : kind !== 'modifier' || !(Math.abs(value) <= 1.5);
    });
    expect(bad).toEqual([]);
    expect(rows.filter(([, , , direction]) => !['soft', 'plain', 'firm'].includes(direction as string))).toEqual([]);
    const words = rows.map(([word, kind]) => `${kind} ${word}`);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('themes.tsv: weights 1 to 3, no keyword twice in a theme', () => {
    const rows = tableOf('themes.tsv');
    expect(rows.filter(([, , weight]) => !['1', '2', '3'].includes(weight as string))).toEqual([]);
    const pairs = rows.map(([theme, keyword]) => `${theme} ${keyword}`);
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).toEqual([]);
  });

  test.each(['join-weights.tsv', 'promise-weights.tsv'])('%s: a bias and finite weights', (file) => {
    const rows = tableOf(file);
    expect(rows.filter(([, weight]) => !Number.isFinite(Number(weight)))).toEqual([]);
    expect(rows.map(([feature]) => feature)).toContain('bias');
  });

  test('each table has its paragraph in the README', () => {
    const readme = readFileSync(new URL('README.md', data), 'utf8');
    const files = readdirSync(data).filter((file) => file.endsWith('.tsv'));
    expect(files.filter((file) => !readme.includes(file))).toEqual([]);
  });
});
