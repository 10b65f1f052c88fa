/** Of the table of pairs: a report has some 15,000 pairs of characters, so about one in 300 pairs that it does not have is taken for one of its own. */
const PAIR_BITS = 22;

const slotOf = (before: number, after: number): number => (Math.imul(before, 2053) + after) & ((1 << PAIR_BITS) - 1);

/** Letters, digits and signs are taken to be in every text: few words have them, and texts are joined and cut at them. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/**
 * Which Chinese characters stand in some texts, and which beside each other there.
 *
 *   加快建设  has  加快 快建 建设, and so may hold the words 加快, 建设, 快建, 加快建设, but neither 加建 nor 建快
 *
 * It errs on one side alone: a word that stands in the texts is never denied.
 */
export class TextCover {
  readonly #units = new Uint8Array(1 << 16);
  readonly #pairs = new Uint8Array(1 << PAIR_BITS);

  add(text: string): void {
    let last = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      this.#units[unit] = 1;
      this.#pairs[slotOf(last, unit)] = 1;
      last = unit;
    }
  }

  /** Whether each character, and each two side by side, stand so in what was added. */
  covers(text: string): boolean {
    let last = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!this.hasUnit(unit) || (at > 0 && !this.hasPair(last, unit))) return false;
      last = unit;
    }
    return true;
  }

  hasUnit(unit: number): boolean {
    return !isHan(unit) || this.#units[unit] === 1;
  }

  hasPair(before: number, after: number): boolean {
    return !isHan(before) || !isHan(after) || this.#pairs[slotOf(before, after)] === 1;
  }
}
