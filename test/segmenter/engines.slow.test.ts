import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, spawnTongbi } from '../cli/run-tongbi.js';
import { draw } from '../draws.js';
import { findJieba, plainCutter, randomTexts } from './both-engines.js';

const jieba = findJieba();
const corpus = process.env.TONGBI_CORPUS;
if (!corpus) process.stderr.write('the engines are held against each other on reports/ alone: TONGBI_CORPUS is not set\n');
const folder = mkdtempSync(join(tmpdir(), 'tongbi-engines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesBelow = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const textsBelow = (place: string): readonly string[] => filesBelow(place).filter((name) => /\d{4}\.(?:md|txt)$/u.test(name));

/** That two cuts are the same; toEqual of every text would take minutes. */
function expectAlike(found: readonly string[], expected: readonly string[], text: string): void {
  if (found.join('\u0001\u0002') !== expected.join('\u0001\u0002')) expect(found, JSON.stringify(text)).toEqual(expected);
}

/** Two years of one place beside each other, of some places. */
function pairsBelow(place: string): readonly (readonly [string, string])[] {
  const files = textsBelow(place);
  return files.flatMap((file, at) => {
    const before = files[at - 1];
    return before !== undefined && join(before, '..') === join(file, '..') ? [[before, file] as const] : [];
  });
}
const corpusPairs = corpus ? pairsBelow(corpus) : [];
/** TONGBI_DRAWS=1 takes them all. */
const chosen = [0.3, 0, 0.6, 0.9].map((share) => corpusPairs[Math.floor(share * corpusPairs.length)]!);
/** Of this repository the last two years of each place. */
const own = new Map(pairsBelow(join(root, 'reports')).map((pair) => [join(pair[1], '..'), pair])).values();
const pairs = [...own, ...(corpusPairs.length > 0 ? draw(chosen, 1 / 4) : [])];

describe.skipIf(!jieba)('nodejieba and the plain engine', () => {
  const cut = plainCutter();
  beforeAll(() => jieba!.load());

  test.skipIf(!corpus)('cut every report of the corpus alike, whole and line by line', () => {
    const texts = textsBelow(corpus!).map((file) => readFileSync(file, 'utf8'));
    expect(texts.length).toBeGreaterThan(0);
    let words = 0;
    for (const text of texts.flatMap((whole) => [whole, ...whole.split('\n')])) {
      const expected = jieba!.cut(text);
      words += expected.length;
      expectAlike(cut(text), expected, text);
    }
    expect(words).toBeGreaterThan(texts.length);
  });

  test('cut 30,000 random texts alike', () => {
    let words = 0;
    for (const text of randomTexts(jieba!, 30_000, 2026)) {
      const [found, expected] = [cut(text), jieba!.cut(text)];
      words += expected.length;
      expectAlike(found, expected, text);
    }
    expect(words).toBeGreaterThan(300_000);
  });

  test('share a dictionary', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/write-dictionary.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each(pairs.map(([before, after], at) => [before, after, at] as const))(
    'compare %s with %s to the same byte, and keep the same',
    (before, after, at) => {
      const [byJieba, byPlain] = (['nodejieba', 'plain'] as const).map((engine) => {
        const cache = join(folder, `${engine}-${at}`);
        const env = { ...process.env, TONGBI_SEGMENTER: engine, TONGBI_CACHE: cache };
        const { status, stdout } = spawnTongbi(['compare', before, after, '--json'], { env });
        const kept = filesBelow(cache).map((file) => [file.slice(cache.length), readFileSync(file).toString('base64')]);
        return { status, stdout, kept };
      });
      expect(byJieba!.status).toBe(0);
      expect(byJieba!.kept.length).toBeGreaterThan(2);
      expect(byPlain).toEqual(byJieba);
    },
  );
});
