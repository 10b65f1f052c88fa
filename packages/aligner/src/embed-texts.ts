import { maskDigits } from './cut-clauses.js';
import { type GramTable, gramKey } from './gram-table.js';
import { remembered } from './index-pair.js';

/**
 * A vector for each text, all of one length; the nearer two directions, the more the texts are about one thing. A language model's
 * vectors do as well as any: compute them before (models answer later, this is asked at once) and hand them over by text.
 */
export type Embed = (texts: readonly string[]) => readonly ArrayLike<number>[];

/** What a table said of texts: those of a report are asked for as sentences and as items, and again with every other report. */
const known = new WeakMap<GramTable, Map<string, Float64Array>>();
/** The texts of some five reports. */
const MOST_KNOWN = 5000;

/** Vectors of a table: the sum of the vectors of a text's distinct pairs of characters. */
export function embedByGrams(table: GramTable): Embed {
  const { rows, width, vectors } = table;
  const own = known.get(table) ?? new Map<string, Float64Array>();
  known.set(table, own);
  /** The text that each row was last seen in, by its number. */
  const seenIn = new Int32Array(vectors.length / width);
  let texts = 0;
  const embedOne = (written: string): Float64Array => {
    const text = maskDigits(written);
    const sum = new Float64Array(width);
    texts++;
    for (let i = 0; i + 1 < text.length; i++) {
      const row = rows.get(gramKey(text.charCodeAt(i), text.charCodeAt(i + 1)));
      if (row === undefined || seenIn[row] === texts) continue;
      seenIn[row] = texts;
      for (let k = 0; k < width; k++) sum[k]! += vectors[row * width + k]!;
    }
    return sum;
  };
  return (list) => {
    if (own.size > MOST_KNOWN) own.clear();
    return list.map((text) => remembered(own, text, () => embedOne(text)));
  };
}

/** Unit vectors; a text without any direction stays at nothing and is like no other. */
export const unitVectors = (vectors: readonly ArrayLike<number>[]): readonly Float64Array[] =>
  vectors.map((vector) => {
    let square = 0;
    for (let k = 0; k < vector.length; k++) square += vector[k]! ** 2;
    const norm = Math.sqrt(square) || 1;
    const unit = new Float64Array(vector.length);
    for (let k = 0; k < vector.length; k++) unit[k] = vector[k]! / norm;
    return unit;
  });

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
