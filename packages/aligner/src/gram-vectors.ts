import { type GramTable, gramKey } from './gram-table.js';

/**
 * Character-bigram TF-IDF vectors, weights from the two lists themselves: what both reports say everywhere (推进, 建设) weighs
 * little, what few of their clauses say weighs much. No dictionary, no language.
 */

/** A unit-length sparse vector: ids ascending, weights beside them. */
export interface GramVector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the inverse document frequencies of the distinct grams: how much the text says. */
  readonly information: number;
}

export interface GramSpace {
  readonly previous: readonly GramVector[];
  readonly current: readonly GramVector[];
  /** Inverse document frequency in the two lists, by gram id. */
  readonly idf: Float64Array;
  /** `gramKey` of each gram id. */
  readonly keys: readonly number[];
}

/** The ids of a text's bigrams, ascending, repeated as often as they stand there. A text of one character is its own gram. */
function gramIds(text: string, ids: Map<number, number>): Int32Array {
  const grams = new Int32Array(text.length === 1 ? 1 : Math.max(0, text.length - 1));
  for (let i = 0; i < grams.length; i++) {
    const key = gramKey(text.charCodeAt(i), i + 1 < text.length ? text.charCodeAt(i + 1) : 0);
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    grams[i] = id;
  }
  return grams.sort();
}

/** Vectors of both lists in one space. Texts are compared as they come: mask digits and punctuation before. */
export function vectoriseGrams(previous: readonly string[], current: readonly string[]): GramSpace {
  const ids = new Map<number, number>();
  const grams = [previous, current].map((list) => list.map((text) => gramIds(text, ids)));
  const frequency = new Float64Array(ids.size);
  for (const list of grams) {
    for (const sorted of list) {
      for (let index = 0; index < sorted.length; index++) if (sorted[index - 1] !== sorted[index]) frequency[sorted[index]!]!++;
    }
  }
  const total = previous.length + current.length;
  const idf = frequency.map((n) => Math.log((total + 1) / n));
  const vectors = grams.map((list) => list.map((sorted) => toVector(sorted, idf)));
  return { previous: vectors[0]!, current: vectors[1]!, idf, keys: [...ids.keys()] };
}

function toVector(sorted: Int32Array, idf: Float64Array): GramVector {
  const ids = sorted.filter((id, index) => sorted[index - 1] !== id);
  const weights = new Float64Array(ids.length);
  let square = 0;
  let information = 0;
  for (let index = 0, at = 0; index < ids.length; index++) {
    const id = ids[index]!;
    const from = at;
    while (sorted[at] === id) at++;
    const weight = (1 + Math.log(at - from)) * idf[id]!;
    weights[index] = weight;
    square += weight * weight;
    information += idf[id]!;
  }
  const norm = Math.sqrt(square) || 1;
  for (let index = 0; index < weights.length; index++) weights[index]! /= norm;
  return { ids, weights, information };
}

/** How rare each gram of a space is in the genre: by gram id, like `idf`. */
export function genreIdf({ keys }: GramSpace, { rows, idf, unknownIdf }: GramTable): Float64Array {
  return Float64Array.from(keys, (key) => {
    const row = rows.get(key);
    return row === undefined ? unknownIdf : idf[row]!;
  });
}

/** Sum of some weight over the distinct grams of a text. */
export function sumOver({ ids }: GramVector, weights: Float64Array): number {
  let sum = 0;
  for (const id of ids) sum += weights[id]!;
  return sum;
}

/** What two texts of one space have in common. */
export interface Likeness {
  /** 0 to 1. */
  readonly cosine: number;
  /** Summed inverse document frequencies of the shared grams: how much the two say in common. */
  readonly information: number;
  /** The same by how rare the grams are in the genre; 0 without such weights. */
  readonly genre: number;
}

export function likeness(a: GramVector, b: GramVector, idf: Float64Array, genre?: Float64Array): Likeness {
  let cosine = 0;
  let information = 0;
  let rare = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[j]!;
    if (difference === 0) {
      information += idf[a.ids[i]!]!;
      if (genre) rare += genre[a.ids[i]!]!;
      cosine += a.weights[i++]! * b.weights[j++]!;
    } else if (difference < 0) i++;
    else j++;
  }
  return { cosine, information, genre: rare };
}

/** What one text shares with the texts of the other list; the arrays are the index's own and hold until the next call. */
export interface SharedRow {
  /** The texts that share anything, in the order they were met. */
  readonly touched: readonly number[];
  /** Cosine by text, 0 to 1. */
  readonly cosines: Float64Array;
  /** Summed inverse document frequencies of the shared grams by text: how much the two say in common. */
  readonly information: Float64Array;
}

/**
 * So many vectors a text is held against at most, counted once for each gram that they share; its rarest grams come first. A text of a report meets 1,500
 * and so all of them. In a list of 100,000 texts what stands everywhere is left out, or time would grow with its square.
 */
const MOST_MEETINGS = 4096;

/** For every gram the vectors that hold it, so that only pairs that share something are ever looked at. */
export class GramIndex {
  readonly #items: Int32Array[] = [];
  readonly #weights: Float64Array[] = [];
  readonly #idf: Float64Array;
  readonly #cosines: Float64Array;
  readonly #information: Float64Array;
  #touched: number[] = [];

  constructor(vectors: readonly GramVector[], idf: Float64Array) {
    this.#idf = idf;
    this.#cosines = new Float64Array(vectors.length);
    this.#information = new Float64Array(vectors.length);
    const counts = new Int32Array(idf.length);
    for (const { ids } of vectors) for (const id of ids) counts[id]!++;
    counts.forEach((count, id) => {
      this.#items[id] = new Int32Array(count);
      this.#weights[id] = new Float64Array(count);
    });
    counts.fill(0);
    vectors.forEach(({ ids, weights }, item) => {
      ids.forEach((id, index) => {
        const place = counts[id]!++;
        this.#items[id]![place] = item;
        this.#weights[id]![place] = weights[index]!;
      });
    });
  }

  /** Compares one vector with all indexed ones. Reuses its buffers: a row holds until the next call. */
  compare(vector: GramVector): SharedRow {
    for (const item of this.#touched) this.#cosines[item] = this.#information[item] = 0;
    const touched: number[] = [];
    for (const index of this.#tellingGrams(vector)) {
      const id = vector.ids[index]!;
      const items = this.#items[id]!;
      const weights = this.#weights[id]!;
      const own = vector.weights[index]!;
      const idf = this.#idf[id]!;
      for (let k = 0; k < items.length; k++) {
        const item = items[k]!;
        if (this.#information[item] === 0) touched.push(item);
        this.#cosines[item]! += own * weights[k]!;
        this.#information[item]! += idf;
      }
    }
    this.#touched = touched;
    return { touched, cosines: this.#cosines, information: this.#information };
  }

  /** Places of the vector's grams: all, in order, or the rarest ones where that would be too much. */
  #tellingGrams({ ids }: GramVector): Iterable<number> {
    let meetings = 0;
    for (let index = 0; index < ids.length; index++) meetings += this.#items[ids[index]!]!.length;
    if (meetings <= MOST_MEETINGS) return ids.keys();
    const holders = (index: number) => this.#items[ids[index]!]!.length;
    const rarestFirst = [...ids.keys()].sort((a, b) => holders(a) - holders(b) || a - b);
    let met = 0;
    const end = rarestFirst.findIndex((index) => {
      met += holders(index);
      return met > MOST_MEETINGS;
    });
    return rarestFirst.slice(0, end);
  }
}
