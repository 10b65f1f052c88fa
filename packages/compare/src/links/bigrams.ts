/** The pairs of neighbouring characters of a text, by which texts are held against each other. */
export function bigrams(words: string): ReadonlySet<string> {
  const plain = words.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

/** Sørensen–Dice coefficient of two texts by their pairs of characters. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
}
