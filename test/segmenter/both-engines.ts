import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { likeliestCutter } from '../../packages/segmenter/src/plain/cut-likeliest.js';
import { readDictionary } from '../../packages/segmenter/src/plain/read-dictionary.js';

const segmenter = join(import.meta.dirname, '../../packages/segmenter');

export interface Jieba {
  readonly DEFAULT_DICT: string;
  load(): void;
  cut(text: string): string[];
}

/** nodejieba where its binary runs here. */
export function findJieba(): Jieba | undefined {
  const load = createRequire(join(segmenter, 'package.json'));
  try {
    load('nodejieba/build/Release/nodejieba.node');
    return load('nodejieba') as Jieba;
  } catch {
    process.stderr.write('the engines are not held against each other: nodejieba is not compiled here\n');
    return undefined;
  }
}

export const dictionary = (): Uint8Array => gunzipSync(readFileSync(join(segmenter, 'data/dictionary.gz')));

/** The words of the plain engine, as nodejieba gives them: U+FFFD for half of a pair. */
export function plainCutter(): (text: string) => readonly string[] {
  const cut = likeliestCutter(readDictionary(dictionary()));
  return (text) => {
    let end = 0;
    return cut(text).map((length) => {
      end += length;
      return Buffer.from(text.slice(end - length, end)).toString();
    });
  };
}

/** Pseudo-random numbers from 0 up to a limit, the same for the same seed (mulberry32). */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

const signs = [
  ...'，。；：、！？“”《》（）—…·％,.;:!?"\'()[]+-*/%&#@~ \t\n\r\u3000\u200b\ufeff\u00a0',
  '😀',
  '👩‍🌾',
  '\u0000',
  '\ufffd',
  '\ue000',
  '\uffff',
];

/** Strings in which cuts compete: words of the dictionary whole, begun, ended and reversed, among all that is none. */
export function* randomTexts(jieba: Jieba, count: number, seed: number): Generator<string> {
  const below = randomBelow(seed);
  const words = readFileSync(jieba.DEFAULT_DICT, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  const word = (): string => words[below(words.length)]!;
  const from = (first: number, last: number) => (): string => String.fromCodePoint(first + below(last - first + 1));
  const pieces: readonly (() => string)[] = [
    word,
    word,
    word,
    () => word().slice(0, -1),
    () => word().slice(1),
    () => [...word()].reverse().join(''),
    () => signs[below(signs.length)]!,
    from(0x4e00, 0x9fff),
    from(0x3400, 0x4dbf),
    from(0x20000, 0x323af),
    from(0xd800, 0xdfff),
    from(0xff00, 0xffef),
    from(0, 0x9f),
    from(0x30, 0x39),
    from(0x41, 0x7a),
    from(0, 0xffff),
    from(0x10000, 0x10ffff),
  ];
  // Half of them of words alone: ties and long chains are there.
  for (let made = 0; made < count; made++) {
    const kinds = made % 2 === 0 ? pieces.length : 6;
    yield Array.from({ length: below(30) }, () => pieces[below(kinds)]!()).join('');
  }
}
