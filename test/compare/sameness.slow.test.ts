import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '@tongbi/normalizer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw, shareOf } from '../draws.js';
import { readExample } from './read-report.js';
import { changesIn, compare, edit, edits, linkFacts, readAs } from './sameness.js';

const seed = 20_240_302;
/** TONGBI_DRAWS=1 draws 300 whole reports and 10,000 sections and reads every report there is, which takes some six minutes. */
const share = shareOf(0.03);
/** A folder of real reports, and one beside it with those of other kinds and times. */
const corpus = process.env.TONGBI_CORPUS;
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
        /\.(?:txt|md)$/u.test(name) ? [join(folder, name)] : [],
      )
    : [];
const everyFile = corpus ? [...filesIn(corpus), ...filesIn(join(corpus, '../other'))] : [];
const real = draw(everyFile, share);

const example = readExample(2024).report.text;
const fixture = readFileSync(join(import.meta.dirname, '../normalizer/fixtures/clean.txt'), 'utf8');

test('edited reports are wholly kept beside themselves', () => {
  fc.assert(
    fc.property(fc.constantFrom(example, fixture), edits, (text, list) => {
      const file = readAs(edit(text, list), 'a.txt');
      fc.pre(file !== null);
      expect(changesIn(compare(file, file))).toEqual([]);
    }),
    { seed, numRuns: 300 * share },
  );
});

/** A short report whose tasks are one paragraph. */
const around = (paragraph: string) =>
  `云溪市政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n全市生产总值达到905亿元，茶机产值突破40亿元。\n\n二、2024年工作任务\n\n（一）办好实事\n\n${paragraph}\n\n各位代表！让我们团结奋斗！\n`;

// In ten parts, since a test has its time.
test.each([...Array(10).keys()])('edited sections are, part %i', (part) => {
  const paragraphs = [example, fixture].flatMap((text) => text.split('\n').filter((line) => line.length > 60 && line.includes('。')));
  fc.assert(
    fc.property(fc.constantFrom(...paragraphs), fc.constantFrom(...paragraphs), edits, (one, other, list) => {
      const file = readAs(edit(around(`${one}\n\n${other}`), list), 'a.txt');
      fc.pre(file !== null);
      expect(changesIn(compare(file, file))).toEqual([]);
    }),
    { seed: seed + part, numRuns: 1000 * share },
  );
});

if (!real.length) test.skip('real reports: TONGBI_CORPUS names no folder with them', () => undefined);
else
  describe('a real report beside itself', () => {
    test.each(real)('%s', (path) => {
      const file = readAs(decodeText(readFileSync(path), path), path);
      if (file) expect(changesIn(compare(file, file))).toEqual([]);
    });
  });

/** Each report beside the next of its place, and beside one of another place; a share of them unless all are asked for. */
const neighbours = everyFile.flatMap((path, at) => (everyFile[at + 1] ? [[path, everyFile[at + 1]!]] : []));
const pairs = draw(neighbours, share);
if (pairs.length)
  describe('two real reports swapped', () => {
    test.each(pairs)('%s %s', (...paths) => {
      const [one, other] = paths.map((path) => readAs(decodeText(readFileSync(path), path), path));
      if (one && other) expect(linkFacts(compare(other, one), true)).toEqual(linkFacts(compare(one, other)));
    });
  });
