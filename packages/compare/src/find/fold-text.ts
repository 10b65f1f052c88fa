/** A text as words are looked for in it, with the place that each of its characters has in the text as written. */
export interface FoldedText {
  readonly text: string;
  readonly places: readonly number[];
}

const UNSEEN = /[\s\u200b-\u200d\u2060\ufeff]/u;
const QUOTATION = /["“”„‘’'「」『』]/u;

/** A text with each of its characters as it is spelled, or without it. */
export function spellText(written: string, spell: (sign: string, at: number) => string): FoldedText {
  const signs: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < written.length; at++) {
    for (const one of spell(written[at]!, at)) {
      signs.push(one);
      places.push(at);
    }
  }
  return { text: signs.join(''), places };
}

function foldSign(sign: string): string {
  if (UNSEEN.test(sign) || QUOTATION.test(sign)) return '';
  // Most signs of a report are ideographs, which have one width.
  return sign >= '\u3400' && sign <= '\u9fff' ? sign : sign.normalize('NFKC');
}

/**
 * White space, width and the form of quotation marks count for nothing: a shell takes quotation marks away, a page breaks lines, and a typist sets
 * ５％ as 5%.
 */
export const foldText = (written: string): FoldedText => spellText(written, foldSign);

/** From where to where, in the text as written, each occurrence of folded words goes. */
export function placesOf({ text, places }: FoldedText, words: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: places[at]!, end: places[at + words.length - 1]! + 1 });
  return found;
}
