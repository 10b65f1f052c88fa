import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isGenerated, packageNames, readSources } from './read-repository.js';

/** Words of the genre are data; those that stay in code have a reason here. `*` is any word of a file that shows them. */
const rows = readFileSync(join(import.meta.dirname, 'words-in-code.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t') as [path: string, words: string, reason: string]);

/** Single characters are how words stand together (的, 等, 从…到…), and so are classes of them and numerals. */
const characterClass = /\[[^\]'"\n]*\]/g;
const word = /\p{Script=Han}{2,}/gu;
const numeral = /^[〇零一二三四五六七八九十百千万亿两几]+$/u;

const isShown = (path: string) => rows.some(([of, words]) => words === '*' && path.startsWith(of));
const left = packageNames
  .flatMap(readSources)
  .filter((file) => !isGenerated(file) && !isShown(file.path))
  .flatMap(({ path, code }) => {
    const words = [...code.replace(characterClass, ' ').matchAll(word)].map(([one]) => one).filter((one) => !numeral.test(one));
    return [...new Set(words)].sort().map((one) => `${path}: ${one}`);
  });

test('a word of the genre that stands in code has a reason; every other one belongs in a table', () => {
  const allowed = rows.flatMap(([path, words]) => (words === '*' ? [] : words.split(' ').map((one) => `${path}: ${one}`)));
  expect(left.sort()).toEqual(allowed.sort());
});

test('every reason is a sentence of its own', () => {
  expect(rows.filter(([, , reason]) => reason === undefined || reason.length < 12)).toEqual([]);
});
