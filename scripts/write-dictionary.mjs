#!/usr/bin/env node
// node scripts/write-dictionary.mjs [--check]: packages/segmenter/data/dictionary.gz of the dictionaries that nodejieba brings, for the plain engine.
//
// The file is in the repository and in what is published: an optional package of which the build fails is taken away again by npm, with its dictionary.
// Its form stands in packages/segmenter/data/README.md. With --check nothing is written: where what the file holds is stale, the script ends with 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const segmenter = join(dirname(fileURLToPath(import.meta.url)), '../packages/segmenter');
const file = join(segmenter, 'data/dictionary.gz');
const { DEFAULT_DICT, DEFAULT_USER_DICT } = createRequire(join(segmenter, 'package.json'))('nodejieba');
const linesOf = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);

/** Word → frequency, those of its user dictionary over the others; without a frequency they have the median. */
function readWords() {
  const words = new Map(linesOf(DEFAULT_DICT).map((line) => [line.split(' ')[0], Number(line.split(' ')[1])]));
  const frequencies = [...words.values()].sort((a, b) => a - b);
  const sum = frequencies.reduce((all, one) => all + one);
  for (const line of linesOf(DEFAULT_USER_DICT)) {
    const [word, ...columns] = line.split(' ');
    words.set(word, columns.length === 2 ? Number(columns[0]) : frequencies[frequencies.length >> 1]);
  }
  if (Math.min(...new Set(words.values())) !== frequencies[0]) throw new Error('a word of the user dictionary is the rarest of all');
  return { words, sum };
}

/** Binary places after the point; a double has 53 that count. */
const PLACES = 160n;
const ONE = 1n << PLACES;

/** ln m of 1 ≤ m < 2: 2 artanh((m − 1) / (m + 1)), whose terms fall by nine at least. */
function lnOf(m) {
  const base = ((m - ONE) << PLACES) / (m + ONE);
  let sum = 0n;
  let power = base;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (((power * base) >> PLACES) * base) >> PLACES;
  }
  return 2n * sum;
}
const LN_2 = lnOf(2n * ONE - 1n);

/** The double next to the logarithm, as glibc has it; Math.log is the next but one for one in a hundred, and another in another browser. */
function exactLog(share) {
  const exponent = Math.floor(Math.log2(share));
  const mantissa = BigInt((share / 2 ** exponent) * 2 ** 53) << (PLACES - 53n);
  return Number(lnOf(mantissa) + BigInt(exponent) * LN_2) / 2 ** Number(PLACES);
}

/** 0 … 191 in one byte, up to 16,575 in two. */
function packed(numbers) {
  return Buffer.from(numbers.flatMap((each) => (each < 192 ? [each] : [192 + ((each - 192) >> 8), (each - 192) & 255])));
}

function compareCodes(a, b) {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}

function packDictionary({ words, sum }) {
  const frequencies = [...new Set(words.values())].sort((a, b) => a - b);
  const rankOf = new Map(frequencies.map((each, rank) => [each, rank]));
  const counts = new Map();
  for (const unit of [...words.keys()].join('').split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const units = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
  const codeOf = new Map(units.map((unit, code) => [unit, code]));
  const rows = [...words].map(([word, frequency]) => ({
    codes: word.split('').map((unit) => codeOf.get(unit)),
    rank: rankOf.get(frequency),
  }));
  rows.sort((a, b) => compareCodes(a.codes, b.codes));
  const [forms, firsts, rests] = [[], [], []];
  let before = [];
  for (const { codes } of rows) {
    const shared = codes.findIndex((code, at) => code !== before[at]);
    forms.push(shared * 16 + codes.length - shared - 1);
    firsts.push(codes[shared] - (before[shared] ?? 0));
    rests.push(...codes.slice(shared + 1));
    before = codes;
  }
  const streams = [Buffer.from(forms), ...[firsts, rests, rows.map(({ rank }) => rank)].map(packed)];
  const head = Uint32Array.of(frequencies.length, units.length, ...streams.map(({ length }) => length));
  const weights = Float64Array.from(frequencies, (each) => exactLog(each / sum));
  const codes = Uint16Array.from(units, (unit) => unit.charCodeAt(0));
  return Buffer.concat([...[head, weights, codes].map(({ buffer }) => Buffer.from(buffer)), ...streams]);
}

const bytes = packDictionary(readWords());
if (!process.argv.includes('--check')) writeFileSync(file, gzipSync(bytes, { level: 9, memLevel: 9 }));
else if (!bytes.equals(gunzipSync(readFileSync(file)))) {
  console.error('stale: packages/segmenter/data/dictionary.gz; run: node scripts/write-dictionary.mjs');
  process.exitCode = 1;
}
