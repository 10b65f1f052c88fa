import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as publicNames from '@tongbi/segmenter';
import { createSegmenter, cutWords } from '@tongbi/segmenter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';

const packages = join(import.meta.dirname, '../../packages');
const segment = createSegmenter();
const words = (text: string): readonly string[] => segment(text).map((token) => token.text);

test('the public names', () => {
  expect(Object.keys(publicNames).sort()).toEqual(['chosenEngine', 'createSegmenter', 'cutWords']);
});

describe('segment.cases.txt', () => {
  const lines = readFileSync(join(import.meta.dirname, 'segment.cases.txt'), 'utf8').split('\n');
  for (const line of lines.filter((each) => each && !each.startsWith('#'))) {
    const [input = '', expected = ''] = line.split(' => ');
    test(input, () => expect(words(input).join('|')).toBe(expected));
  }
});

describe('tokens tile the text', () => {
  const signs = [
    '增长',
    '5',
    '.',
    '%',
    '，',
    '“',
    '”',
    '一',
    '十',
    '万',
    '亿元',
    '个',
    'PM',
    '2',
    '+',
    '—',
    ' ',
    '\n',
    '\u0000',
    '😀',
    '\ud800',
    '百分之',
  ];
  const mixed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...signs)).map((parts) => parts.join('')),
  );

  test('any text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        let end = 0;
        for (const token of segment(text)) {
          expect(token.span.start).toBe(end);
          expect(token.text).toBe(text.slice(token.span.start, token.span.end));
          expect(token.text).not.toBe('');
          end = token.span.end;
        }
        expect(end).toBe(text.length);
      }),
      { seed: 2024, numRuns: 500 },
    );
  });
});

describe('time grows with the length, not with its square', () => {
  const hostile = ['1-', '一十', '“', '“一网通办', 'a-', '1,234', '0', '百分之', '1+', '十十', '1.', '1万至'];
  test.each(hostile)('%s', (piece) => {
    const cutting = (size: number) => {
      const text = piece.repeat(size / piece.length);
      expect(words(text).join('')).toBe(text);
      return () => segment(text);
    };
    expect(growthOf(cutting, 100_000)).toBeLessThan(MOST_GROWTH);
  });
});

test('cutWords gives the dictionary’s own cut', () => {
  expect(cutWords('增长5.2%')).toEqual(['增长', '5', '.', '2', '%']);
});

test('without nodejieba the plain engine cuts; asked for by name, its absence is a user error that says how to build it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-segmenter-'));
  try {
    for (const name of ['dist', 'data']) cpSync(join(packages, 'segmenter', name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, 'node_modules/@tongbi'), { recursive: true });
    symlinkSync(join(packages, 'model'), join(folder, 'node_modules/@tongbi/model'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    // As pnpm leaves it where its script was not run; a folder above may have another.
    mkdirSync(join(folder, 'node_modules/nodejieba'));
    writeFileSync(join(folder, 'node_modules/nodejieba/index.js'), '');
    const script = `import { chosenEngine, createSegmenter } from './dist/index.js';
      const segment = createSegmenter(); // loads nothing yet
      try { console.log(segment('新增就业30万人').map(({ text }) => text).join('|'), chosenEngine()); } catch ({ name, advice }) { console.log(name, advice); }`;
    writeFileSync(join(folder, 'run.mjs'), script);
    const said = (engine: string): string =>
      execFileSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, TONGBI_SEGMENTER: engine } });
    expect(said('')).toBe('新增|就业|30万人 plain\n');
    expect(said('nodejieba')).toMatch(/^UserError .*rebuild nodejieba/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
