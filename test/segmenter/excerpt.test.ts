import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSegmenter } from '@tongbi/segmenter';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { excerptDictionary } from '../../packages/segmenter/src/excerpt-dictionary.js';
import { TextCover } from '../../packages/segmenter/src/text-cover.js';
import { findJieba } from './both-engines.js';

const jieba = findJieba();
const coverOf = (...texts: readonly string[]): TextCover => {
  const cover = new TextCover();
  for (const text of texts) cover.add(text);
  return cover;
};
const wordsIn = (excerpt: Uint8Array): readonly string[] =>
  new TextDecoder()
    .decode(excerpt)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');

describe('an excerpt of a dictionary', () => {
  const dictionary = Buffer.from('快建 3 n\n加快 90 v\n建设 80 vn\n加快建设 5 v\n加建 4 v\n建 60 v\n北 5000 n\nAA 2 n\nA座 3 n\n');
  const excerpt = excerptDictionary(dictionary, ['建加', '设加 nz', '快加 10 nz'], coverOf('加快建设'));
  const lines = new TextDecoder().decode(excerpt).trimEnd().split('\n');

  test('has the words that the texts can hold, and what is no Chinese', () => {
    expect(lines.slice(0, 6)).toEqual(['快建 3 n', '加快 90 v', '建设 80 vn', '加快建设 5 v', '建 60 v', 'AA 2 n']);
  });

  test('has the user dictionary, words without a frequency at the median of the whole', () => {
    // 2 3 3 4 [5] 60 80 90 5000
    expect(lines.slice(6, 9)).toEqual(['建加 5 x', '设加 5 nz', '快加 10 nz']);
  });

  test('has the rarest frequency and the sum of all', () => {
    const frequencies = lines.map((line) => Number(line.split(' ')[1]));
    expect(Math.min(...frequencies)).toBe(2);
    // What the whole sums up to: a user dictionary does not count there, and here is taken from what was left out.
    expect(frequencies.reduce((sum, one) => sum + one)).toBe(3 + 90 + 80 + 5 + 4 + 60 + 5000 + 2 + 3);
  });
});

describe.skipIf(!jieba)('cut with an excerpt, and with the whole', () => {
  const whole = (jieba ? readFileSync(jieba.DEFAULT_DICT, 'utf8') : '-')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter(Boolean);
  // Words of the dictionary side by side, whole and in pieces, are where cuts compete.
  const word = fc.integer({ min: 0, max: whole.length - 1 }).map((at) => whole[at]!);
  const piece = fc.oneof(
    word,
    word.map((one) => one.slice(0, -1)),
    fc.constantFrom('，', '。', '的', '5.2%', '“', ' ', '\n', '😀', '\ud800', '\ue000'),
  );
  const texts = fc.sample(
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
    { seed: 2026, numRuns: 300 },
  );
  const others = fc.sample(
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
    { seed: 11, numRuns: 3 },
  );
  const reports = join(import.meta.dirname, '../../reports');
  const official = readdirSync(reports, { recursive: true })
    .map(String)
    .filter((name) => /\d{4}\.md$/u.test(name))
    .flatMap((name) => readFileSync(join(reports, name), 'utf8').split('\n'));
  const given = [...texts, ...official];
  const cut = (segment: ReturnType<typeof createSegmenter>, text: string): string =>
    segment(text)
      .map((token) => token.text)
      .join('|');
  let excerpts: readonly string[] = [];
  let beyond: readonly string[] = [];
  beforeAll(() => {
    const segment = createSegmenter({ texts: given });
    excerpts = given.map((text) => cut(segment, text));
    beyond = others.map((text) => cut(segment, text));
    jieba!.load();
  });

  test('is the same for each of the texts', () => {
    const segment = createSegmenter();
    expect(given.length).toBeGreaterThan(400);
    expect(excerpts).toEqual(given.map((text) => cut(segment, text)));
  });

  test('is the same for texts that were not told of', () => {
    const segment = createSegmenter();
    expect(beyond).toEqual(others.map((text) => cut(segment, text)));
  });
});

test.skipIf(!jieba)('of two texts an excerpt has a fiftieth of the dictionary at most', () => {
  const texts = ['2023', '2024'].map((year) => readFileSync(join(import.meta.dirname, `../../reports/suzhou/${year}.md`), 'utf8'));
  const dictionary = readFileSync(jieba!.DEFAULT_DICT);
  const kept = wordsIn(excerptDictionary(dictionary, [], coverOf(...texts)));
  expect(kept.length).toBeGreaterThan(500);
  expect(kept.length).toBeLessThan(7000);
});
