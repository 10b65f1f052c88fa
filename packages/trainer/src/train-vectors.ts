import { gramsOf } from '@tongbi/aligner/training';
import type { ClausePairs } from './find-clause-pairs.js';
import { type Matrix, seededRandom, shuffle, startVectors, toUnit } from './start-vectors.js';

/** Pairs judged against each other at once: each clause's partner must be distinguished from the partners of all the others. */
const BATCH = 512;
/** How sharply: the smaller, the more the nearest wrong one counts. */
const TEMPERATURE = 0.05;
/** Rate of Adam at the start, falling to nothing along half a cosine. */
const RATE = 0.02;
const DECAY_OF_MEAN = 0.9;
const DECAY_OF_SQUARE = 0.999;
const SMALLEST_DIVISOR = 1e-8;
/** In so many of the pairs each gram that both share is taken from one side with an even chance, so that other words must decide. */
const PAIRS_WITH_LOSS = 0.8;
const LOSS = 0.5;
const SEED = 2;

/** Unit vector of the sum of some rows, and the length of that sum. */
function sumRows(ids: Int32Array, { width, values }: Matrix, into: Float64Array, at: number): number {
  for (let k = 0; k < width; k++) into[at + k] = 0;
  for (const id of ids) for (let k = 0; k < width; k++) into[at + k]! += values[id * width + k]!;
  return toUnit(into, at, at + width);
}

/** What the loss asks of each unit vector of the batch: `gradients[side]` beside `units[side]`, rows of `width`. */
function contrast(left: Float64Array, right: Float64Array, size: number, width: number): readonly [Float64Array, Float64Array] {
  const strength = new Float64Array(size * size);
  const rowSums = new Float64Array(size);
  const columnSums = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let dot = 0;
      for (let k = 0; k < width; k++) dot += left[i * width + k]! * right[j * width + k]!;
      const s = Math.exp((dot - 1) / TEMPERATURE);
      strength[i * size + j] = s;
      rowSums[i]! += s;
      columnSums[j]! += s;
    }
  }
  const gradients = [new Float64Array(left.length), new Float64Array(right.length)] as const;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const s = strength[i * size + j]!;
      const pull = (s / rowSums[i]! + s / columnSums[j]!) / 2 - (i === j ? 1 : 0);
      if (Math.abs(pull) < 1e-6) continue;
      for (let k = 0; k < width; k++) {
        gradients[0][i * width + k]! += pull * right[j * width + k]!;
        gradients[1][j * width + k]! += pull * left[i * width + k]!;
      }
    }
  }
  return gradients;
}

/** The ids of a pair's two clauses, some of the shared ones taken from one side or the other. */
function loseShared(a: Int32Array, b: Int32Array, random: () => number): readonly [Int32Array, Int32Array] {
  if (random() >= PAIRS_WITH_LOSS) return [a, b];
  const other = new Set(b);
  const lost = new Set([...a].filter((id) => other.has(id) && random() < LOSS));
  const fromFirst = new Set([...lost].filter(() => random() < 0.5));
  const kept = [a.filter((id) => !fromFirst.has(id)), b.filter((id) => !lost.has(id) || fromFirst.has(id))] as const;
  return [kept[0].length ? kept[0] : a, kept[1].length ? kept[1] : b];
}

/** Adam over the rows that a batch touches; the others rest. */
class Optimiser {
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  readonly #gradient: Float64Array;
  readonly #touched = new Set<number>();
  #step = 0;

  constructor(readonly vectors: Matrix) {
    this.#mean = new Float64Array(vectors.values.length);
    this.#square = new Float64Array(vectors.values.length);
    this.#gradient = new Float64Array(vectors.values.length);
  }

  /** Passes the gradient of a unit vector on to the rows it is the sum of. */
  add(ids: Int32Array, unit: Float64Array, gradient: Float64Array, at: number, norm: number): void {
    const { width } = this.vectors;
    let along = 0;
    for (let k = 0; k < width; k++) along += gradient[at + k]! * unit[at + k]!;
    for (const id of ids) {
      this.#touched.add(id);
      for (let k = 0; k < width; k++) this.#gradient[id * width + k]! += (gradient[at + k]! - along * unit[at + k]!) / norm;
    }
  }

  apply(rate: number): void {
    this.#step++;
    const { width, values } = this.vectors;
    const unbias = Math.sqrt(1 - DECAY_OF_SQUARE ** this.#step) / (1 - DECAY_OF_MEAN ** this.#step);
    for (const id of this.#touched) {
      for (let at = id * width; at < (id + 1) * width; at++) {
        const g = this.#gradient[at]!;
        this.#mean[at] = DECAY_OF_MEAN * this.#mean[at]! + (1 - DECAY_OF_MEAN) * g;
        this.#square[at] = DECAY_OF_SQUARE * this.#square[at]! + (1 - DECAY_OF_SQUARE) * g * g;
        values[at]! -= (rate * unbias * this.#mean[at]!) / (Math.sqrt(this.#square[at]!) + SMALLEST_DIVISOR);
        this.#gradient[at] = 0;
      }
    }
    this.#touched.clear();
  }
}

/**
 * One vector for each gram such that clauses of different reports on one thing lie near each other: the vector of a clause is the
 * sum of its distinct grams' vectors, and each clause must distinguish its partner from the other partners of the batch (InfoNCE).
 */
export function trainVectors(grams: readonly string[], pairs: ClausePairs, { width, steps }: { width: number; steps: number }): Matrix {
  const id = new Map(grams.map((gram, index) => [gram, index]));
  const texts = pairs.clauses.map((clause) => Int32Array.from([...gramsOf(clause)].flatMap((gram) => id.get(gram) ?? [])));
  const frequency = new Float64Array(grams.length);
  for (const ids of texts) for (const one of ids) frequency[one]!++;
  const idf = frequency.map((n) => Math.log((texts.length + 1) / (n + 1)));
  const vectors = startVectors(texts, idf, width);
  const random = seededRandom(SEED);
  const order = Int32Array.from(pairs.first.keys()).filter(
    (pair) => texts[pairs.first[pair]!]!.length && texts[pairs.second[pair]!]!.length,
  );
  shuffle(order, random);
  const optimiser = new Optimiser(vectors);
  const units = [new Float64Array(BATCH * width), new Float64Array(BATCH * width)] as const;
  for (let step = 0, next = 0; step < steps; step++) {
    if (next + BATCH > order.length) {
      shuffle(order, random);
      next = 0;
    }
    const batch = [...order.subarray(next, next + BATCH)].map((pair) =>
      loseShared(texts[pairs.first[pair]!]!, texts[pairs.second[pair]!]!, random),
    );
    next += BATCH;
    const norms = ([0, 1] as const).map((side) => batch.map((pair, i) => sumRows(pair[side], vectors, units[side], i * width)));
    const gradients = contrast(units[0], units[1], batch.length, width);
    for (const side of [0, 1] as const)
      batch.forEach((pair, i) => {
        optimiser.add(pair[side], units[side], gradients[side], i * width, norms[side]![i]!);
      });
    optimiser.apply((RATE * (1 + Math.cos((Math.PI * step) / steps))) / 2);
  }
  return vectors;
}
