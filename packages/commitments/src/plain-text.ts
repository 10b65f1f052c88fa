import { matchingMarks } from '@tongbi/model';

/** A sentence without white space and with one form of each digit and mark; `at[i]` is where character `i` stands in the source. */
export interface PlainText {
  readonly text: string;
  readonly at: readonly number[];
}

const wideForm = /[０-９Ａ-Ｚａ-ｚ％．]/g;
/** A comma or colon between two digits (1,200; 1:3) stays as it is. */
const asciiMark = /[;!?()]|(?<![0-9])[,:]|[,:](?![0-9])/g;
/** Distance of the full-width forms from ASCII in Unicode. */
const fullWidthShift = 0xfee0;

/**
 * Reads over what differs between files and not between sentences: a hard line break inside a sentence, full-width digits, ASCII marks.
 *
 *   "新建公园１２０座,\n  增绿"  →  "新建公园120座，增绿", at = [0…7, 8, 12, 13]
 */
export function plainText(source: string): PlainText {
  const text = source
    .replace(wideForm, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthShift))
    .replace(asciiMark, (mark) => String.fromCharCode(mark.charCodeAt(0) + fullWidthShift));
  const at = Array.from({ length: text.length }, (_, index) => index).filter((index) => !/\s/.test(text[index]!));
  return { text: text.replace(/\s+/g, ''), at };
}

/** The places outside of quotes and brackets where something stands. */
export function placesOutside(text: string, isThere: (index: number) => boolean): readonly number[] {
  const closed = matchingMarks(text);
  const found: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const jump = closed.get(index);
    if (jump !== undefined) index = jump;
    else if (isThere(index)) found.push(index);
  }
  return found;
}
