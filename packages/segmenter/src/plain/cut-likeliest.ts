import type { Dictionary } from './read-dictionary.js';

/** Where jieba ends a sentence: what stands before is weighed by itself. */
const isEnd = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/**
 * Cuts a text as nodejieba's `cut` does, to the last bit of its sums: the likeliest chain of dictionary words, found from the end; of equally likely
 * ones that with the shorter word first. A character that is no word weighs as much as the rarest.
 *
 *   研究生命起源  →  研究 生命 起源, since 研究生 命 起源 is less likely
 *
 * @returns a function that gives the lengths of the words, in UTF-16 units; it keeps its room between calls
 */
export function likeliestCutter({ codeOf, rootOf, codes, first, weightOf, weights }: Dictionary): (text: string) => readonly number[] {
  const least = weights[0]!;
  let best = new Float64Array(0);
  let steps = new Uint8Array(0);

  function findChild(node: number, code: number): number {
    let low = first[node]!;
    let high = first[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (codes[middle]! < code) low = middle + 1;
      else high = middle;
    }
    return low < first[node + 1]! && codes[low] === code ? low : -1;
  }

  /** Chooses the word that begins at a character. */
  function weigh(text: string, at: number, length: number): void {
    let node = rootOf[codeOf[text.charCodeAt(at)]!]!;
    const own = node < 0 ? 0 : weightOf[node]!;
    let most = best[at + 1]! + (own === 0 ? least : weights[own - 1]!);
    let step = 1;
    for (let next = at + 1; node >= 0 && next < length; next++) {
      node = findChild(node, codeOf[text.charCodeAt(next)]!);
      const weight = node < 0 ? 0 : weightOf[node]!;
      if (weight === 0) continue;
      const sum = best[next + 1]! + weights[weight - 1]!;
      if (sum <= most) continue;
      most = sum;
      step = next + 1 - at;
    }
    best[at] = most;
    steps[at] = step;
  }

  return (text) => {
    const { length } = text;
    if (length >= best.length) [best, steps] = [new Float64Array(length + 1), new Uint8Array(length + 1)];
    best[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      const unit = text.charCodeAt(at);
      if (isEnd(unit)) [best[at], steps[at]] = [0, 1];
      else if (isSurrogate(unit) && at > 0 && text.codePointAt(at - 1)! > 0xffff) {
        at--;
        [best[at], steps[at]] = [best[at + 2]! + least, 2];
      } else weigh(text, at, length);
    }
    const lengths: number[] = [];
    for (let at = 0; at < length; at += steps[at]!) lengths.push(steps[at]!);
    return lengths;
  };
}
