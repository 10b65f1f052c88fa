import { readdirSync, readFileSync } from 'node:fs';
import * as commitments from '@tongbi/commitments';
import { verbs } from '@tongbi/model';
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

const isDirection = (cell: string | undefined) => ['soft', 'plain', 'firm'].includes(cell ?? '');
const classesOfVerbs = ['make', 'steer', 'lift', 'vision', 'cause', 'reach'];

describe('data tables', () => {
  const classes: Readonly<Record<string, readonly string[]>> = {
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

  test('strength.tsv: each word once, shifts within 1.5', () => {
    const rows = tableOf('strength.tsv');
    expect(rows.filter(([, shift, direction]) => !(Math.abs(Number(shift)) <= 1.5) || !isDirection(direction))).toEqual([]);
    const words = rows.map(([word]) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('verbs of the model: each once, what a stage knows of one it knows wholly', () => {
    const isYesOrNo = (cell: string) => cell === 'yes' || cell === 'no';
    const odd = verbs.filter(({ class: kind, noun, grade, direction, ranked, flow, drop, unless }) => {
      const opens = kind === '' ? noun === '' : classesOfVerbs.includes(kind) && isYesOrNo(noun);
      const binds = grade === '' ? direction === '' : Number(grade) >= 1 && Number(grade) <= 5 && isDirection(direction);
      const counts = flow === '' ? drop === '' && unless === '' : isYesOrNo(flow) && isYesOrNo(drop) && Boolean(new RegExp(unless));
      const climbs = ['', 'rung', 'yes', 'no', 'pushes', 'curbs'].includes(ranked);
      return !(opens && binds && counts && climbs) || [kind, grade, flow, ranked].every((cell) => cell === '');
    });
    expect(odd).toEqual([]);
    expect(verbs.map(({ verb }) => verb).filter((verb, index, all) => all.indexOf(verb) !== index)).toEqual([]);
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
