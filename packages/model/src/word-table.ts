/** Finds the longest word of a fixed list at a place of a text, in time of the longest word that begins or ends with the character there. */
export class WordTable<Value = true> {
  readonly #words = new Map<string, Value>();
  /** By the unit of the character: for most characters of a text there is none. */
  readonly #longestByFirst = new Map<number, number>();
  readonly #longestByLast = new Map<number, number>();

  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [word, value] of entries) {
      this.#words.set(word, value);
      const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
      this.#longestByFirst.set(first, Math.max(this.#longestByFirst.get(first) ?? 0, word.length));
      this.#longestByLast.set(last, Math.max(this.#longestByLast.get(last) ?? 0, word.length));
    }
  }

  /** A table of words about which nothing else needs to be known. */
  static of(words: Iterable<string>): WordTable {
    return new WordTable(Array.from(words, (word) => [word, true] as const));
  }

  get(word: string): Value | undefined {
    return this.#words.get(word);
  }

  /** The longest word that starts at `at`. */
  startingAt(text: string, at: number): { readonly word: string; readonly value: Value } | undefined {
    const longest = this.#longestByFirst.get(text.charCodeAt(at)) ?? 0;
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const word = text.slice(at, at + length);
      const value = this.#words.get(word);
      if (value !== undefined) return { word, value };
    }
    return undefined;
  }

  /** The longest word that ends at `end`. */
  endingAt(text: string, end: number): { readonly word: string; readonly value: Value } | undefined {
    const longest = this.#longestByLast.get(text.charCodeAt(end - 1)) ?? 0;
    for (let length = Math.min(longest, end); length > 0; length--) {
      const word = text.slice(end - length, end);
      const value = this.#words.get(word);
      if (value !== undefined) return { word, value };
    }
    return undefined;
  }

  /** The words of a text, the longest at each place, reading on behind it: 数字人民币 holds no 数字. */
  wordsIn(text: string): readonly { readonly word: string; readonly value: Value }[] {
    const found: { word: string; value: Value }[] = [];
    for (let at = 0; at < text.length; ) {
      const word = this.startingAt(text, at);
      if (word) found.push(word);
      at += word?.word.length ?? 1;
    }
    return found;
  }

  /** What is left of a text without these words. */
  without(text: string): string {
    let rest = '';
    for (let at = 0; at < text.length; ) {
      const word = this.startingAt(text, at)?.word;
      if (!word) rest += text[at];
      at += word?.length ?? 1;
    }
    return rest;
  }
}
