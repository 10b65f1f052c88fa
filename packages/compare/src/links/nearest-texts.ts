import { containment } from './weigh-wording.js';

/** A text that has less of the words that were looked for is no suggestion. */
const LEAST_SUGGESTED = 0.4;

/** Of some texts those that have most of these words, the nearest first. */
export function nearestTexts(words: string, texts: readonly string[]): readonly string[] {
  const shares = texts.map((text) => ({ text, share: containment(words, [text]) }));
  const near = shares.filter(({ share }) => share >= LEAST_SUGGESTED).sort((a, b) => b.share - a.share);
  return near.map(({ text }) => text);
}
