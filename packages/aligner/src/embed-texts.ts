import { maskDigits } from './cut-clauses.js';
import { type GramTable, gramKey } from './gram-table.js';

/**
 * A vector for each text, all of one length; the nearer two directions, the more the texts are about one thing. A language model's
 * vectors do as well as any: compute them before (models answer later, this is asked at once) and hand them over by text.
 */
export type Embed = (texts: readonly string[]) => readonly ArrayLike<number>[];

/** Vectors of a table: the sum of the vectors of a text's distinct pairs of characters. */
export function embedByGrams({ rows, width, vectors }: GramTable): Embed {
  const embedOne = (written: string): Float64Array => {
    const text = maskDigits(written);
    const sum = new Float64Array(width);
    const seen = new Set<number>();
    for (let i = 0; i + 1 < text.length; i++) {
      const row = rows.get(gramKey(text.charCodeAt(i), text.charCodeAt(i + 1)));
      if (row === undefined || seen.has(row)) continue;
      seen.add(row);
      for (let k = 0; k < width; k++) sum[k]! += vectors[row * width + k]!;
    }
    return sum;
  };
  return (texts) => texts.map(embedOne);
}

/** Unit vectors; a text without any direction stays at nothing and is like no other. */
export function unitVectors(vectors: readonly ArrayLike<number>[]): readonly Float64Array[] {
  return vectors.map((vector) => {
    let square = 0;
    for (let k = 0; k < vector.length; k++) square += vector[k]! ** 2;
    const norm = Math.sqrt(square) || 1;
    return Float64Array.from(vector, (value) => value / norm);
  });
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
