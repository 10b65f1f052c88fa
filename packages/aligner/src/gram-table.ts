import { checkColumns } from './check-input.js';
import { expectShape, list, number, text } from './expect-shape.js';

/**
 * What a table of a genre knows about pairs of characters: how rare each is there, and a vector that lies near those of pairs with
 * which the genre says the same thing. `shippedGrams` of the entry ./chinese is the table of Chinese work reports; a user's own may come from anywhere.
 */
export interface GramTable {
  /** Row of a pair of characters in the arrays below, by `gramKey`. */
  readonly rows: ReadonlyMap<number, number>;
  /** ln(sentences of the genre / sentences with the pair), by row. */
  readonly idf: Float64Array;
  /** The same for a pair that the table does not have. */
  readonly unknownIdf: number;
  readonly width: number;
  /** Vectors one after another, `width` numbers a row. */
  readonly vectors: Float64Array;
}

/**
 * Two code units as one number of 32 bits, which is looked up faster than a larger one or a string; negative where the first is 0x8000 or more.
 *
 * @throws TypeError for what is no number.
 */
export function gramKey(first: number, second: number): number {
  // Asked for every pair of characters: what is right costs one comparison.
  if (!(first >= 0 && second >= 0)) {
    expectShape(first, 'first', number);
    expectShape(second, 'second', number);
  }
  return (first << 16) | second;
}

/** The distinct pairs of neighbouring characters of a text; a text of one character is its own. */
export function gramsOf(text: string): ReadonlySet<string> {
  if (text.length === 1) return new Set([text]);
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/** Six bits a number: sixty-four signs, the middle one (`f`) for zero. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const ZERO = 31;

/** A vector as text: each number as a share of `largest`, the vector's largest, in 31 steps up and down. */
export function encodeVector(vector: ArrayLike<number>, largest: number): string {
  return Array.from(vector, (value) => DIGITS[ZERO + Math.round((value / (largest || 1)) * ZERO)]).join('');
}

/** What each sign stands for, by its code. */
const DIGIT_VALUES = new Float64Array(128);
[...DIGITS].forEach((digit, value) => {
  DIGIT_VALUES[digit.charCodeAt(0)] = (value - ZERO) / ZERO;
});

/** Columns of a table as texts, cells joined by tabs; the first row, with no pair of characters, stands for all that the table does not have. */
export interface GramColumns {
  readonly gram: string;
  readonly idf: string;
  /** Largest number of each vector, by its size. */
  readonly largest: string;
  readonly vector: string;
}

/** @throws TypeError or RangeError for columns that are no table. */
export function decodeGramTable(columns: GramColumns): GramTable {
  checkColumns(columns);
  const grams = columns.gram.split('\t');
  const idf = Float64Array.from(columns.idf.split('\t'), Number);
  const largest = columns.largest.split('\t').map(Number);
  const encoded = columns.vector.split('\t');
  const width = encoded[0]!.length;
  const vectors = new Float64Array(encoded.length * width);
  encoded.forEach((digits, row) => {
    for (let k = 0; k < width; k++) vectors[row * width + k] = DIGIT_VALUES[digits.charCodeAt(k)]! * largest[row]!;
  });
  const rows = new Map<number, number>();
  grams.forEach((gram, row) => {
    if (gram) rows.set(gramKey(gram.charCodeAt(0), gram.length > 1 ? gram.charCodeAt(1) : 0), row);
  });
  return { rows, idf, unknownIdf: idf[0]!, width, vectors };
}

/** What texts themselves tell of how rare their pairs of characters are, written as the aligner compares them; it knows no vectors. */
export function gramsOfTexts(texts: readonly string[]): GramTable {
  expectShape(texts, 'texts', list(text, 'texts'));
  const counts = new Map<number, number>();
  for (const text of texts) {
    const keys = new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => gramKey(text.charCodeAt(at), text.charCodeAt(at + 1))),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rarest = UNKNOWN_IDF / Math.log(texts.length + 1 || 2);
  const idf = [UNKNOWN_IDF, ...Array.from(counts.values(), (count) => rarest * Math.log((texts.length + 1) / count))];
  const rows = new Map(Array.from(counts.keys(), (key, row) => [key, row + 1]));
  return { rows, idf: Float64Array.from(idf), unknownIdf: UNKNOWN_IDF, width: 1, vectors: new Float64Array(idf.length) };
}

/** Of a text of which no table knows anything, every pair of characters is as rare as one that the table of reports does not have. */
const UNKNOWN_IDF = 10.67;

/** Knows no pair: for other languages, and other genres. */
export const noGrams: GramTable = gramsOfTexts([]);
