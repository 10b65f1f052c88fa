/** Rows of `width` numbers, one after another. */
export interface Matrix {
  readonly width: number;
  readonly values: Float64Array;
}

/** Rounds of the power iteration: the large directions stand after few. */
const ROUNDS = 4;
/** Share of noise in the start: without it grams of one direction would stay together. */
const NOISE = 0.3;
/** Length of a vector at the start for each unit of its gram's rarity: with five times as much the training ends about where it does with this. */
const LENGTH = 0.2;
const SEED = 1;

/** Gives the vector that stands in every `step`th place of a stretch the length 1. Returns the length that it had; 1 for none. */
export function toUnit(values: Float64Array, from: number, to: number, step = 1): number {
  let square = 0;
  for (let at = from; at < to; at += step) square += values[at]! ** 2;
  const norm = Math.sqrt(square) || 1;
  for (let at = from; at < to; at += step) values[at]! /= norm;
  return norm;
}

/** Makes the columns orthogonal and of length 1 (modified Gram–Schmidt). */
function orthonormalise({ width, values }: Matrix): void {
  const rows = values.length / width;
  for (let c = 0; c < width; c++) {
    for (let other = 0; other < c; other++) {
      let dot = 0;
      for (let r = 0; r < rows; r++) dot += values[r * width + c]! * values[r * width + other]!;
      for (let r = 0; r < rows; r++) values[r * width + c]! -= dot * values[r * width + other]!;
    }
    toUnit(values, c, values.length, width);
  }
}

/** `texts` are lists of gram ids; a gram of a text counts its weight there. Multiplies by the texts and back: grams that stand together come together. */
function spread(texts: readonly Int32Array[], idf: Float64Array, { width, values }: Matrix): Matrix {
  const result = new Float64Array(values.length);
  const sum = new Float64Array(width);
  for (const ids of texts) {
    const square = ids.reduce((total, id) => total + idf[id]! ** 2, 0);
    if (square === 0) continue;
    sum.fill(0);
    for (const id of ids) for (let k = 0; k < width; k++) sum[k]! += idf[id]! * values[id * width + k]!;
    for (const id of ids) for (let k = 0; k < width; k++) result[id * width + k]! += (idf[id]! * sum[k]!) / square;
  }
  return { width, values: result };
}

function unitRows({ width, values }: Matrix): Matrix {
  const units = values.slice();
  for (let at = 0; at < units.length; at += width) toUnit(units, at, at + width);
  return { width, values: units };
}

/**
 * Where the training of the vectors begins: the main directions of which grams stand together in the clauses (a truncated SVD by
 * power iteration), mixed with noise. Each gram starts as long as it is rare, so that a text is about its rare ones.
 */
export function startVectors(texts: readonly Int32Array[], idf: Float64Array, width: number): Matrix {
  const random = seededRandom(SEED);
  const noise: Matrix = { width, values: Float64Array.from({ length: idf.length * width }, () => normal(random)) };
  let directions: Matrix = { width, values: noise.values.slice() };
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(directions);
    directions = spread(texts, idf, directions);
  }
  const [main, other] = [unitRows(directions), unitRows(noise)];
  const values = main.values.map((value, at) => LENGTH * idf[Math.floor(at / width)]! * (NOISE * other.values[at]! + (1 - NOISE) * value));
  return { width, values };
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32, a generator in the public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A normally distributed number: mean 0, deviation 1 (Box–Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle<T extends { [index: number]: number; readonly length: number }>(list: T, random: () => number): T {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
