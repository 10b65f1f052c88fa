import { type Grams, gramsOf } from './gram-weights.js';
import { containment } from './weigh-wording.js';

/** Words as they are looked for: other widths of letters and digits and white space count for nothing. */
export const squeezeWords = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The pairs of neighbouring characters of a text, by which texts are held against each other. */
export const bigrams = (words: string): Grams => gramsOf(words.replace(/[^\p{L}\p{N}]/gu, ''));

/** Sørensen–Dice coefficient of two texts by their pairs of characters. */
export function dice(one: Grams, other: Grams): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
}

/** A text that has less of the words that were looked for is no suggestion. */
export const LEAST_SUGGESTED = 0.4;

/** Of some texts those that have most of these words, the nearest first. */
export function nearestTexts(words: string, texts: readonly string[]): readonly string[] {
  const shares = texts.map((text) => ({ text, share: containment(words, [text]) }));
  const near = shares.filter(({ share }) => share >= LEAST_SUGGESTED).sort((a, b) => b.share - a.share);
  return near.map(({ text }) => text);
}
