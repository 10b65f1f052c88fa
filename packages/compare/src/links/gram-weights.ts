import { gramKey } from '@tongbi/aligner';
import { onceEach } from '@tongbi/model';
import { lightWords } from '../generated/light-words.js';

/** What a pair of function characters or of a stock verb (推进, 建设) weighs against 1 for any other. */
const LIGHT = 0.2;
const NOISE = /[\p{P}\p{S}\s]/gu;
const light = new Set(lightWords.map(({ word }) => word));

/** Letters, and each number as one `#`: figures are compared by themselves. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(NOISE, '').replace(/\d+/gu, '#');

export const gramAt = (plain: string, at: number): number => gramKey(plain.charCodeAt(at), plain.charCodeAt(at + 1));

/** The distinct pairs of neighbouring characters of a plain text. */
export type Grams = ReadonlySet<number>;
export function gramsOf(plain: string): Set<number> {
  const grams = new Set<number>();
  for (let at = 0; at + 1 < plain.length; at++) grams.add(gramAt(plain, at));
  return grams;
}

function isLight(gram: number): boolean {
  const pair = String.fromCharCode(gram >>> 16, gram & 0xffff);
  return light.has(pair) || (light.has(pair[0]!) && light.has(pair[1]!));
}

/** In how many of some clauses each pair of characters stands. */
export function countGrams(clauses: readonly Grams[]): { readonly clauses: number; readonly counts: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (const grams of clauses) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return { clauses: clauses.length, counts };
}

/**
 * How much pairs of characters say, from how few of the given clauses have them: 跨境 in one clause of a thousand says much, 推进 in
 * fifty says little. Texts are compared by the sum over the pairs that both have, their shared information.
 */
export class GramWeights {
  readonly #weights = new Map<number, number>();
  readonly #unseen: number;

  /** Of the clauses of two sides. */
  constructor(one: ReturnType<typeof countGrams>, other: ReturnType<typeof countGrams>) {
    const all = one.clauses + other.clauses;
    const weigh = (count: number) => Math.log((all + 1) / (count + 0.5));
    const put = (gram: number, count: number) => this.#weights.set(gram, Math.max(0, weigh(count)) * (isLight(gram) ? LIGHT : 1));
    for (const [gram, count] of one.counts) put(gram, count + (other.counts.get(gram) ?? 0));
    for (const [gram, count] of other.counts) if (!one.counts.has(gram)) put(gram, count);
    this.#unseen = weigh(0);
  }

  of(gram: number): number {
    return this.#weights.get(gram) ?? this.#unseen;
  }

  readonly information = onceEach((grams: Grams): number => {
    let sum = 0;
    for (const gram of grams) sum += this.of(gram);
    return sum;
  });

  shared(a: Grams, b: Grams): number {
    const [few, many] = a.size <= b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const gram of few) if (many.has(gram)) sum += this.of(gram);
    return sum;
  }
}
