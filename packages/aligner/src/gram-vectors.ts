import { type GramTable, gramKey } from './gram-table.js';

/**
 * Character-bigram TF-IDF vectors, weights from the two lists themselves: what both reports say everywhere (推进, 建设) weighs
 * little, what few of their clauses say weighs much. No dictionary, no language.
 */

/** A unit-length sparse vector: ids ascending, weights beside them. */
interface GramVector {
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

/** The ids of the bigrams of texts, one text after another. A text of one character is its own gram. */
interface TextGrams {
  /** Of each text ascending, repeated as often as they stand there. */
  readonly ids: Int32Array;
  /** Where each text begins, and after them where the last ends. */
  readonly starts: Int32Array;
  /** `gramKey` of each gram id. */
  readonly keys: readonly number[];
}

function readGrams(texts: readonly string[]): TextGrams {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach(({ length }, index) => {
    starts[index + 1] = starts[index]! + (length === 1 ? 1 : Math.max(0, length - 1));
  });
  const ids = new Int32Array(starts[texts.length]!);
  const known = new Map<number, number>();
  texts.forEach((text, index) => {
    const [start, end] = [starts[index]!, starts[index + 1]!];
    for (let at = start; at < end; at++) {
      const i = at - start;
      const key = gramKey(text.charCodeAt(i), i + 1 < text.length ? text.charCodeAt(i + 1) : 0);
      let id = known.get(key);
      if (id === undefined) {
        id = known.size;
        known.set(key, id);
      }
      ids[at] = id;
    }
    ids.subarray(start, end).sort();
  });
  return { ids, starts, keys: [...known.keys()] };
}

/** Vectors of both lists in one space. Texts are compared as they come: mask digits and punctuation before. */
export function vectoriseGrams(previous: readonly string[], current: readonly string[]): GramSpace {
  const total = previous.length + current.length;
  const { ids, starts, keys } = readGrams([...previous, ...current]);
  const frequency = new Float64Array(keys.length);
  for (let text = 0; text < total; text++) {
    for (let at = starts[text]!; at < starts[text + 1]!; at++) if (at === starts[text] || ids[at - 1] !== ids[at]) frequency[ids[at]!]!++;
  }
  const idf = frequency.map((n) => Math.log((total + 1) / n));
  const vectors = toVectors(ids, starts, idf);
  return { previous: vectors.slice(0, previous.length), current: vectors.slice(previous.length), idf, keys };
}

/** All vectors stand in two long arrays: thousands of short ones would be as much work for the collector as the vectors are to make. */
function toVectors(sorted: Int32Array, starts: Int32Array, idf: Float64Array): readonly GramVector[] {
  const ids = new Int32Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let length = 0;
  return Array.from({ length: starts.length - 1 }, (_, text) => {
    const from = length;
    let square = 0;
    let information = 0;
    for (let at = starts[text]!; at < starts[text + 1]!; ) {
      const first = at;
      const id = sorted[at]!;
      while (at < starts[text + 1]! && sorted[at] === id) at++;
      const weight = (1 + Math.log(at - first)) * idf[id]!;
      ids[length] = id;
      weights[length++] = weight;
      square += weight * weight;
      information += idf[id]!;
    }
    const norm = Math.sqrt(square) || 1;
    for (let at = from; at < length; at++) weights[at]! /= norm;
    return { ids: ids.subarray(from, length), weights: weights.subarray(from, length), information };
  });
}

/** How rare each gram of a space is in the genre: by gram id, like `idf`. */
export const genreIdf = ({ keys }: GramSpace, { rows, idf, unknownIdf }: GramTable): Float64Array =>
  Float64Array.from(keys, (key) => {
    const row = rows.get(key);
    return row === undefined ? unknownIdf : idf[row]!;
  });

/** Sum of some weight over the distinct grams of a text. */
export function sumOver({ ids }: GramVector, weights: Float64Array): number {
  let sum = 0;
  for (const id of ids) sum += weights[id]!;
  return sum;
}

/** What two texts of one space have in common. */
interface Likeness {
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
interface SharedRow {
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
  /** Where the holders of each gram begin in the two lists, and after them where the last ends. */
  readonly #starts: Int32Array;
  readonly #items: Int32Array;
  readonly #weights: Float64Array;
  readonly #idf: Float64Array;
  readonly #cosines: Float64Array;
  readonly #information: Float64Array;
  readonly #touched: number[] = [];

  constructor(vectors: readonly GramVector[], idf: Float64Array) {
    this.#idf = idf;
    this.#cosines = new Float64Array(vectors.length);
    this.#information = new Float64Array(vectors.length);
    this.#starts = new Int32Array(idf.length + 1);
    for (const { ids } of vectors) for (let index = 0; index < ids.length; index++) this.#starts[ids[index]! + 1]!++;
    for (let id = 0; id < idf.length; id++) this.#starts[id + 1]! += this.#starts[id]!;
    const free = this.#starts.slice();
    this.#items = new Int32Array(this.#starts[idf.length]!);
    this.#weights = new Float64Array(this.#items.length);
    vectors.forEach(({ ids, weights }, item) => {
      for (let index = 0; index < ids.length; index++) {
        const place = free[ids[index]!]!++;
        this.#items[place] = item;
        this.#weights[place] = weights[index]!;
      }
    });
  }

  /** Compares one vector with all indexed ones. Reuses its buffers: a row holds until the next call. */
  compare(vector: GramVector): SharedRow {
    for (const item of this.#touched) this.#cosines[item] = this.#information[item] = 0;
    this.#touched.length = 0;
    const { ids, weights } = vector;
    const rarest = this.#rarestGrams(vector);
    if (rarest) for (const index of rarest) this.#meet(ids[index]!, weights[index]!);
    else for (let index = 0; index < ids.length; index++) this.#meet(ids[index]!, weights[index]!);
    return { touched: this.#touched, cosines: this.#cosines, information: this.#information };
  }

  #meet(id: number, weight: number): void {
    const [items, cosines, information] = [this.#items, this.#cosines, this.#information];
    const idf = this.#idf[id]!;
    const end = this.#starts[id + 1]!;
    for (let at = this.#starts[id]!; at < end; at++) {
      const item = items[at]!;
      if (information[item] === 0) this.#touched.push(item);
      cosines[item]! += weight * this.#weights[at]!;
      information[item]! += idf;
    }
  }

  #holders(id: number): number {
    return this.#starts[id + 1]! - this.#starts[id]!;
  }

  /** Places of the vector's rarest grams, where all would be too much. */
  #rarestGrams({ ids }: GramVector): readonly number[] | undefined {
    let meetings = 0;
    for (let index = 0; index < ids.length; index++) meetings += this.#holders(ids[index]!);
    if (meetings <= MOST_MEETINGS) return undefined;
    const rarestFirst = [...ids.keys()].sort((a, b) => this.#holders(ids[a]!) - this.#holders(ids[b]!) || a - b);
    let met = 0;
    const end = rarestFirst.findIndex((index) => {
      met += this.#holders(ids[index]!);
      return met > MOST_MEETINGS;
    });
    return rarestFirst.slice(0, end);
  }
}
