import { type Grams, gramAt, gramsOf } from './gram-weights.js';

/**
 * A text in which thousands of words are looked for. Most of those that it does not say have two characters which never stand beside each other there,
 * and that is soon seen.
 */
export class LongText {
  readonly #pairs: Grams;

  constructor(readonly text: string) {
    this.#pairs = gramsOf(text);
  }

  says(words: string): boolean {
    for (let at = 0; at + 1 < words.length; at++) if (!this.#pairs.has(gramAt(words, at))) return false;
    return this.text.includes(words);
  }
}
