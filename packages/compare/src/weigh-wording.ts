import { lightWords } from './generated/light-words.js';

/** What a function character or a stock verb weighs against 1 for any other: 推进…建设 alone makes no two promises the same. */
const LIGHT = 0.2;
const NOISE = /[\p{P}\p{S}\s]/gu;
const LONGEST = Math.max(...lightWords.map(({ word }) => word.length));
const light = new Set(lightWords.map(({ word }) => word));

/** Letters and digits of a text with their weights; digits weigh nothing, since figures are compared by themselves. */
function weigh(text: string): { readonly plain: string; readonly weights: readonly number[] } {
  const plain = text.normalize('NFKC').replace(NOISE, '');
  const weights = Array.from(plain, () => 1);
  for (let i = 0; i < plain.length; i++) {
    if (/\d/.test(plain[i]!)) weights[i] = 0;
    for (let length = LONGEST; length > 0; length--) {
      if (!light.has(plain.slice(i, i + length))) continue;
      for (let k = i; k < i + length; k++) weights[k] = Math.min(weights[k]!, LIGHT);
      break;
    }
  }
  return { plain, weights };
}

/**
 * How much of what `text` says is said in `others` already: the weighted share of its characters that lie in bigrams which the
 * others have. 1 for a text contained in the other, in whatever order of its words.
 */
export function containment(text: string, others: readonly string[]): number {
  const known = new Set<string>();
  for (const other of others) {
    const { plain } = weigh(other);
    for (let i = 0; i + 1 < plain.length; i++) known.add(plain.slice(i, i + 2));
  }
  const { plain, weights } = weigh(text);
  let all = 0;
  let covered = 0;
  for (let i = 0; i < plain.length; i++) {
    all += weights[i]!;
    if (known.has(plain.slice(i, i + 2)) || (i > 0 && known.has(plain.slice(i - 1, i + 1)))) covered += weights[i]!;
  }
  return all === 0 ? 1 : covered / all;
}
