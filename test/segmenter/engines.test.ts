import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSegmenter } from '@tongbi/segmenter';
import * as plainNames from '@tongbi/segmenter/plain';
import { beforeAll, describe, expect, test } from 'vitest';
import { spawnTongbi } from '../cli/run-tongbi.js';
import { dictionary, findJieba, plainCutter, randomTexts } from './both-engines.js';

const jieba = findJieba();
const cut = plainCutter();
const folder = join(import.meta.dirname, '../../reports');
const reports = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\d{4}\.md$/u.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

test('the public names of the entry for browsers', () => expect(Object.keys(plainNames)).toEqual(['createPlainSegmenter']));

describe('the plain engine', () => {
  test.each([
    ['研究生命起源', '研究|生命|起源'],
    // The words of nodejieba's user dictionary.
    ['云计算和区块链', '云计算|和|区块链'],
    ['C++与AT&T的B超T恤', 'C++|与|AT&T|的|B超|T恤'],
    ['增长5.2%，\n😀\ud800好', '增长|5|.|2|%|，|\n|😀|\ufffd|好'],
    ['', ''],
  ])('%j', (text, words) => expect(cut(text).join('|')).toBe(words));

  test('gives the tokens of createSegmenter', () => {
    const [plain, usual] = [plainNames.createPlainSegmenter(dictionary()), createSegmenter()];
    expect(reports.length).toBeGreaterThan(5);
    for (const text of reports) expect(plain(text)).toEqual(usual(text));
  });

  test('refuses what is no dictionary, or a part of one', () => {
    const whole = dictionary();
    for (const bytes of [new Uint8Array(0), new Uint8Array([31, 139]), whole.subarray(0, -1), whole.subarray(1)])
      expect(() => plainNames.createPlainSegmenter(bytes)).toThrow(/^no dictionary of words: expected/);
    // Wherever it stands in a buffer.
    expect(plainNames.createPlainSegmenter(new Uint8Array([0, ...whole]).subarray(1))('建设').length).toBe(1);
  });
});

describe.skipIf(!jieba)('nodejieba and the plain engine', () => {
  beforeAll(() => jieba!.load());

  test('cut 5,000 random texts alike', () => {
    for (const text of randomTexts(jieba!, 5000, 22)) expect(cut(text), JSON.stringify(text)).toEqual(jieba!.cut(text));
  });
});

test('TONGBI_SEGMENTER chooses, and asks in vain for what is not compiled', () => {
  const { status, stderr } = spawnTongbi(['--version'], { env: { ...process.env, TONGBI_SEGMENTER: 'nodejieba' } });
  expect({ status, stderr }).toEqual(
    jieba ? { status: 0, stderr: '' } : { status: 2, stderr: expect.stringMatching(/nodejieba.*\n[\s\S]*rebuild nodejieba/) },
  );
});
